import {certainOdds, contact, type PageScore, sureOdds} from '../lines/page-score.ts';
import {labelKey} from '../lines/says-title.ts';

/** A line or block of a source, as far as it may belong to the page that it was copied from. */
export interface PageRow {
	readonly text: string;
	/** In words. */
	readonly words: number;
	/** Running text, a table, a list of what to do: nothing that pages put around a text. */
	readonly isText: boolean;
	/** Nothing but links to other pages. */
	readonly isLinks?: boolean;
	/** A heading that is marked up as one. */
	readonly isHeading?: boolean;
	/** Marked up as the title. */
	readonly isTitle?: boolean;
	/** Begins with a bullet. */
	readonly isItem?: boolean;
	/** Says who wrote the text, when, or whose it is: kept as metadata by a later step. */
	readonly isMetadata: boolean;
	readonly score: PageScore | undefined;
}

export interface PageVerdict {
	readonly index: number;
	readonly reason: string;
	/** 0–1. */
	readonly sure: number;
}

/** What is found of a text, and what was too doubtful to go. */
export interface PageFindings {
	readonly gone: readonly PageVerdict[];
	readonly doubtful: readonly PageVerdict[];
}

/** A title and what stands above it take no more rows than this. */
const longestHead = 60;

/** A row between two rows of a page belongs to it where it is no longer than this, in words. */
const longestBetween = 30;

/** What readers wrote below a page, and what it says of its author, is no longer than this, in words. */
const longestComment = 80;

/** … and stands no farther from one than so many rows. */
const farthest = 6;

/** Titles are no longer than this, in characters. */
const longestTitle = 90;

/** Labels that a sentence of the page may stand under. */
const announces = /^(?:newsletter|author|comments|rating|notice|field)$/u;

const reasons: Readonly<Record<PageScore['kind'], string>> = {
	way: 'the way around the site that it was copied from',
	sharing: 'a button of the page that it was copied from',
	related: 'a label over other pages of the site',
	comments: 'the form for comments of the page that it was copied from',
	newsletter: 'an offer of news from the site that it was copied from',
	notice: 'a notice of the page that it was copied from',
	rating: 'a question about the page, not about what it says',
	author: 'a label over what the site says of the author',
	legal: 'the small print of the site that it was copied from',
	advert: 'an advertisement',
	mail: 'what a mail program puts around a message',
	field: 'a label of the page that it was copied from',
};

/**
 * Finds what belongs to the page that a text was copied from. A row goes for what it says itself, or
 * for where it stands: above the title between rows that lead around a site, or below the last
 * running text between rows of a page. What reads like advice or a way to make contact is never
 * judged by its place.
 */
export function findPageLines(rows: readonly PageRow[]): PageFindings {
	const gone = new Map<number, PageVerdict>();
	const head = headOf(rows);
	for (const index of head.gone) note(index, reasons.way, 0.93);
	const tail = tailOf(rows, head.title);
	for (const index of tail.gone)
		note(index, 'stands amid what belongs to the page, below the text', 0.9);
	for (const [index, {score, isHeading, isItem, isMetadata}] of rows.entries()) {
		if (!score || score.odds < sureOdds || isMetadata || gone.has(index)) continue;
		const isTail = index >= tail.start;
		// Over text of its own, a label may be a heading; in the midst of a list, an item.
		const below = rows[index + 1];
		const isOver =
			(below?.isText || below?.isItem) &&
			(score.odds < certainOdds || /^(?:author|related|comments|field)$/u.test(score.kind));
		// What is said of a message is said below it.
		const isEarly = score.kind === 'mail' && index < tail.start;
		if (isEarly || (!isTail && (isHeading || isItem || isOver))) continue;
		note(index, reasons[score.kind], sureOf(score));
	}
	const doubtful = rows.flatMap(({score, isMetadata}, index): PageVerdict[] =>
		score &&
		score.odds >= 1.2 &&
		!gone.has(index) &&
		!isMetadata &&
		(index > tail.start || index < head.end)
			? [{index, reason: reasons[score.kind], sure: sureOf(score)}]
			: [],
	);
	return {gone: [...gone.values()].sort((a, b) => a.index - b.index), doubtful};

	function note(index: number, reason: string, sure: number): void {
		gone.set(index, {index, reason, sure});
	}
}

/** As shown to people: two figures are enough. */
function sureOf({odds}: PageScore): number {
	return Math.min(0.99, Math.round(100 / (1 + Math.exp(-odds))) / 100);
}

interface Head {
	/** Rows of the page above the title. */
	readonly gone: readonly number[];
	/** −1 where none is known. */
	readonly title: number;
	/** The first row of running text. */
	readonly end: number;
}

function headOf(rows: readonly PageRow[]): Head {
	const first = rows.findIndex(({isText, isMetadata}) => isText && !isMetadata);
	const end = Math.min(first < 0 ? rows.length : first, longestHead);
	const head = rows.slice(0, end);
	const trails = head.map((row) => trailOf(row, head));
	const isWay = ({score}: PageRow, index: number) =>
		trails[index] !== undefined ||
		(score?.kind === 'way' && score.odds >= sureOdds) ||
		isMenu(head, index);
	const ways = head.flatMap((row, index) => (isWay(row, index) ? [index] : []));
	const [firstWay, lastWay] = [ways[0], ways.at(-1)];
	const marked = head.findIndex((row) => row.isTitle);
	const isTitle = (row: PageRow, index: number) =>
		marked >= 0
			? index === marked
			: !row.score && !row.isMetadata && !row.isHeading && trails[index] === undefined;
	if (firstWay === undefined || lastWay === undefined) {
		return {gone: [], title: head.findIndex(isTitle), end};
	}
	const named = trails.findLast((trail) => trail !== undefined)?.at(-1);
	const said = head.findIndex(
		(row, index) =>
			isTitle(row, index) && named !== undefined && isNamedBy(labelKey(row.text), named),
	);
	const title =
		said >= 0
			? said
			: head.findIndex((row, index) => (index > lastWay || marked >= 0) && isTitle(row, index));
	if (title < 0) return {gone: trailsIn(trails), title, end};
	const segments = new Set(trails.flatMap((trail) => trail?.slice(0, -1) ?? []));
	const rights = rows.filter(({isMetadata}) => isMetadata).map(({text}) => labelKey(text));
	const isSite = (row: PageRow) => {
		const key = labelKey(row.text);
		return segments.has(key) || (key.length > 5 && rights.some((text) => text.includes(key)));
	};
	const gone = head.flatMap((row, index) => {
		if (row.isMetadata || index === title) return [];
		if (trails[index] !== undefined) return [index];
		if (index > title) return [];
		// What leads to the title stands above it, and all else above that is of the site.
		if (said >= 0 && index < lastWay && !row.isText) return [index];
		const isBetween = index > firstWay && index < lastWay;
		return row.score || isBetween || isSite(row) ? [index] : [];
	});
	return {gone, title, end};
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
	const steps = text
		.replace(/^[^:：]{3,25}[:：]\s/u, '')
		.split(/>>?|[›»→❯▸]|\s\/\s/u)
		.map((step) => labelKey(step))
		.filter(Boolean);
	if (steps.length < 2 || steps.some((step) => step.split(' ').length > 8)) return undefined;
	const others = new Set(head.filter((row) => row.text !== text).map((row) => labelKey(row.text)));
	const last = steps.at(-1) ?? '';
	const endsHere = [...others].some((key) => isNamedBy(key, last));
	const comesBy = steps.slice(0, -1).some((step) => others.has(step));
	const isKnown = score !== undefined && score.odds >= sureOdds;
	// Two words with an arrow between them may be an exercise.
	const isTrail = steps.length > 2 ? endsHere || comesBy || isKnown : endsHere && comesBy;
	return isTrail ? steps : undefined;
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

interface Tail {
	/** Rows between rows of the page. */
	readonly gone: readonly number[];
	/** The first row of the page below the text; behind the last row where there is none. */
	readonly start: number;
}

function tailOf(rows: readonly PageRow[], title: number): Tail {
	const isSure = (row: PageRow | undefined) =>
		row?.score !== undefined && row.score.odds >= sureOdds;
	const isPage = (row: PageRow | undefined) => row?.score !== undefined || row?.isMetadata === true;
	const isOwn = (row: PageRow, index: number) => {
		if (isSure(row) || row.isMetadata) return false;
		if (row.isTitle) return true;
		if (contact.test(row.text)) return true;
		if (row.score) return false;
		if (row.isHeading && rows[index + 1]?.isText) return true;
		if (!row.isText) return row.words > longestBetween;
		// A sentence, where a label of the page announces it and more of the page follows.
		const [before, after] = [rows[index - 1], rows[index + 1]];
		const isAnnounced = isSure(before) && announces.test(before?.score?.kind ?? '');
		const isOfForm =
			isPage(before) && /^(?:newsletter|comments|field)$/u.test(after?.score?.kind ?? '');
		const isShort = row.words <= longestBetween && !row.isItem;
		if (isComment(rows, index) || isBiography(rows, index)) return false;
		return !(isShort && ((isAnnounced && (isPage(after) || isPage(rows[index + 2]))) || isOfForm));
	};
	const last = rows.findLastIndex(isOwn);
	const start = rows.findIndex((row, index) => index > Math.max(last, title) && isSure(row));
	if (start < 0) return {gone: [], start: rows.length};
	const tail = rows.slice(start);
	const sizeOf = (some: readonly PageRow[]) => some.reduce((sum, {words}) => sum + words, 0);
	const isSmall =
		sizeOf(tail) <= sizeOf(rows) * 0.5 && rows.slice(0, start).some(({isText}) => isText);
	const isPaved =
		tail.filter(isPage).length / tail.length >= 0.35 && tail.filter(isSure).length >= 2;
	if (!isSmall) return {gone: [], start};
	const gone = tail.flatMap((row, offset) => {
		const index = start + offset;
		if (isSure(row)) return [];
		if (isComment(rows, index)) return [index];
		if (row.isMetadata) return [];
		if (isTitleBelow(rows, start, index) || isBiography(rows, index)) return [index];
		const ahead = rows.slice(index + 1, index + 1 + farthest).some(isPage);
		const behind = rows.slice(Math.max(start, index - farthest), index).some(isPage);
		// What is likely by itself closes a page, too: "Privacy" below the line of the owner.
		const isBelow = row.score !== undefined && isSure(rows[index - 1]);
		return isBelow || (isPaved && behind && (ahead || row.score)) ? [index] : [];
	});
	return {gone, start};
}

/** Titles of other pages, one after the other below a label that announces them. */
function isTitleBelow(rows: readonly PageRow[], start: number, index: number): boolean {
	for (let at = index; at >= start; at--) {
		const row = rows[at];
		if (row?.score?.kind === 'related' && row.score.odds >= sureOdds) return at < index;
		if (!row || row.score || row.isMetadata || row.isText || /[.。।۔,;:]$/u.test(row.text))
			return false;
	}
	return false;
}

/** What readers of a page wrote, below a label that counts them: "Comments (2)". */
function isComment(rows: readonly PageRow[], index: number): boolean {
	const label = rows.findLastIndex(
		({score, text}, at) =>
			at < index &&
			score?.kind === 'comments' &&
			score.odds >= sureOdds &&
			/^\p{L}[\p{L} ]{2,24} ?\(\p{Nd}+\)$|^\p{Nd}+ \p{L}/u.test(text),
	);
	const row = rows[index];
	return (
		label >= 0 && row !== undefined && row.words <= longestComment && !row.isHeading && !row.isItem
	);
}

/** What a page says of its author below a label for that, at the very end. */
function isBiography(rows: readonly PageRow[], index: number): boolean {
	const [label, row] = [rows[index - 1], rows[index]];
	return (
		label?.score?.kind === 'author' &&
		label.score.odds >= sureOdds &&
		row !== undefined &&
		row.words <= longestComment &&
		rows.slice(index + 1).every(({score, isMetadata}) => score !== undefined || isMetadata)
	);
}
