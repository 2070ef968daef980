import type {Nodes, RootContent} from 'mdast';
import type {Position} from 'unist';
import type {Disclaimer} from './disclaimer.ts';
import {wordingTexts} from './find-wording.ts';
import {positionOf, type TextRun, textRunsOf} from './text-runs.ts';

/** A passage that is almost the same as a wording. */
export interface NearPassage {
	readonly wording: Disclaimer;
	/** From its first to its last block. */
	readonly position: Position | undefined;
	/** Its text, with a little of the surrounding text of its blocks. */
	readonly text: string;
}

/**
 * The Dice coefficient of the words of two texts above which one is taken for an altered version of
 * the other. Texts that only share a language and a subject have about a third of their words in
 * common.
 */
const nearEnough = 0.7;

/** The share of a wording's words that a passage must at least have, however short it is. */
const fewestCommon = nearEnough / (2 - nearEnough);

/**
 * Chinese and Japanese are compared character by character: splitting them into words takes a
 * hundred times as long.
 */
const wordPattern =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{C}\p{P}\p{S}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+(?:['’][^\s\p{C}\p{P}\p{S}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+)*/gu;

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
	/** How often each word stands in it. */
	readonly counts: ReadonlyMap<string, number>;
	/** The words with their places, computed only if a wording may be near. */
	readonly words: readonly Word[];
}

/** Some words of a run, up to and including the last, and how near they come. */
interface Window {
	readonly first: number;
	readonly last: number;
	readonly likeness: number;
}

/** The passage in some blocks that is nearest to a wording, if one is near enough. */
export function nearestPassage(
	blocks: readonly RootContent[],
	wording: Disclaimer,
): NearPassage | undefined {
	const wanted = countsIn(wording);
	let best: (Window & {run: Run}) | undefined;
	for (const run of runsOf(blocks)) {
		// No passage of a text has more words in common with the wording than the whole text.
		if (commonOf(run.counts, wanted) < fewestCommon * wanted.total) continue;
		for (const {first, last} of windowsOf(run, wording, wanted)) {
			const likeness = likenessOf(run.words.slice(first, last + 1), wanted);
			if (likeness > (best?.likeness ?? 0)) best = {run, first, last, likeness};
		}
	}
	if (!best || best.likeness < nearEnough) return undefined;
	return {wording, ...surroundingsOf(best.run, best, Math.ceil(wanted.total / 4))};
}

const runs = new WeakMap<readonly RootContent[], readonly Run[]>();

/** Cached, as every wording that is looked for reads the same blocks. */
function runsOf(children: readonly RootContent[]): readonly Run[] {
	const known = runs.get(children);
	if (known) return known;
	const texts = wordingTexts(children).map((text, index) => {
		const node = children[index];
		return node && bearsDisclaimer(node) ? undefined : text;
	});
	const read = textRunsOf(children, texts).map((run) => ({
		...run,
		counts: countWords(run.text),
		get words() {
			const words = wordsOf(run);
			Object.defineProperty(this, 'words', {value: words});
			return words;
		},
	}));
	runs.set(children, read);
	return read;
}

function countWords(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const word of text.match(wordPattern) ?? []) {
		const key = word.toLowerCase();
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

function wordsOf({text, blocks}: TextRun): Word[] {
	return blocks.flatMap((block, nth) =>
		[...text.slice(block.start, block.end).matchAll(wordPattern)].map(({0: word, index}) => {
			const start = block.start + index;
			return {key: word.toLowerCase(), block: nth, start, end: start + word.length};
		}),
	);
}

/** Approved words of another kind are never an altered version of this one. */
function bearsDisclaimer(node: Nodes): boolean {
	if (node.type === 'disclaimer') return true;
	return 'children' in node && node.children.some(bearsDisclaimer);
}

interface Counts {
	readonly of: ReadonlyMap<string, number>;
	readonly total: number;
}

const counted = new WeakMap<Disclaimer, Counts>();

function countsIn(wording: Disclaimer): Counts {
	const known = counted.get(wording);
	if (known) return known;
	const counts = countWords(wording.text);
	const read = {of: counts, total: [...counts.values()].reduce((sum, count) => sum + count, 0)};
	counted.set(wording, read);
	return read;
}

/** Passages that may be the altered wording: a few whole blocks, or part of one. */
function* windowsOf(
	{words}: Run,
	{blocks}: Disclaimer,
	wanted: Counts,
): Generator<Pick<Window, 'first' | 'last'>> {
	const starts = words.flatMap(({block}, index) =>
		words[index - 1]?.block === block ? [] : index,
	);
	for (const [nth, first] of starts.entries()) {
		// At most one more than the wording has.
		for (let end = nth + 1; end <= Math.min(nth + blocks.length + 1, starts.length); end++) {
			yield {first, last: (starts[end] ?? words.length) - 1};
		}
		yield bestPart(words, first, (starts[nth + 1] ?? words.length) - 1, wanted);
	}
}

/**
 * The stretch of a block, as long as the wording, that has most of its words; trimmed at both ends
 * of words that the wording does not have.
 */
function bestPart(
	words: readonly Word[],
	start: number,
	end: number,
	wanted: Counts,
): Pick<Window, 'first' | 'last'> {
	const left = new Map(wanted.of);
	let common = 0;
	let most = 0;
	let first = start;
	for (let index = start; index <= end; index++) {
		common += take(left, words[index]?.key, -1);
		if (index - wanted.total >= start) common -= take(left, words[index - wanted.total]?.key, 1);
		if (common <= most) continue;
		most = common;
		first = Math.max(start, index - wanted.total + 1);
	}
	let last = Math.min(first + wanted.total - 1, end);
	const isForeign = (index: number) => !wanted.of.has(words[index]?.key ?? '');
	while (first < last && isForeign(first)) first++;
	while (first < last && isForeign(last)) last--;
	return {first, last};
}

/**
 * Removes a word from those that are left of a wording (-1), or puts it back (1).
 *
 * @returns 1 if the wording has the word at least as often, else 0.
 */
function take(left: Map<string, number>, key: string | undefined, change: 1 | -1): 0 | 1 {
	const count = key === undefined ? undefined : left.get(key);
	if (key === undefined || count === undefined) return 0;
	left.set(key, count + change);
	return (change < 0 ? count > 0 : count >= 0) ? 1 : 0;
}

/** https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient, of multisets of words. */
function likenessOf(words: readonly Word[], wanted: Counts): number {
	return (2 * commonWords(words, wanted)) / (wanted.total + words.length);
}

function commonOf(counts: ReadonlyMap<string, number>, wanted: Counts): number {
	let common = 0;
	for (const [key, count] of wanted.of) common += Math.min(count, counts.get(key) ?? 0);
	return common;
}

function commonWords(words: readonly Word[], wanted: Counts): number {
	const left = new Map(wanted.of);
	return words.reduce((sum, {key}) => sum + take(left, key, -1), 0);
}

/** @param margin how many words before and after it are shown, if they are in the same blocks. */
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
	// With the full stop after the last word.
	const tail = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(around.at(-1)?.end))?.[0] ?? '';
	return {
		position: positionOf(blocks.slice(firstBlock, lastBlock + 1)),
		text: text.slice(around[0]?.start, around.at(-1)?.end) + tail,
	};
}
