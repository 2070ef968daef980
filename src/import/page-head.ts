import {isTrail} from '../lines/page-parts.ts';
import {contact, sureOdds} from '../lines/page-score.ts';
import {labelKey, titleTest} from '../lines/says-title.ts';
import {endsSentence} from '../plain-text/source-line.ts';
import type {PageRow, PageRows} from './page-rows.ts';

/** A title and what stands above it take no more rows than this. */
const longestHead = 60;

/** Titles are no longer than this, in characters. */
const longestTitle = 90;

/** What stands above the title of a page, and is no sentence, is no longer, in words. */
const longestEntry = 12;

/** What sites put above a text; buttons to share it stand below a title, too. */
const leads = /^(?:way|notice|newsletter)$/u;

/** Labels of every day ("Sign in") lead around a site where they are among so many rows at the very top. */
const topmost = 3;

export interface Head {
	/** Rows of the page above the title. */
	readonly gone: readonly number[];
	/** −1 where none is known. */
	readonly title: number;
	/** The first row of running text. */
	readonly end: number;
}

/** So many rows that are surely of a page tell that a text was copied from one. */
const enoughEvidence = 4;

/** A notice above a title is no farther from what leads to it, in rows. */
const longestNotice = 6;

/** Where the running text begins: a sentence above what leads around the site is a notice. */
function firstText(page: PageRows): number {
	const isRunning = ({isText, isMetadata}: PageRow, index: number) =>
		isText && !isMetadata && !page.isSure(index);
	const first = page.all.findIndex(isRunning);
	if (first < 0) return page.all.length;
	const leadsOn = page.all
		.slice(first + 1, first + 1 + longestNotice)
		.findLastIndex(
			({text, score}) => isTrail(text) || (score?.kind === 'way' && score.odds >= sureOdds),
		);
	if (leadsOn < 0 || page.certain < 2) return first;
	const after = first + 1 + leadsOn;
	const next = page.all.findIndex((row, index) => index > after && isRunning(row, index));
	return next < 0 ? first : next;
}

/** Finds the title of a text, and above it what leads around the site that it was copied from. */
export function headOf(page: PageRows): Head {
	const rows = page.all;
	const end = Math.min(firstText(page), longestHead);
	const head = rows.slice(0, end);
	const trails = head.map((row) => trailOf(row, head));
	const isWay = ({score}: PageRow, index: number) =>
		trails[index] !== undefined ||
		((score?.kind === 'field' ? index < topmost : leads.test(score?.kind ?? '')) &&
			page.isSure(index)) ||
		isMenu(head, index);
	const ways = head.flatMap((row, index) => (isWay(row, index) ? [index] : []));
	// What stands at the top of a text that is surely of a page leads around its site, whatever its words are.
	const isOfPage = page.certain >= enoughEvidence;
	const [firstWay, lastWay] = isOfPage && ways.length === 0 ? [-1, -1] : [ways[0], ways.at(-1)];
	const marked = head.findIndex((row) => row.isTitle);
	const isTitle = (row: PageRow, index: number) =>
		marked >= 0
			? index === marked
			: !row.score && !row.isMetadata && !row.isHeading && trails[index] === undefined;
	if (firstWay === undefined || lastWay === undefined) {
		return {gone: [], title: head.findIndex(isTitle), end};
	}
	const named = trails.findLast((trail) => trail !== undefined)?.at(-1);
	const isSaid = (row: PageRow, index: number) =>
		isTitle(row, index) && named !== undefined && isNamedBy(labelKey(row.text), named);
	const said = head.findIndex(isSaid);
	const segments = new Set(trails.flatMap((trail) => trail?.slice(0, -1) ?? []));
	const rights = rows.filter(({isMetadata}) => isMetadata).map(({text}) => labelKey(text));
	const isSite = (row: PageRow) => {
		const key = labelKey(row.text);
		return segments.has(key) || rights.some((text) => sharesName(key, text));
	};
	const candidates = head.flatMap((row, index) =>
		isTitle(row, index) &&
		!row.isItem &&
		(index > firstWay || marked >= 0) &&
		!contact.test(row.text)
			? [index]
			: [],
	);
	const found = said >= 0 ? said : likeliest(candidates, page, end, lastWay, isSite);
	if (found < 0) return {gone: trailsIn(trails), title: found, end};
	// The title of the window may stand above that of the text, with the name of the site behind it.
	const bare = head.findLastIndex(
		(row, index) =>
			index > found && isTitle(row, index) && titleTest(row.text)(head[found]?.text ?? ''),
	);
	const title = Math.max(found, bare);
	const saysTitle = titleTest(page.at(title)?.text ?? '');
	const gone = head.flatMap((row, index) => {
		if (row.isMetadata || index === title) return [];
		if (index < title && saysTitle(row.text)) return [index];
		if (trails[index] !== undefined) return [index];
		if (index > title) return [];
		// What leads to the title stands above it, and all else above that is of the site.
		if (said >= 0 && index < lastWay && !row.isText) return [index];
		const isEntry = row.words <= longestEntry && !endsSentence(row.text);
		if (contact.test(row.text)) return [];
		return row.score || isEntry || isSite(row) ? [index] : [];
	});
	return {gone: [...gone, ...buttonsBelow(page, title, end)], title, end};
}

/** Buttons between a title and its text, as far as they follow a byline or another button. */
function buttonsBelow(page: PageRows, title: number, end: number): number[] {
	const gone: number[] = [];
	for (let index = title + 1; index < end; index++) {
		const row = page.at(index);
		const before = index - 1;
		const isLed = page.isSure(before) || page.at(before)?.isMetadata || gone.includes(before);
		if (isLed && row?.score && !row.isMetadata) gone.push(index);
	}
	return gone;
}

/** How far below the likeliest row another may lie, and still be the title where it stands above it. */
const margin = 1;

/** Where nothing leads around a site, a title has to be at least so likely. */
const leastSure = 3.5;

/**
 * The row that is the title, as it seems: what the text speaks of, over a byline or over the text, and no
 * name of a site. Of several that are about as likely the first, so that less goes.
 */
function likeliest(
	candidates: readonly number[],
	page: PageRows,
	end: number,
	lastWay: number,
	isSite: (row: PageRow) => boolean,
): number {
	const spoken = wordsSpoken(page.all.slice(end).filter(({isText}) => isText));
	const scores = candidates.map((index) => {
		const row = page.at(index) as PageRow;
		const below = page.all.slice(index + 1, end);
		const isOverByline = below.slice(0, 2).some(({isMetadata}) => isMetadata);
		const isOverText = below.every(({score, isMetadata}) => score !== undefined || isMetadata);
		const own = stemsOf(row.text);
		const about = own.filter((stem) => spoken.has(stem)).length;
		return (
			(isOverByline ? 2 : 0) +
			(isOverText ? 1.5 : 0) +
			Math.min(about, 3) +
			(index > lastWay ? 1 : 0) +
			(row.isTitle ? 3 : 0) +
			(row.words >= 3 ? 0.5 : 0) +
			(/[:?？：]/u.test(row.text) ? 0.5 : 0) -
			(isSite(row) ? 4 : 0)
		);
	});
	const best = Math.max(...scores);
	if (lastWay < 0 && best < leastSure) return -1;
	return candidates[scores.findIndex((score) => score >= best - margin)] ?? -1;
}

/** The words that a text speaks of, as far as they are long enough to say something, by how they begin. */
function wordsSpoken(rows: readonly PageRow[]): Set<string> {
	return new Set(rows.flatMap(({text}) => stemsOf(text)));
}

function stemsOf(text: string): string[] {
	const words = text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];
	const dense = text.match(/[\p{Script=Han}\p{Script=Katakana}\p{Script=Thai}]{2}/gu) ?? [];
	return [...words.map((word) => word.slice(0, 5)), ...dense];
}

/** Whether a line bears the name that another says, too: two words of it, or one that is all of it. */
function sharesName(line: string, other: string): boolean {
	const words = line.match(/[\p{L}\p{M}]+/gu) ?? [];
	if (words.length < 2) return line.length > 5 && other.includes(line);
	return words.some((word, index) => {
		const pair = `${words[index - 1] ?? ''} ${word}`;
		return index > 0 && pair.length > 9 && other.includes(pair);
	});
}

/** Two entries of a menu below each other; one may be a heading. */
function isMenu(head: readonly PageRow[], index: number): boolean {
	const isEntry = (row: PageRow | undefined) => row?.score?.kind === 'way' && row.words <= 3;
	return isEntry(head[index]) && (isEntry(head[index - 1]) || isEntry(head[index + 1]));
}

function trailsIn(trails: readonly (string[] | undefined)[]): number[] {
	return trails.flatMap((trail, index) => (trail ? [index] : []));
}

/** The steps of a trail ("Home > Skin > Eczema"), as keys; it names what other rows say, or begins at home. */
function trailOf(
	{text, words, score, isItem}: PageRow,
	head: readonly PageRow[],
): string[] | undefined {
	if (text.length > 200 || words > 30 || isItem) return undefined;
	const trail = text.replace(/^[^:：]{3,25}[:：]\s/u, '');
	const steps = trail
		.split(/>>?|[›»→❯▸]|\s\/\s/u)
		.map((step) => labelKey(step))
		.filter(Boolean);
	if (steps.length < 2 || steps.some((step) => step.split(' ').length > 8)) return undefined;
	const others = new Set(head.filter((row) => row.text !== text).map((row) => labelKey(row.text)));
	const last = steps.at(-1) ?? '';
	const endsHere = [...others].some((key) => isNamedBy(key, last));
	const comesBy = steps.slice(0, -1).some((step) => others.has(step));
	const isKnown = (score !== undefined && score.odds >= sureOdds) || isTrail(trail);
	// Two words with an arrow between them may be an exercise.
	const leadsHere = steps.length > 2 ? endsHere || comesBy || isKnown : endsHere && comesBy;
	return leadsHere ? steps : undefined;
}

/** A trail may name a page in short: "Shingles" for "Shingles: what to expect", "Warfarin" for "Taking warfarin safely". */
function isNamedBy(title: string, step: string): boolean {
	const at = title.indexOf(step);
	if (at < 0 || step.length < 4) return title === step;
	const [before, after] = [title.slice(0, at), title.slice(at + step.length)];
	return (
		!/[\p{L}\p{M}]$/u.test(before) && !/^[\p{L}\p{M}]/u.test(after) && title.length <= longestTitle
	);
}
