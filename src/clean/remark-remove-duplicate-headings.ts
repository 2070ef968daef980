import type {Heading, Nodes, Root, RootContent} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {isInferred} from '../handout/nodes.ts';
import {comparisonKey, textOf} from '../handout/words.ts';
import {isLine, isPlain, type Line, type Removal, removeLines} from './removable.ts';

export const ruleId = 'duplicate-heading';

export interface RemoveDuplicateHeadingsOptions {
	/** The document's title. Default: its first heading, where that is of the first level. */
	readonly title?: string | undefined;
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
		const title = options.title ?? titleOf(tree);
		const titleKey = title === undefined ? '' : comparisonKey(title);
		const removals: Removal[] = [];
		const scopes = new Scopes();
		const isGone = (node: Nodes | undefined) => removals.some(({line}) => line === node);

		for (const [index, node] of tree.children.entries()) {
			if (!isLine(node)) continue;
			const key = comparisonKey(textOf(node));
			const isTitle = index === 0 && node.type === 'heading' && node.depth === 1;
			if (key === '' || isTitle) {
				if (isTitle) scopes.enter(node, key);
				continue;
			}
			const what = isPlain(node)
				? duplication(tree, index, node, key, titleKey, scopes, isGone)
				: undefined;
			if (what) removals.push({line: node, ruleId, what, note});
			else if (node.type === 'heading') {
				reportRepeated(node, key, titleKey, scopes, file);
				scopes.enter(node, key);
			}
		}
		removeLines(tree, removals, file);
	};
}

/** What a line repeats, in words; nothing where it may stay. */
function duplication(
	tree: Root,
	index: number,
	line: Line,
	key: string,
	titleKey: string,
	scopes: Scopes,
	isGone: (node: Nodes | undefined) => boolean,
): string | undefined {
	const marked = line.type === 'heading' && !isInferred(line);
	if (key === titleKey) {
		const keepsText = marked && line.depth > 1 && hasOwnText(tree, index);
		return keepsText ? undefined : 'the title, repeated in mid-text';
	}
	const earlier = line.type === 'heading' ? scopes.besideOrAbove(line.depth, key) : scopes.any(key);
	if (!earlier) return undefined;
	const previous = tree.children.slice(0, index).findLast((node) => !isGone(node));
	if (previous === earlier)
		return `the heading of line ${lineOf(earlier)}, said again right below it`;
	return hasOwnText(tree, index)
		? undefined
		: `the heading of line ${lineOf(earlier)}, repeated with nothing under it`;
}

/** Whether anything stands under a line before the next heading of its own level or above. */
function hasOwnText(tree: Root, index: number): boolean {
	const line = tree.children[index];
	const depth = line?.type === 'heading' ? line.depth : 6;
	const key = line ? comparisonKey(textOf(line)) : '';
	for (const next of tree.children.slice(index + 1)) {
		if (next.type === 'heading') return next.depth > depth;
		if (next.type === 'definition' || next.type === 'footnoteDefinition') continue;
		// The same line once more is no text of its own.
		if (next.type === 'paragraph' && comparisonKey(textOf(next)) === key) continue;
		return true;
	}
	return false;
}

function reportRepeated(
	heading: Heading,
	key: string,
	titleKey: string,
	scopes: Scopes,
	file: VFile,
): void {
	const earlier = key === titleKey ? scopes.title : scopes.besideOrAbove(heading.depth, key);
	if (!earlier) return;
	report(file, {
		ruleId: 'repeated-heading',
		severity: 'warning',
		reason: `Unexpected heading "${textOf(heading)}" again, expected one that differs from line ${lineOf(earlier)}`,
		note: 'It has text of its own and was kept. Someone who goes from heading to heading with a screen reader cannot tell the two apart; give one another name, or join them.',
		place: heading.position,
		actual: textOf(heading),
	});
}

function titleOf(tree: Root): string | undefined {
	const first = tree.children.find((node: RootContent) => node.type === 'heading');
	return first?.type === 'heading' && first.depth === 1 ? textOf(first) : undefined;
}

function lineOf(node: Nodes): number {
	return node.position?.start.line ?? 1;
}

/** The headings met so far, as the outline has them open. */
class Scopes {
	title: Heading | undefined;
	readonly #all = new Map<string, Heading>();
	/** For each level, the headings under the parent that is open now. */
	readonly #levels: Map<string, Heading>[] = Array.from({length: 7}, () => new Map());
	readonly #open: ({heading: Heading; key: string} | undefined)[] = [];

	enter(heading: Heading, key: string): void {
		this.title ??= heading;
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
