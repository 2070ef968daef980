import type {Nodes, RootContent} from 'mdast';
import type {Position} from 'unist';
import type {Disclaimer} from './disclaimer.ts';
import {wordingTexts} from './find-wording.ts';
import {positionOf, type TextRun, textRunsOf} from './text-runs.ts';

/** A passage that says nearly what a wording says. */
export interface NearPassage {
	readonly wording: Disclaimer;
	/** From its first to its last block. */
	readonly position: Position | undefined;
	/** Its text, with a little of what stands around it in its blocks. */
	readonly text: string;
}

/**
 * Dice coefficient of the words of two texts from which on one is taken for the other, altered.
 * Texts that only share a language and a subject have about a third of their words in common.
 */
const nearEnough = 0.7;

/** Chinese and Japanese are compared sign by sign: cutting them into words takes a hundred times as long. */
const wordPattern =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

interface Word {
	/** In the form in which words are compared. */
	readonly key: string;
	/** Index of the block that it stands in. */
	readonly block: number;
	/** Offsets in the text of the run. */
	readonly start: number;
	readonly end: number;
}

/** A run and its words. */
interface Run extends TextRun {
	readonly words: readonly Word[];
}

/** Some words of a run, the last one included, and how near they come. */
interface Window {
	readonly first: number;
	readonly last: number;
	readonly likeness: number;
}

/** The passage of some blocks that comes nearest to a wording, if one comes near enough. */
export function nearestPassage(
	blocks: readonly RootContent[],
	wording: Disclaimer,
): NearPassage | undefined {
	const wanted = countsOf(keysIn(wording.text));
	const best = runsOf(blocks)
		.flatMap((run) => {
			const windows = [...blockWindows(run, wording.blocks.length), bestWindow(run, wanted)];
			return windows.map(({first, last}) => ({run, ...measured(run, first, last, wanted)}));
		})
		.reduce<(Window & {run: Run}) | undefined>(
			(nearest, one) => (nearest && nearest.likeness >= one.likeness ? nearest : one),
			undefined,
		);
	if (!best || best.likeness < nearEnough) return undefined;
	return {wording, ...surroundingsOf(best.run, best, Math.ceil(wanted.total / 4))};
}

function runsOf(children: readonly RootContent[]): Run[] {
	const texts = wordingTexts(children).map((text, index) => {
		const node = children[index];
		return node && bearsDisclaimer(node) ? undefined : text;
	});
	return textRunsOf(children, texts).map((run) => ({...run, words: wordsOf(run)}));
}

function wordsOf({text, blocks}: TextRun): Word[] {
	return blocks.flatMap((block, nth) =>
		[...text.slice(block.start, block.end).matchAll(wordPattern)].map(({0: word, index}) => {
			const start = block.start + index;
			return {key: word.toLowerCase(), block: nth, start, end: start + word.length};
		}),
	);
}

/** Approved words of another kind are near to nothing. */
function bearsDisclaimer(node: Nodes): boolean {
	if (node.type === 'disclaimer') return true;
	return 'children' in node && node.children.some(bearsDisclaimer);
}

function keysIn(text: string): string[] {
	return (text.match(wordPattern) ?? []).map((word) => word.toLowerCase());
}

interface Counts {
	readonly of: ReadonlyMap<string, number>;
	readonly total: number;
}

function countsOf(keys: readonly string[]): Counts {
	const counts = new Map<string, number>();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return {of: counts, total: keys.length};
}

/** Whole blocks, at most one more than the wording has. */
function blockWindows({words}: Run, most: number): Pick<Window, 'first' | 'last'>[] {
	const starts = words.flatMap(({block}, index) =>
		words[index - 1]?.block === block ? [] : index,
	);
	return starts.flatMap((first, nth) =>
		Array.from({length: most + 1}, (_, more) => nth + more)
			.filter((end) => end < starts.length)
			.map((end) => ({first, last: (starts[end + 1] ?? words.length) - 1})),
	);
}

/** As many words as the wording has, where the most of them are its own; none at its ends that are not. */
function bestWindow({words}: Run, wanted: Counts): Pick<Window, 'first' | 'last'> {
	const left = new Map(wanted.of);
	let common = 0;
	let most = -1;
	let start = 0;
	for (const [index, {key}] of words.entries()) {
		const count = left.get(key);
		if (count !== undefined) {
			if (count > 0) common++;
			left.set(key, count - 1);
		}
		const gone = words[index - wanted.total]?.key;
		const goneCount = gone === undefined ? undefined : left.get(gone);
		if (gone !== undefined && goneCount !== undefined) {
			left.set(gone, goneCount + 1);
			if (goneCount >= 0) common--;
		}
		if (common > most) {
			most = common;
			start = Math.max(0, index - wanted.total + 1);
		}
	}
	let last = Math.min(start + wanted.total, words.length) - 1;
	const isForeign = (index: number) => !wanted.of.has(words[index]?.key ?? '');
	while (start < last && isForeign(start)) start++;
	while (start < last && isForeign(last)) last--;
	return {first: start, last};
}

/** https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient, of multisets of words. */
function measured({words}: Run, first: number, last: number, wanted: Counts): Window {
	const left = new Map(wanted.of);
	let common = 0;
	for (let index = first; index <= last; index++) {
		const key = words[index]?.key ?? '';
		const count = left.get(key) ?? 0;
		if (count > 0) common++;
		left.set(key, count - 1);
	}
	return {first, last, likeness: (2 * common) / (wanted.total + last - first + 1)};
}

/** @param margin so many words before and behind are shown along, where they stand in the same blocks. */
function surroundingsOf(
	{blocks, text, words}: Run,
	{first, last}: Window,
	margin: number,
): Pick<NearPassage, 'position' | 'text'> {
	const firstBlock = words[first]?.block ?? 0;
	const lastBlock = words[last]?.block ?? firstBlock;
	const around = words
		.slice(Math.max(0, first - margin), last + margin + 1)
		.filter(({block}) => block >= firstBlock && block <= lastBlock);
	// With the full stop behind the last word.
	const tail = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(around.at(-1)?.end))?.[0] ?? '';
	return {
		position: positionOf(blocks.slice(firstBlock, lastBlock + 1)),
		text: text.slice(around[0]?.start, around.at(-1)?.end) + tail,
	};
}
