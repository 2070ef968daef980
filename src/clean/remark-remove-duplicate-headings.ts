import type {Heading, Nodes, Root, RootContent} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {isInferred} from '../handout/nodes.ts';
import {comparisonKey, textOf} from '../handout/words.ts';
import {boilerplateMatcher} from './boilerplate-matcher.ts';
import {LineOutline, lineKey} from './line-outline.ts';
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
		const titleKey = title === undefined ? '' : comparisonKey(title);
		const outline = new LineOutline(tree, titleKey, boilerplateMatcher(options.lang));
		const scopes = new Scopes();
		const removals: Removal[] = [];
		let previous: RootContent | undefined;

		for (const [index, node] of tree.children.entries()) {
			const key = isLine(node) && node !== titleNode ? lineKey(node) : '';
			if (isLine(node) && key !== '' && isPlain(node)) {
				const hasOwnText = () => outline.hasOwnText(index);
				const what =
					key === titleKey
						? titleRepetition(node, hasOwnText)
						: repetition(node, key, previous, scopes, hasOwnText);
				if (what) {
					removals.push({line: node, ruleId, what, note});
					continue;
				}
			}
			previous = node;
			if (node.type !== 'heading') continue;
			if (key !== '') reportRepeated(node, key, titleKey, scopes, file);
			scopes.enter(node, node === titleNode ? titleKey : key);
		}
		removeLines(tree, removals, file);
	};
}

/** A marked-up heading below the first level may say the title over text of its own. */
function titleRepetition(line: Line, hasOwnText: () => boolean): string | undefined {
	const marked = line.type === 'heading' && !isInferred(line);
	if (marked && line.depth > 1 && hasOwnText()) return undefined;
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

function reportRepeated(
	heading: Heading,
	key: string,
	titleKey: string,
	scopes: Scopes,
	file: VFile,
): void {
	const earlier = scopes.besideOrAbove(heading.depth, key);
	if (key !== titleKey && !earlier) return;
	const other = key === titleKey || !earlier ? 'the title' : `line ${lineOf(earlier)}`;
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
