import {groupName} from '../../lines/metadata-words.ts';
import {tellsContact} from '../../lines/page-score.ts';
import {labelKey} from '../../lines/says-title.ts';
import {asks, endsSentence} from '../../plain-text/source-line.ts';
import {aboutCounter} from './likeliest-title.ts';
import type {PageRow, PageRows} from './page-rows.ts';

/** What stands above a text on paper takes no more rows … */
const longestHead = 6;

/** … each no longer, in words. */
const longestRow = 10;

/** So many rows that are surely of a page tell that a title may stand below anything. */
const enoughOfPage = 2;

/** So many rows of a text tell that it speaks of its first line. */
const mostRead = 3;

/** A house is named again among the last so many rows. */
const lastRows = 6;

/** Shorter names may be said again by chance, in characters. */
const shortestName = 8;

/** What a leaflet on paper has above its title: who hands it out, and the number that it is filed under. */
export interface Letterhead {
	readonly title: number;
	/** Rows above the title that go. */
	readonly gone: readonly number[];
}

/**
 * Finds the title of a text that begins with the name of a house, or with a row that the text does not speak of: a
 * row below it that says more. A house is known by what it is called, or by being named again at the foot.
 */
export function letterheadOf(
	page: PageRows,
	end: number,
	mayBeTitle: (index: number) => boolean,
): Letterhead | undefined {
	if (end < 2 || end > longestHead) return undefined;
	const head = page.all.slice(0, end);
	if (!head.every(isShort)) return undefined;
	const isHouse = isNameOfHouse(page, 0);
	const first = aboutCounter(page, end, mostRead);
	// Most titles are spoken of at once.
	if (!isHouse && first(0) > 0) return undefined;
	const about = aboutCounter(page, end);
	const own = about(0);
	if (!isHouse && (own > 0 || asks(head[0]?.text ?? ''))) return undefined;
	const others = head.flatMap((_, index) =>
		index > 0 &&
		mayBeTitle(index) &&
		about(index) > own &&
		(isHouse || ((about(index) > 1 || isSetOff(page, index)) && !isCounted(page, index)))
			? [index]
			: [],
	);
	// Of two that say as much, the one that a blank line sets apart.
	const weight = (index: number) => about(index) + (head[index]?.isApart ? 0.5 : 0);
	const most = Math.max(...others.map(weight));
	const title = others.find((index) => weight(index) === most);
	if (title === undefined) return undefined;
	// What is not known to be of a house may be a part of the title, and stays above it.
	const gone = head.flatMap((row, index) =>
		isHouse && index < title && !tellsContact(row.text) && about(index) < about(title)
			? [index]
			: [],
	);
	return {title, gone};
}

/** "Version 3" above "Version 2", "Added" above "Added": the first of several parts. */
function isCounted(page: PageRows, index: number): boolean {
	const shape = (text: string) => text.replace(/\p{Nd}+/gu, '0');
	const own = page.at(index)?.text ?? '';
	return page.all.some(({text}, at) => at > index && shape(text) === shape(own));
}

/** Whether a row stands below a blank line, right above who wrote the text, or on what is surely a page. */
function isSetOff(page: PageRows, index: number): boolean {
	const isByline = [1, 2].some((step) => page.at(index + step)?.isMetadata);
	return page.at(index)?.isApart === true || isByline || page.certain >= enoughOfPage;
}

/** A greeting with what follows it is no longer, in words … */
const longestGreeting = 45;

/** … and stands among the first so many rows, of which it takes no more. */
const lastGreeting = 2;
const mostOfGreeting = 3;

/** A row right below a greeting that stands apart over the text, and says what that speaks of. */
export function titleBelowGreeting(page: PageRows): Letterhead | undefined {
	const greeting = page.all
		.slice(0, lastGreeting + 1)
		.findIndex(({text}) => /^\p{Lu}[^.!?:;]{3,50}[,!](?:\s|$)/u.test(text));
	if (greeting < 0) return undefined;
	const title = page.all.findIndex(
		({isApart}, index) =>
			index > greeting && index <= greeting + mostOfGreeting && isApart === true,
	);
	const words = page.all
		.slice(greeting, Math.max(title, 0))
		.reduce((sum, row) => sum + row.words, 0);
	if (words > longestGreeting) return undefined;
	const row = page.at(title);
	const isOverText = page.at(title + 1)?.isText && page.at(title + 1)?.isApart;
	if (!row || !isOverText || !isShort(row) || row.score) return undefined;
	return aboutCounter(page, title + 1)(title) > 0 ? {title, gone: []} : undefined;
}

function isShort({text, words, isItem, isText}: PageRow): boolean {
	return words <= longestRow && !isItem && !isText && !endsSentence(text);
}

function isNameOfHouse(page: PageRows, index: number): boolean {
	const {text = ''} = page.at(index) ?? {};
	if (groupName.test(text.toLowerCase()) || page.isOwner(index)) return true;
	const key = labelKey(text);
	return (
		key.length >= shortestName &&
		page.all.slice(-lastRows).some((row) => labelKey(row.text).startsWith(`${key} `))
	);
}
