import type {RootContent} from 'mdast';
import {textOf, wordsIn} from '../../handout/words.ts';

/** Lines of a source and what became of them, side by side. */
export interface ReviewRow {
	/** Lines of the source, 1-based. */
	readonly lines: number[];
	readonly blocks: RootContent[];
}

/** How many letters are enough to find where a block begins. */
const enoughLetters = 40;

/**
 * Puts the blocks of a handout beside the lines that they came from. Import keeps the order of a
 * source except for its footnotes, so the first letters of each block lead to its line.
 *
 * @param removed lines that were removed, 1-based; they get rows of their own.
 */
export function alignRows(
	lines: readonly string[],
	removed: ReadonlySet<number>,
	blocks: readonly RootContent[],
): ReviewRow[] {
	const letters = lines.map(lettersOf);
	const starts = new Map<number, RootContent[]>();
	const unplaced: RootContent[] = [];
	let from = 0;
	for (const block of blocks) {
		const text = firstLineOf(block);
		const exact = findLine(letters, removed, lettersOf(text), from);
		const at = exact === -1 ? findAlike(lines, removed, text, from) : exact;
		if (at === -1) unplaced.push(block);
		else {
			starts.set(at, [...(starts.get(at) ?? []), block]);
			from = Math.max(from, at);
		}
	}
	const rows: ReviewRow[] = [];
	let waiting: number[] = [];
	const flush = () => {
		if (waiting.length > 0) rows.push({lines: waiting, blocks: []});
		waiting = [];
	};
	for (const [index, line] of lines.entries()) {
		const number = index + 1;
		const begun = starts.get(index);
		if (begun) {
			flush();
			rows.push({lines: [number], blocks: begun});
		} else if (removed.has(number)) waiting.push(number);
		else if (line.trim() !== '') {
			const last = rows.at(-1);
			// Removed lines between two lines of one block stay with it.
			if (last && last.blocks.length > 0) last.lines.push(...waiting.splice(0), number);
			else waiting.push(number);
		}
	}
	flush();
	if (unplaced.length > 0) rows.push({lines: [], blocks: unplaced});
	return rows;
}

function findLine(
	letters: readonly string[],
	removed: ReadonlySet<number>,
	wanted: string,
	from: number,
): number {
	if (wanted === '') return -1;
	const start = wanted.slice(0, enoughLetters);
	const fits = (text: string, index: number) =>
		text !== '' &&
		!removed.has(index + 1) &&
		(text.startsWith(start) || (text.length > 3 && start.startsWith(text.slice(0, enoughLetters))));
	const behind = letters.findIndex((text, index) => index >= from && fits(text, index));
	return behind === -1 ? letters.findIndex(fits) : behind;
}

/** Searched after the last block, in case a repair changed how a line begins. */
const window = 30;

/** The next line that has half of the words that a block begins with. */
function findAlike(
	lines: readonly string[],
	removed: ReadonlySet<number>,
	text: string,
	from: number,
): number {
	const wanted = wordsIn(text).slice(0, 20);
	const near = lines.slice(from, from + window);
	const at = near.findIndex((line, index) => {
		if (removed.has(from + index + 1)) return false;
		const words = new Set(wordsIn(line));
		const shared = wanted.filter((word) => words.has(word)).length;
		return shared > 0 && shared * 2 >= wanted.length;
	});
	return at === -1 ? -1 : from + at;
}

/** Tables and lists begin with their first cell or item. */
function firstLineOf(block: RootContent): string {
	const text = textOf(block);
	return text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'));
}

/** Import changes marks, list numbers and spaces. */
function lettersOf(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/^\s*(?:\d+[.)]|[-*•#|>]+)\s+/u, '')
		.replace(/[^\p{L}\p{N}]+/gu, '')
		.toLowerCase();
}
