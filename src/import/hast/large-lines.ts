import type {Element, Nodes, Root} from 'hast';
import {endsSentence, lengthInWords} from '../../plain-text/source-line.ts';
import {asLine} from './as-line.ts';
import {attribute, eachElement, hasContent, isBlock, isElement, textIn} from './elements.ts';

/** Titles are no longer than this, in characters. */
const longestTitle = 120;

/** A line of so many words may be a sentence of the text, which begins there. */
const shortestSentence = 9;

/** Sizes of old pages run from 1 to 7; text is 3. */
const leastSize = 4;

/** Of the usual size of letters, a title has so much at least. */
const leastTimes = 1.25;
const usual = {px: 16, pt: 12, em: 1, rem: 1, '%': 100} as const;

/**
 * Makes a heading of the title where a page sets it in large letters and knows no headings: of the lines in
 * large letters above the text the last, since the name of the site stands above it.
 */
export function raiseLargeLine(tree: Root): void {
	let hasTop = false;
	let isBehind = false;
	const large: Element[] = [];
	eachElement(tree, (node) => {
		if (node.tagName === 'h1') hasTop = true;
		if (isBehind || hasTop || !isBlock(node)) return undefined;
		if (node.children.some((child) => isBlock(child))) return undefined;
		const text = textIn(node);
		if (isLarge(node) && text.length <= longestTitle && !endsSentence(text)) large.push(node);
		else if (lengthInWords(text) >= shortestSentence && endsSentence(text)) isBehind = true;
		return 'skip' as const;
	});
	const title = large.at(-1);
	// A page of nothing but large letters has no title in them.
	if (hasTop || !isBehind || !title || /^(?:li|td|th|dt|dd|caption)$/u.test(title.tagName)) return;
	title.tagName = 'h1';
	title.children = asLine(withoutSizes(title));
}

/** Whether all words of a block stand in one element that makes letters large, or in a block that does. */
function isLarge(block: Element): boolean {
	if (/^h[2-6]$/u.test(block.tagName) || !hasContent(block)) return false;
	let at: Element = block;
	for (;;) {
		if (makesLarge(at)) return true;
		const parts: Nodes[] = at.children.filter(hasContent);
		const [only] = parts;
		if (parts.length !== 1 || !isElement(only) || only.tagName === 'a') return false;
		at = only;
	}
}

function makesLarge(node: Element): boolean {
	if (node.tagName === 'font') {
		const size = attribute(node, 'size') ?? '';
		return /^\+[1-4]$/u.test(size) || Number(size) >= leastSize;
	}
	const style = attribute(node, 'style') ?? '';
	if (/font-size:\s*(?:x-large|xx-large|xxx-large)/iu.test(style)) return true;
	const [, amount = '', unit = ''] =
		/font-size:\s*(\d{1,4}(?:\.\d{1,4})?)(px|pt|r?em|%)/iu.exec(style) ?? [];
	const base = usual[unit.toLowerCase() as keyof typeof usual];
	return base !== undefined && Number(amount) >= base * leastTimes;
}

/** What is inside of the elements that set size and weight: a heading has both by itself. */
function withoutSizes(block: Element): Element['children'] {
	return block.children.flatMap((child) =>
		isElement(child, 'font', 'b', 'strong', 'big', 'center', 'span')
			? withoutSizes(child)
			: [child],
	);
}
