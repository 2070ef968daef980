import type {Heading, Nodes, Root, RootContent} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {isInferred} from '../handout/nodes.ts';
import {textOf} from '../handout/words.ts';
import {yesOrNo} from '../lines/page-terms.ts';
import {labelKey} from '../lines/says-title.ts';
import {boilerplateMatcher} from './boilerplate-matcher.ts';
import {LineOutline, lineKeys} from './line-outline.ts';
import {isLine, isPlain, type Line, type Removal, removeLines, titleHeading} from './removable.ts';

const ruleId = 'duplicate-heading';

export interface RemoveDuplicateHeadingsOptions {
	/** The document's title. Default: its first heading, where that is of the first level. */
	readonly title?: string | undefined;
	/**
	 * Language of the document, BCP 47: a label of a web page ("Share this") is no
	 * text of a heading's own. Default: English.
	 */
	readonly lang?: string | undefined;
}

const note =
	'Pages that are copied off the web bring their title along again and again; read aloud in mid-text it confuses. Nothing to do, unless the line belongs there: then word it otherwise.';

/**
 * Removes the heading lines that a copied source says twice:
 *
 * - the title on a line of its own in mid-text;
 * - a heading that repeats an earlier one beside or above it and has nothing
 *   under it before the next heading;
 * - the same as a plain line, or right below the heading that it repeats.
 *
 * Headings that rightly repeat stay: those under different parents ("Side
 * effects" under each medicine) and those with text of their own, which are
 * reported where they stand beside each other. Code, links and phrases inside
 * sentences are never touched.
 */
export function remarkRemoveDuplicateHeadings(options: RemoveDuplicateHeadingsOptions = {}) {
	return (tree: Root, file: VFile): undefined => {
		const titleNode = titleHeading(tree);
		const title = options.title ?? (titleNode && textOf(titleNode));
		const labelKind = boilerplateMatcher(options.lang);
		const isLabel = (line: Line) => labelKind(line) !== undefined;
		// What a removal leaves may bring two more lines together: it is done when nothing is left to do.
		for (;;) {
			const {removals, repeated} = findDuplicates(tree, titleNode, title, isLabel);
			removeLines(tree, removals, file);
			if (removals.length > 0) continue;
			for (const heading of repeated) reportRepeated(heading, file);
			return;
		}
	};
}

/** A heading that says again what another says, and has text of its own. */
interface RepeatedHeading {
	readonly heading: Heading;
	/** The one that it repeats: "the title", "line 5". */
	readonly other: string;
}

function findDuplicates(
	tree: Root,
	titleNode: Heading | undefined,
	title: string | undefined,
	isLabel: (line: Line) => boolean,
): {removals: Removal[]; repeated: RepeatedHeading[]} {
	const titleKey = title === undefined ? '' : labelKey(title);
	const keys = lineKeys(tree, title);
	const outline = new LineOutline(tree, keys, titleKey, isLabel);
	const scopes = new Scopes();
	const removals: Removal[] = [];
	const repeated: RepeatedHeading[] = [];
	let previous: RootContent | undefined;
	for (const [index, node] of tree.children.entries()) {
		const key = isLine(node) && node !== titleNode ? (keys.get(node) ?? '') : '';
		const hasOwnText = () => outline.hasOwnText(index);
		// Each question has its answers.
		if (isLine(node) && key !== '' && !isAnswer(key) && isPlain(node)) {
			const what =
				key === titleKey
					? titleRepetition(node, hasOwnText, previous === titleNode && titleNode !== undefined)
					: repetition(node, key, previous, scopes, hasOwnText);
			if (what) {
				removals.push({line: node, ruleId, what, note});
				continue;
			}
		}
		if (key !== '' && isLine(node) && isLabel(node)) {
			// A label of a web page goes later, and then stands between nothing.
			if (node.type === 'paragraph' || !hasOwnText()) continue;
		}
		previous = node;
		if (node.type !== 'heading') continue;
		if (key !== '') {
			const earlier = scopes.besideOrAbove(node.depth, key);
			if (key === titleKey) repeated.push({heading: node, other: 'the title'});
			else if (earlier) repeated.push({heading: node, other: `line ${lineOf(earlier)}`});
		}
		scopes.enter(node, node === titleNode ? titleKey : key);
	}
	return {removals, repeated};
}

/** A marked-up heading below the first level may say the title over text of its own, but not right below it. */
function titleRepetition(
	line: Line,
	hasOwnText: () => boolean,
	isRightBelow: boolean,
): string | undefined {
	const marked = line.type === 'heading' && !isInferred(line);
	if (marked && line.depth > 1 && hasOwnText() && !isRightBelow) return undefined;
	return 'the title, repeated in mid-text';
}

/** What a line repeats, in words; nothing where it may stay. */
function repetition(
	line: Line,
	key: string,
	previous: RootContent | undefined,
	scopes: Scopes,
	hasOwnText: () => boolean,
): string | undefined {
	const earlier = line.type === 'heading' ? scopes.besideOrAbove(line.depth, key) : scopes.any(key);
	if (!earlier) return undefined;
	if (previous === earlier) {
		return `the heading of line ${lineOf(earlier)}, said again right below it`;
	}
	return hasOwnText()
		? undefined
		: `the heading of line ${lineOf(earlier)}, repeated with nothing under it`;
}

function reportRepeated({heading, other}: RepeatedHeading, file: VFile): void {
	report(file, {
		ruleId: 'repeated-heading',
		severity: 'warning',
		reason: `Unexpected heading "${textOf(heading)}" again, expected one that differs from ${other}`,
		note: 'It has text of its own and was kept. Someone who goes from heading to heading with a screen reader cannot tell the two apart; give one another name, or join them.',
		place: heading.position,
		actual: textOf(heading),
	});
}

function lineOf(node: Nodes): number {
	return node.position?.start.line ?? 1;
}

/** The headings met so far, as the outline has them open. */
class Scopes {
	readonly #all = new Map<string, Heading>();
	/** For each level, the headings under the parent that is open now. */
	readonly #levels: Map<string, Heading>[] = Array.from({length: 7}, () => new Map());
	readonly #open: ({heading: Heading; key: string} | undefined)[] = [];

	enter(heading: Heading, key: string): void {
		if (!this.#all.has(key)) this.#all.set(key, heading);
		this.#levels[heading.depth]?.set(key, heading);
		for (let deeper = heading.depth + 1; deeper < this.#levels.length; deeper++) {
			this.#levels[deeper]?.clear();
		}
		this.#open.length = heading.depth;
		this.#open[heading.depth] = {heading, key};
	}

	/** An earlier heading with this text under the same parent, or one that this one stands under. */
	besideOrAbove(depth: number, key: string): Heading | undefined {
		const above = this.#open.slice(2, depth).find((open) => open?.key === key)?.heading;
		return above ?? this.#levels[depth]?.get(key);
	}

	any(key: string): Heading | undefined {
		return this.#all.get(key);
	}
}

/** "Yes", "Yes, often" */
function isAnswer(key: string): boolean {
	return key.split(' ').length <= 2 && yesOrNo.test(key);
}
