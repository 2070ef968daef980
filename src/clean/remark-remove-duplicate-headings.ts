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
	/** The document's title. Default: its first heading, if that is of the first level. */
	readonly title?: string | undefined;
	/**
	 * Language of the document, BCP 47. Labels of a web page ("Share this") do not count as text of a
	 * heading. Default: English.
	 */
	readonly lang?: string | undefined;
}

const note =
	'Pages that are copied off the web bring their title along again and again; read aloud in mid-text it confuses. Nothing to do, unless the line belongs there: then word it otherwise.';

/**
 * Removes titles and headings that a copied source repeats:
 *
 * - the title on a line of its own in the middle of the text;
 * - a heading that repeats an earlier one beside or above it, with no text before the next heading;
 * - the same as a plain line, or directly below the heading that it repeats.
 *
 * Headings that may be repeated stay: those under different parents ("Side effects" under each
 * medicine), and those with text of their own, which are reported if they are beside each other. Code,
 * links and phrases inside sentences are never touched.
 *
 * Each removal is a message of the file and an entry in `file.data.ledger`.
 */
export function remarkRemoveDuplicateHeadings(options: RemoveDuplicateHeadingsOptions = {}) {
	return (tree: Root, file: VFile): undefined => {
		const titleNode = titleHeading(tree);
		const title = options.title ?? (titleNode && textOf(titleNode));
		const labelKind = boilerplateMatcher(options.lang);
		// Asked of each line several times.
		const labels = new Map<Line, boolean>();
		const isLabel = (line: Line) => {
			const known = labels.get(line) ?? labelKind(line) !== undefined;
			labels.set(line, known);
			return known;
		};
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

/** A heading that repeats another, but has text of its own. */
interface RepeatedHeading {
	readonly heading: Heading;
	/** What it repeats, for the message: "the title", "line 5". */
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
		// Answers such as "Yes" repeat below each question.
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
			// A label of a web page is removed later, so it does not separate two headings.
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

/**
 * What a line that says the title repeats; undefined for a marked-up heading with text of its own, which
 * may stay, but not right below the title.
 */
function titleRepetition(
	line: Line,
	hasOwnText: () => boolean,
	isRightBelow: boolean,
): string | undefined {
	const marked = line.type === 'heading' && !isInferred(line);
	if (marked && line.depth > 1 && hasOwnText() && !isRightBelow) return undefined;
	return 'the title, repeated in mid-text';
}

/** What a line repeats, as a phrase for the message; undefined if it may stay. */
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

/** The headings so far, and which of them are open at this place of the outline. */
class Scopes {
	readonly #all = new Map<string, Heading>();
	/** For each level, the headings under the open parent, by key. */
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

	/** An earlier heading with this key under the same parent, or an open one above. */
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
