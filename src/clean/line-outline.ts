import type {Heading, Root} from 'mdast';
import {isInferred} from '../handout/nodes.ts';
import {textOf} from '../handout/words.ts';
import {labelKey, titleTest} from '../lines/says-title.ts';
import {isLine, isPlain, type Line} from './removable.ts';

/**
 * The keys of all lines of a tree; equal keys mean equal lines. They are made once, because that is
 * most of the work of cleaning. A line that says the title with other punctuation has its key.
 */
export function lineKeys({children}: Root, title = ''): ReadonlyMap<Line, string> {
	const says = titleTest(title);
	return new Map(
		children.filter(isLine).map((line) => {
			const key = lineKey(line);
			return [line, key !== '' && says(textOf(line)) ? labelKey(title) : key];
		}),
	);
}

/** The key of a line; a block that repeats one line several times has the key of that line. */
function lineKey(line: Line): string {
	const text = textOf(line);
	const keys = new Set(text.split('\n').map(labelKey).filter(Boolean));
	const [only = ''] = keys;
	return keys.size === 1 ? only : labelKey(text);
}

/**
 * Tells what is under each line of a tree apart from leftovers: titles and headings that are repeated
 * as plain lines, and labels of web pages.
 */
export class LineOutline {
	readonly #tree: Root;
	readonly #keys: ReadonlyMap<Line, string>;
	readonly #titleKey: string;
	readonly #isLabel: (line: Line) => boolean;
	/** For each block, the index of the next one that is not a leftover. */
	readonly #next: number[];

	constructor(
		tree: Root,
		keys: ReadonlyMap<Line, string>,
		titleKey: string,
		isLabel: (line: Line) => boolean,
	) {
		this.#tree = tree;
		this.#keys = keys;
		this.#titleKey = titleKey;
		this.#isLabel = isLabel;
		const leftovers = this.#leftovers();
		let next = tree.children.length;
		this.#next = tree.children
			.map((_, index) => index)
			.reverse()
			.map((index) => {
				const after = next;
				if (!leftovers.has(index)) next = index;
				return after;
			})
			.reverse();
	}

	/** Whether there is text between a line and the next heading of its own level or above. */
	hasOwnText(index: number): boolean {
		const line = this.#tree.children[index];
		if (!isLine(line)) return false;
		const depth = line.type === 'heading' ? line.depth : 6;
		const key = this.#keyOf(line);
		for (let at = this.#after(index); ; at = this.#after(at)) {
			const next = this.#tree.children[at];
			if (next?.type !== 'heading') return next !== undefined;
			if (next.depth <= depth) return false;
			if (!this.#isEmptyEcho(next, key)) return true;
		}
	}

	#keyOf(line: Line): string {
		return this.#keys.get(line) ?? '';
	}

	#after(index: number): number {
		return this.#next[index] ?? this.#tree.children.length;
	}

	/** Whether a deeper heading is removed if it has no text: it repeats the title or the line with this key, or is a label. */
	#isEmptyEcho(heading: Heading, key: string): boolean {
		const own = this.#keyOf(heading);
		return (isPlain(heading) && (own === this.#titleKey || own === key)) || this.#isLabel(heading);
	}

	#leftovers(): Set<number> {
		const headings = new Set<string>();
		const leftovers = new Set<number>();
		for (const [index, node] of this.#tree.children.entries()) {
			if (node.type === 'definition' || node.type === 'footnoteDefinition') leftovers.add(index);
			if (!isLine(node)) continue;
			const key = this.#keyOf(node);
			const saysTitle = key !== '' && key === this.#titleKey && isPlain(node);
			if (node.type === 'heading') {
				const goes = saysTitle && (node.depth === 1 || isInferred(node));
				if (goes) leftovers.add(index);
				headings.add(key);
			} else if (saysTitle || (headings.has(key) && isPlain(node)) || this.#isLabel(node)) {
				leftovers.add(index);
			}
		}
		return leftovers;
	}
}
