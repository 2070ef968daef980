import type {Nodes, Paragraph, Root} from 'mdast';
import type {Position} from 'unist';
import {languageOf} from '../../handout/language-of.ts';
import {wordMatchesIn} from '../../handout/phrase-finder.ts';
import {sentencesIn} from './sentences.ts';
import {sourceTextOf} from './source-text.ts';

export interface Sentence {
	readonly text: string;
	/** Runs of letters and figures, in order. */
	readonly words: readonly string[];
	/** Where it stands in its block. */
	readonly start: number;
	readonly end: number;
}

/** A paragraph of running text, wherever it stands. */
export interface ProseBlock {
	readonly node: Paragraph;
	/** Sentences; a list item counts as one even without a full stop. */
	readonly isListItem: boolean;
	readonly text: string;
	readonly sentences: readonly Sentence[];
	/** Runs of letters and digits, among which phrases are looked for. */
	readonly words: readonly RegExpExecArray[];
	/** Place in the source of a part of `text`. */
	placeOf(start: number, end: number): Position | undefined;
	/** Offsets in the source of a part of `text`, if it is written there letter by letter. */
	rangeOf(start: number, end: number): {start: number; end: number} | undefined;
}

const read = new WeakMap<Root, readonly ProseBlock[]>();

/**
 * The running text of a handout, which reading formulas and rules of style look at: without
 * headings, tables, code, approved disclaimers and footnotes. Cached by tree.
 */
export function proseOf(tree: Root, lang: string): readonly ProseBlock[] {
	const known = read.get(tree);
	if (known) return known;
	const blocks: ProseBlock[] = [];
	collect(tree, languageOf(lang), false, blocks);
	read.set(tree, blocks);
	return blocks;
}

const leftOut = new Set<Nodes['type']>([
	'heading',
	'table',
	'code',
	'disclaimer',
	'footnoteDefinition',
	'yaml',
]);

function collect(node: Nodes, lang: string, isListItem: boolean, blocks: ProseBlock[]): void {
	if (leftOut.has(node.type)) return;
	if (node.type === 'paragraph') {
		blocks.push(blockOf(node, lang, isListItem));
		return;
	}
	if (!('children' in node)) return;
	for (const child of node.children) collect(child, lang, node.type === 'listItem', blocks);
}

function blockOf(node: Paragraph, lang: string, isListItem: boolean): ProseBlock {
	const source = sourceTextOf(node);
	return {
		node,
		isListItem,
		text: source.text,
		get sentences() {
			const sentences = sentencesOf(source.text, lang);
			Object.defineProperty(this, 'sentences', {value: sentences});
			return sentences;
		},
		get words() {
			const words = wordMatchesIn(source.text);
			Object.defineProperty(this, 'words', {value: words});
			return words;
		},
		placeOf: (start, end) => source.placeOf(start, end),
		rangeOf: (start, end) => source.rangeOf(start, end),
	};
}

/** Letters and digits, with the signs that hold a word together: "don't", "first-aid", "1,000". */
const word = /[\p{L}\p{M}\p{N}]+(?:[’'.,·-][\p{L}\p{M}\p{N}]+)*/gu;

function sentencesOf(block: string, lang: string): Sentence[] {
	return sentencesIn(block, lang).flatMap(({start, end}) => {
		const text = block.slice(start, end);
		const words = text.match(word) ?? [];
		return words.length === 0 ? [] : {text, words, start, end};
	});
}
