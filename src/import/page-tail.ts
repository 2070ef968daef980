import {contact} from '../lines/page-score.ts';
import {sources, timeAgo} from '../lines/page-terms.ts';
import type {PageRow, PageRows} from './page-rows.ts';

/** A row between two rows of a page belongs to it where it is no longer than this, in words. */
const longestBetween = 30;

/** What readers wrote below a page, and what it says of its author, is no longer than this, in words. */
const longestComment = 80;

/** … and stands no farther from one than so many rows. */
const farthest = 6;

/** Labels that a sentence of the page may stand under. */
const announces = /^(?:newsletter|author|comments|rating|notice|field|donation)$/u;

/** What readers of a page wrote stands between rows of these kinds. */
const sureOfComments = /^(?:comments|reply)$/u;

export interface Tail {
	/** Rows between rows of the page. */
	readonly gone: readonly number[];
	/** The first row of the page below the text; behind the last row where there is none. */
	readonly start: number;
}

/** Finds where the page begins again below the text, and what stands between its rows there. */
export function tailOf(page: PageRows, title: number): Tail {
	const rows = page.all;
	const last = rows.findLastIndex((_, index) => isOwn(page, index));
	const start = rows.findIndex((_, index) => index > Math.max(last, title) && page.isSure(index));
	if (start < 0) return {gone: [], start: rows.length};
	const tail = rows.slice(start);
	const sizeOf = (some: readonly PageRow[]) => some.reduce((sum, {words}) => sum + words, 0);
	const isSmall =
		sizeOf(tail) <= sizeOf(rows) * 0.5 && rows.slice(0, start).some(({isText}) => isText);
	if (!isSmall) return {gone: [], start};
	const indexes = tail.map((_, offset) => start + offset);
	const isPaved =
		indexes.filter((index) => page.isPage(index)).length / tail.length >= 0.35 &&
		indexes.filter((index) => page.isSure(index)).length >= 2;
	const gone = indexes.filter((index) => {
		if (page.isSure(index)) return false;
		if (isComment(page, index)) return true;
		const row = page.at(index);
		if (!row || row.isMetadata) return false;
		if (isTitleBelow(page, start, index) || isBiography(page, index)) return true;
		const near = (from: number, to: number) =>
			rows.slice(from, to).some((_, offset) => page.isPage(from + offset));
		const ahead = near(index + 1, index + 1 + farthest);
		const behind = near(Math.max(start, index - farthest), index);
		// What is likely by itself closes a page, too: "Privacy" below the line of the owner.
		const isBelow = row.score !== undefined && page.isSure(index - 1);
		return isBelow || (isPaved && behind && (ahead || row.score !== undefined));
	});
	return {gone, start};
}

function isOwn(page: PageRows, index: number): boolean {
	const row = page.at(index);
	if (!row || page.isSure(index) || row.isMetadata) return false;
	if (row.isTitle || contact.test(row.text) || sources.test(row.text)) return true;
	if (row.score) return false;
	if (row.isHeading && page.at(index + 1)?.isText) return true;
	if (isSource(page, index)) return true;
	if (!row.isText) return row.words > longestBetween;
	if (isComment(page, index) || isBiography(page, index)) return false;
	// A sentence, where a label of the page announces it and more of the page follows.
	const kindAt = (at: number) => page.at(at)?.score?.kind ?? '';
	const isAnnounced = page.isSure(index - 1) && announces.test(kindAt(index - 1));
	const isOfForm =
		page.isPage(index - 1) && /^(?:newsletter|comments|field|donation)$/u.test(kindAt(index + 1));
	const isShort = row.words <= longestBetween && !row.isItem;
	const goesOn = page.isPage(index + 1) || page.isPage(index + 2);
	return !(isShort && ((isAnnounced && goesOn) || isOfForm));
}

/** What a text goes back to, in a list under a label for that. */
function isSource(page: PageRows, index: number): boolean {
	for (let at = index; at >= 0; at--) {
		const row = page.at(at);
		if (!row || page.isSure(at) || row.isMetadata) return false;
		if (sources.test(row.text)) return true;
		if (row.isHeading) return false;
	}
	return false;
}

/** Titles of other pages, one after the other below a label that announces them. */
function isTitleBelow(page: PageRows, start: number, index: number): boolean {
	for (let at = index; at >= start; at--) {
		const row = page.at(at);
		if (row?.score?.kind === 'related' && page.isSure(at)) return at < index;
		if (!row || row.score || row.isMetadata || row.isText || /[.。।۔,;:]$/u.test(row.text))
			return false;
	}
	return false;
}

/** What readers of a page wrote, below a label that counts them: "Comments (2)". */
function isComment(page: PageRows, index: number): boolean {
	const label = page.all.findLastIndex(
		({score, text}, at) =>
			at < index &&
			sureOfComments.test(score?.kind ?? '') &&
			page.isSure(at) &&
			/^\p{L}[\p{L} ]{2,24} ?\(\p{Nd}+\)$|^\p{Nd}+ \p{L}/u.test(text),
	);
	const row = page.at(index);
	const goesOn =
		page.all.some((_, at) => at > index && page.isSure(at)) ||
		page.all.some(({text}, at) => at > label && at <= index && opensComment(text));
	return (
		label >= 0 &&
		goesOn &&
		row !== undefined &&
		row.words <= longestComment &&
		!row.isHeading &&
		!row.isItem
	);
}

/** Who wrote something below a page, and when: "Ewa, 15 January 2023", "gull 2 hours ago". */
function opensComment(text: string): boolean {
	const small = text.toLowerCase();
	return (
		text.length <= 60 &&
		!/[.!?]$/u.test(text) &&
		(/\p{L}.*\p{Nd}{4}/u.test(text) ||
			/\p{Nd}{1,2}[:.h]\p{Nd}{2}/u.test(text) ||
			timeAgo.test(small))
	);
}

/** What a page says of its author below a label for that, at the very end. */
function isBiography(page: PageRows, index: number): boolean {
	const row = page.at(index);
	return (
		page.at(index - 1)?.score?.kind === 'author' &&
		page.isSure(index - 1) &&
		row !== undefined &&
		row.words <= longestComment &&
		page.all.slice(index + 1).every((_, offset) => page.isPage(index + 1 + offset))
	);
}
