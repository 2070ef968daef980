import {bylineAbove} from '../../lines/metadata-lines.ts';
import {isTrail} from '../../lines/page-parts.ts';
import {sureOdds, tellsContact} from '../../lines/page-score.ts';
import {labelKey, titleTest, withoutSite} from '../../lines/says-title.ts';
import {endsSentence} from '../../plain-text/source-line.ts';
import {letterheadOf, titleBelowGreeting} from './letterhead.ts';
import {aboutTest, likeliestTitle} from './likeliest-title.ts';
import type {PageRow, PageRows} from './page-rows.ts';
import {isNamedBy, trailOf} from './trails.ts';

/** A title and what stands above it take no more rows than this. */
const longestHead = 60;

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
	/** Whether the title was told from other rows, and need not be the first that stays. */
	readonly isChosen?: boolean;
}

/** So many rows that are surely of a page tell that a text was copied from one. */
const enoughEvidence = 4;

/** Where nothing leads around a site, a title has to be at least so likely, as log odds. */
const leastSure = 3.5;

/** A notice above a title is no farther from what leads to it, in rows … */
const farthestNotice = 6;

/** … and no longer, in words. */
const longestNotice = 30;

/** The text is so many times as long as a notice above it. */
const textToNotice = 3;

/** Whether a sentence is short beside the text from another on: who comments is named above what they wrote, too. */
function isShortFor(page: PageRows, index: number, next: number): boolean {
	const size = page.all.slice(next).reduce((sum, {isText, words}) => sum + (isText ? words : 0), 0);
	return size >= textToNotice * (page.at(index)?.words ?? 0);
}

/** So many short rows one after the other at the very top are a menu, where a longer one below them may be the title. */
const shortestMenu = 5;

/** Entries of a menu are no longer, in words. */
const longestMenuEntry = 3;

/**
 * Where the running text begins: a sentence above what leads around the site is a notice, and so is one
 * above a line that a byline stands below.
 */
function firstText(page: PageRows): number {
	const marked = page.all.findIndex((row) => row.isTitle);
	const isRunning = ({text, isText, isMetadata, isPicture}: PageRow, index: number) =>
		isText &&
		!isMetadata &&
		!(isPicture && index < marked) &&
		!page.isSure(index) &&
		!isTrail(text) &&
		index !== page.longTitle;
	const first = page.all.findIndex(isRunning);
	if (first < 0) return page.all.length;
	const next = page.all.findIndex((row, index) => index > first && isRunning(row, index));
	if ((page.at(first)?.words ?? 0) > longestNotice || next < 0) return first;
	const below = page.all.slice(first + 1, first + 1 + farthestNotice);
	const leadsOn = below.findLastIndex(
		({text, score}) => isTrail(text) || (score?.kind === 'way' && score.odds >= sureOdds),
	);
	if (leadsOn >= 0 && page.certain >= 2) {
		const after = first + 1 + leadsOn;
		const text = page.all.findIndex((row, index) => index > after && isRunning(row, index));
		return text < 0 ? first : text;
	}
	if (!isShortFor(page, first, next)) return first;
	const byline = below.findIndex(({isMetadata}) => isMetadata);
	const above = below[byline - 1];
	const isNotice =
		byline >= (page.certain >= 2 ? 1 : shortestMenu - 1) &&
		first + 1 + byline < next &&
		above !== undefined &&
		!above.score &&
		!above.isHeading &&
		bylineAbove(above.text, below[byline]?.text) === undefined;
	return isNotice ? next : first;
}

/**
 * Whether several short lines stand above one that a byline stands right below: so a page begins, whatever its
 * words are. A letter has a head of two lines or three.
 */
function isOverByline(page: PageRows, end: number): boolean {
	const byline = page.all.slice(0, end).findIndex(({isMetadata}) => isMetadata);
	const above = page.all.slice(0, Math.max(0, byline - 1));
	return (
		above.length >= shortestMenu &&
		above.every(({words, isText}) => words <= longestEntry && !isText) &&
		above.filter(({words}) => words <= longestMenuEntry).length >= shortestMenu - 1
	);
}

/** How many entries of a menu the text opens with, none of which it says again. */
function menuAtTop(page: PageRows, end: number): number {
	const isShort = (row: PageRow) => row.words <= 2 * longestMenuEntry && !row.isMetadata;
	const after = page.all.slice(0, end).findIndex((row) => !isShort(row));
	return page.all
		.slice(0, after < 0 ? end : after)
		.filter((row, index) => row.words <= longestMenuEntry && !page.isSaidAgain(index)).length;
}

/** The title of the window, with the name of the site behind it, is among the first so many rows. */
const topmostWindow = 3;

/** Shorter titles may be said by chance in a longer line. */
const shortestTitle = 3;

/** The row that says again what the title of the window says, without the name of the site; −1 where none does. */
function belowWindowTitle(head: readonly PageRow[]): number {
	return head.findIndex((row, index) => {
		if (index === 0 || row.words < shortestTitle || row.isMetadata || row.isItem) return false;
		const says = titleTest(row.text);
		return head
			.slice(0, Math.min(index, topmostWindow))
			.some(({text}) => withoutSite(text).some(says));
	});
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
	const marked = head.findIndex((row) => row.isTitle);
	const isMenuAtTop =
		menuAtTop(page, end) >= shortestMenu && head.some((_, index) => page.isOwner(index));
	const windowed = belowWindowTitle(head);
	const isOfPage =
		page.certain >= enoughEvidence ||
		isMenuAtTop ||
		isOverByline(page, end) ||
		windowed >= 0 ||
		(marked > 0 && (page.isWeb || head.slice(0, marked).some(({isLinks}) => isLinks)));
	const [firstWay, lastWay] =
		windowed >= 0
			? [0, windowed]
			: isOfPage && ways.length === 0
				? [-1, -1]
				: [ways[0], ways.at(-1)];
	const isTitle = (row: PageRow, index: number) =>
		marked >= 0
			? index === marked
			: !row.score && !row.isMetadata && !row.isHeading && trails[index] === undefined;
	if (firstWay === undefined || lastWay === undefined) {
		const mayBeTitle = (index: number) =>
			head.slice(index, index + 1).every((row) => isTitle(row, index));
		const house = marked === 0 ? undefined : letterheadOf(page, end, mayBeTitle);
		const told = house ?? titleBelowGreeting(page);
		return told
			? {...told, end: Math.max(end, told.title + 1), isChosen: true}
			: {gone: [], title: head.findIndex(isTitle), end};
	}
	const named = trails.findLast((trail) => trail !== undefined)?.at(-1);
	const isSaid = (row: PageRow, index: number) =>
		isTitle(row, index) && named !== undefined && isNamedBy(labelKey(row.text), named);
	const said =
		windowed >= 0 && (marked < 0 || marked === windowed) ? windowed : head.findIndex(isSaid);
	const segments = new Set(trails.flatMap((trail) => trail?.slice(0, -1) ?? []));
	const isSite = (index: number) =>
		segments.has(labelKey(page.at(index)?.text ?? '')) || page.isOwner(index);
	const candidates = head.flatMap((row, index) =>
		isTitle(row, index) &&
		!row.isItem &&
		(!row.isText || index === page.longTitle) &&
		/\p{L}{4}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u.test(
			row.text,
		) &&
		(index > firstWay || marked >= 0) &&
		!tellsContact(row.text) &&
		!(/(?:19|20)\p{Nd}{2}/u.test(row.text) && /[·|•]/u.test(row.text))
			? [index]
			: [],
	);
	const found =
		said >= 0 ? said : likeliestTitle(candidates, page, {end, lastWay, least: leastSure, isSite});
	if (found < 0) return {gone: trailsIn(trails), title: found, end};
	// The title of the window may stand above that of the text, with the name of the site behind it.
	const bare = head.findLastIndex(
		(row, index) =>
			index > found && isTitle(row, index) && titleTest(row.text)(head[found]?.text ?? ''),
	);
	const title = Math.max(found, bare);
	const saysTitle = titleTest(page.at(title)?.text ?? '');
	const isSpokenOf = aboutTest(page, end);
	// "Start of content" stands right above a title.
	const landing = page.at(title - 1)?.score;
	const isLandedOn = landing?.kind === 'way' && landing.odds > sureOdds && !landing.isEveryday;
	const gone = head.flatMap((row, index) => {
		if (row.isMetadata || index === title) return [];
		if (index < title && saysTitle(row.text)) return [index];
		if (trails[index] !== undefined) return [index];
		if (index > title) return [];
		// What leads to the title stands above it, and all else above that is of the site.
		if (said >= 0 && index < lastWay && !row.isText) return [index];
		if (isLandedOn && !row.isText && !tellsContact(row.text)) return [index];
		// Above a title that is marked as one, links and pictures lead around the site.
		if (marked >= 0 && (row.isOnSite || (row.isPicture && !page.isWeb))) return [index];
		// What the text speaks of may be its title none the less.
		const isPath = /\p{L} [>›»→] \p{L}/u.test(row.text);
		if (!row.score && !isPath && !isSite(index) && row.words >= 3 && isSpokenOf(index)) return [];
		const isEntry = row.words <= longestEntry && !endsSentence(row.text);
		if (tellsContact(row.text)) return page.tellsContactAgain(index) ? [index] : [];
		return row.score || isEntry || isSite(index) ? [index] : [];
	});
	// A way to make contact stays, and is no title.
	const isChosen = head.every(
		(row, index) =>
			index >= title || row.isMetadata || gone.includes(index) || tellsContact(row.text),
	);
	return {gone: [...gone, ...rowsBelow(page, title, end)], title, end, isChosen};
}

/** What stands between a title and its text, and is no part of it, is no longer, in words. */
const longestBelow = 3;

/** … and with a day no longer than this. */
const longestDated = 9;

/** Between so many rows that are surely of a page, what nothing explains is of it, too. */
const enoughBelow = 3;

/**
 * Rows between a title and its text, or between a sentence that leads in and the text: buttons that follow a
 * byline or another button, and what stands amid such.
 */
function rowsBelow(page: PageRows, title: number, end: number): number[] {
	const tells = (index: number) => {
		const row = page.at(index);
		return page.isSure(index) || row?.isMetadata === true || row?.score !== undefined;
	};
	const to = afterLead(page, end);
	const gone: number[] = [];
	let isLed = false;
	for (let index = title + 1; index < to; index++) {
		const row = page.at(index);
		if (!row || row.isText || row.isHeading || page.isSaidAgain(index)) {
			isLed = false;
			continue;
		}
		const isAmid =
			page.certain >= enoughBelow &&
			row.words <= (/\p{Nd}{4}/u.test(row.text) ? longestDated : longestBelow) &&
			!row.isItem &&
			!endsSentence(row.text) &&
			!tellsContact(row.text) &&
			page.all.slice(index + 1, to).some((_, offset) => tells(index + 1 + offset));
		const isSure =
			page.isSure(index) || row.isMetadata || (row.score && page.certain >= enoughBelow);
		if (!row.isMetadata && isLed && (row.score || isAmid)) gone.push(index);
		else if (!isSure) continue;
		isLed = true;
	}
	return gone;
}

/** Where the text goes on behind one sentence that leads in, over its byline. */
function afterLead(page: PageRows, end: number): number {
	const next = page.all.findIndex(
		({isText, isMetadata}, index) => index > end && isText && !isMetadata,
	);
	const isOverByline = page.all
		.slice(end + 1, Math.max(end + 1, next))
		.some(({isMetadata}) => isMetadata);
	return isOverByline && next - end <= longestByline && isShortFor(page, end, next) ? next : end;
}

/** A byline with its buttons takes no more rows. */
const longestByline = 10;

/** Two entries of a menu below each other; one may be a heading. */
function isMenu(head: readonly PageRow[], index: number): boolean {
	const isEntry = (row: PageRow | undefined) => row?.score?.kind === 'way' && row.words <= 3;
	return isEntry(head[index]) && (isEntry(head[index - 1]) || isEntry(head[index + 1]));
}

function trailsIn(trails: readonly (string[] | undefined)[]): number[] {
	return trails.flatMap((trail, index) => (trail ? [index] : []));
}
