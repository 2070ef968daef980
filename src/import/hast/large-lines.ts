import type {Element, ElementContent, Nodes, Root} from 'hast';
import {asks, endsSentence, lengthInWords} from '../../plain-text/source-line.ts';
import {asLine} from './as-line.ts';
import {
	attribute,
	eachElement,
	element,
	hasContent,
	isBlock,
	isElement,
	isHeading,
	type Parent,
	textIn,
} from './elements.ts';

/** Headings are no longer than this, in characters. */
const longestHeading = 120;

/** A line of so many words may be a sentence of the text, which begins there. */
const shortestSentence = 9;

/** Sizes of old pages run from 1 to 7; text is 3, and each step is so much larger than the one before. */
const usualSize = 3;
const step = 1.2;

/** Of the size of the text's letters, a heading has so much at least; sums of steps are not exact. */
const leastTimes = 1.19;
const usual = {px: 16, pt: 12, em: 1, rem: 1, '%': 100} as const;
const named = {'x-large': 1.5, 'xx-large': 2, 'xxx-large': 3} as const;

/** A line in large letters: nodes that stand beside each other in a block. */
interface LargeLine {
	readonly parent: Parent;
	readonly nodes: readonly ElementContent[];
	/** As often the usual size. */
	readonly size: number;
	readonly isAboveText: boolean;
	readonly text: string;
}

/**
 * Makes headings of lines in larger letters than the text where a page knows no headings: the last above the text is
 * the title, since the name of the site stands above it; others are of its sections.
 *
 * @returns the title, where one was found.
 */
export function raiseLargeLines(tree: Root): string | undefined {
	const {hasTop, hasOthers, lines, prose} = linesIn(tree);
	// A page of nothing but large letters has no title in them.
	if (hasTop || prose === 0) return undefined;
	const large = lines.filter(({size}) => size >= leastTimes * prose);
	const title = large.findLast(({isAboveText}) => isAboveText);
	if (!title) return undefined;
	raise(title, 'h1');
	const rest = large.filter(({isAboveText}) => !isAboveText);
	if (!hasOthers) for (const line of rest) raise(line, 'h2');
	return title.text;
}

function linesIn(tree: Root) {
	let hasTop = false;
	let hasOthers = false;
	/** How large the letters of the first sentence are; 0 above it. */
	let prose = 0;
	const lines: LargeLine[] = [];
	const judge = (parent: Parent, nodes: readonly ElementContent[]) => {
		const parts = nodes.filter(hasContent);
		const text = parts.map(textIn).join(' ').trim();
		const isFit =
			text !== '' && text.length <= longestHeading && (!endsSentence(text) || asks(text));
		const size = sizeOf(parent, parts);
		if (isFit && !/^(?:li|th|dt|dd|caption)$/u.test(nameOf(parent)))
			lines.push({parent, nodes: parts, size, isAboveText: prose === 0, text});
		else if (lengthInWords(text) >= shortestSentence && endsSentence(text) && !asks(text))
			prose ||= size;
	};
	const walk = (parent: Parent) => {
		let run: ElementContent[] = [];
		for (const child of [...parent.children] as ElementContent[]) {
			const isApart = isBlock(child) || isElement(child, 'br') || holdsBlock(child);
			if (!isApart) {
				run.push(child);
				continue;
			}
			judge(parent, run);
			run = [];
			if (!isElement(child)) continue;
			if (child.tagName === 'h1') hasTop = true;
			else if (isHeading(child)) hasOthers = true;
			else walk(child);
		}
		judge(parent, run);
	};
	walk(tree);
	return {hasTop, hasOthers, lines, prose};
}

function nameOf(node: Parent): string {
	return node.type === 'element' ? node.tagName : '';
}

function holdsBlock(node: Nodes): boolean {
	let holds = false;
	if (node.type === 'element') {
		eachElement(node, (part) => {
			if (isBlock(part)) holds = true;
		});
	}
	return holds;
}

/** How large the letters of a line are, if all of it is in one element that sets them, or in a block that does. */
function sizeOf(parent: Parent, parts: readonly ElementContent[]): number {
	let size = parent.type === 'element' ? (times(parent) ?? 1) : 1;
	let inside: readonly Nodes[] = parts;
	for (;;) {
		const [only] = inside;
		if (inside.length !== 1 || !isElement(only) || only.tagName === 'a') return size;
		size = times(only) ?? size;
		inside = only.children.filter(hasContent);
	}
}

/** How often the usual size an element makes its letters; nothing where it sets none. */
function times(node: Element): number | undefined {
	if (node.tagName === 'font') {
		const size = attribute(node, 'size') ?? '';
		const steps = /^[+-]\d$/u.test(size) ? Number(size) : Number(size || usualSize) - usualSize;
		return Number.isNaN(steps) || size === '' ? undefined : step ** steps;
	}
	const style = attribute(node, 'style') ?? '';
	const [, word = ''] = /font-size:\s*(x{1,3}-large)/iu.exec(style) ?? [];
	if (word !== '') return named[word.toLowerCase() as keyof typeof named];
	const [, amount = '', unit = ''] =
		/font-size:\s*(\d{1,4}(?:\.\d{1,4})?)(px|pt|r?em|%)/iu.exec(style) ?? [];
	const base = usual[unit.toLowerCase() as keyof typeof usual];
	return base === undefined ? undefined : Number(amount) / base;
}

function raise({parent, nodes}: LargeLine, name: 'h1' | 'h2'): void {
	const heading = element(name, asLine(withoutSizes(nodes)));
	const [first] = nodes;
	if (!first) return;
	if (first.position) heading.position = first.position;
	const children = parent.children as Nodes[];
	const at = children.indexOf(first);
	const rest = children.filter((node) => !nodes.includes(node as ElementContent));
	rest.splice(at, 0, heading);
	parent.children = rest as typeof parent.children;
	// A paragraph holds no heading.
	if (parent.type === 'element' && parent.tagName === 'p') parent.tagName = 'div';
}

/** What is inside of the elements that set size and weight: a heading has both by itself. */
function withoutSizes(nodes: readonly ElementContent[]): ElementContent[] {
	return nodes.flatMap((child) =>
		isElement(child, 'font', 'b', 'strong', 'big', 'span') ? withoutSizes(child.children) : [child],
	);
}
