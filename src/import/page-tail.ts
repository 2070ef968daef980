import {announcesOthers} from '../lines/page-parts.ts';
import {contact} from '../lines/page-score.ts';
import {sources, timeAgo, topicsLabel} from '../lines/page-terms.ts';
import type {PageRow, PageRows} from './page-rows.ts';

/** A row between two rows of a page belongs to it where it is no longer than this, in words. */
const longestBetween = 30;

/** What readers wrote below a page, and what it says of its author, is no longer than this, in words. */
const longestComment = 80;

/** … and stands no farther from one than so many rows. */
const farthest = 6;

/** Topics that a page is filed under are no more. */
const mostTopics = 8;
const longestTopic = 12;

/** From here on a label over titles of other pages needs only the page below them. */
const likelyRelated = 2.6;

/** A list of sources has no more rows. */
const mostSources = 40;

/** Labels that a sentence of the page may stand under. */
const announces = /^(?:newsletter|author|comments|rating|notice|field|donation)$/u;

export interface Tail {
	/** Rows between rows of the page. */
	readonly gone: readonly number[];
	/** The first row of the page below the text; behind the last row where there is none. */
	readonly start: number;
}

/** Finds where the page begins again below the text, and what stands between its rows there. */
export function tailOf(page: PageRows, title: number): Tail {
	const rows = page.all;
	const own = rows.map((_, index) => isOwn(page, index));
	const last = own.findLastIndex((is, index) => is && !isIsland(page, own, index));
	const sure = rows.findIndex((_, index) => index > Math.max(last, title) && page.isSure(index));
	if (sure < 0) return {gone: [], start: rows.length};
	const start = topicsAbove(page, own, sure);
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
		if (!row || row.isMetadata || isBesideOwn(page, own, index)) return false;
		if (index < sure || isTitleBelow(page, start, index) || isBiography(page, index)) return true;
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

/** A line of the text's kind amid the foot of a page: the address of the house. It stays, and the page goes on behind it. */
function isIsland(page: PageRows, own: readonly boolean[], index: number): boolean {
	const row = page.at(index);
	const stretch = [-2, -1, 1, 2].filter((step) => own[index + step]);
	return (
		row !== undefined &&
		row.words <= longestBetween &&
		!row.isHeading &&
		stretch.length === 0 &&
		(page.isPage(index - 1) || page.isPage(index - 2)) &&
		(page.isPage(index + 1) || page.isPage(index + 2))
	);
}

/** Own, or the lines that go with such: a ward above its telephone. */
function isBesideOwn(page: PageRows, own: readonly boolean[], index: number): boolean {
	// A label that is only likely may be a heading over what it stands on: "Contact".
	if (own[index + 1]) return true;
	for (const step of [-1, 1]) {
		for (let at = index; Math.abs(at - index) <= farthest && !page.isPage(at); at += step) {
			if (own[at]) return true;
		}
	}
	return false;
}

/** Topics that a page is filed under, or titles of others, each on a line of its own below a label that is likely one. */
function topicsAbove(page: PageRows, own: readonly boolean[], sure: number): number {
	for (let at = sure - 1; at >= 0 && sure - at <= mostTopics + 1; at--) {
		const row = page.at(at);
		if (!row || own[at] || row.isText || row.isItem) return sure;
		const isRelated =
			row.score?.kind === 'related' &&
			(row.score.odds >= likelyRelated || announcesOthers(row.text));
		if (isRelated || topicsLabel.test(row.text)) return at;
		if (row.words > longestTopic) return sure;
	}
	return sure;
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
	const isAnnounced =
		page.isSure(index - 1) &&
		announces.test(kindAt(index - 1)) &&
		!page.at(index - 1)?.score?.isEveryday;
	const isOfForm =
		page.isPage(index - 1) && /^(?:newsletter|comments|field|donation)$/u.test(kindAt(index + 1));
	const isShort = row.words <= longestBetween && !row.isItem;
	const goesOn = page.isPage(index + 1) || page.isPage(index + 2);
	return !(isShort && ((isAnnounced && goesOn) || isOfForm));
}

/** What a text goes back to, in a list under a label for that. */
function isSource(page: PageRows, index: number): boolean {
	for (let at = index; at >= 0 && index - at <= mostSources; at--) {
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

/** What readers of a page wrote: below a label for it, beside who wrote and when, or a button to reply. */
function isComment(page: PageRows, index: number): boolean {
	const row = page.at(index);
	if (!row || row.words > longestComment || row.isHeading || row.isItem || rights.test(row.text))
		return false;
	const label = page.firstOf(/^(?:comments|reply)$/u);
	if (label < 0 || label >= index) return false;
	return [-2, -1, 0, 1, 2].some((step) => {
		const at = index + step;
		const {text = '', score} = page.at(at) ?? {};
		return at > label && (score?.kind === 'reply' || opensComment(text));
	});
}

/** Whose a page is: that is kept. */
const rights = /©|\(c\)|copyright/iu;

/** Who wrote something below a page, and when: "Ewa, 15 January 2023", "gull 2 hours ago". */
function opensComment(text: string): boolean {
	const small = text.toLowerCase();
	return (
		text.length <= 60 &&
		!/[.!?]$/u.test(text) &&
		((/\p{L}/u.test(text) && /\p{Nd}{4}/u.test(text)) ||
			/\p{Nd}{1,2} ?[:.h] ?\p{Nd}{2}/u.test(text) ||
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
