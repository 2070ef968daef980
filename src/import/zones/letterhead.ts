import {groupName} from '../../lines/metadata-words.ts';
import {tellsContact} from '../../lines/page-score.ts';
import {labelKey} from '../../lines/says-title.ts';
import {endsSentence} from '../../plain-text/source-line.ts';
import {aboutCounter} from './likeliest-title.ts';
import type {PageRow, PageRows} from './page-rows.ts';

/** What stands above a text on paper takes no more rows … */
const longestHead = 6;

/** … each no longer, in words. */
const longestRow = 10;

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
 * Finds the title of a text that begins with the name of a house: a row below it that says more of what the text
 * speaks of. A house is known by what it is called, or by being named again at the foot.
 */
export function letterheadOf(
	page: PageRows,
	end: number,
	mayBeTitle: (index: number) => boolean,
): Letterhead | undefined {
	if (end < 2 || end > longestHead) return undefined;
	const head = page.all.slice(0, end);
	if (!isNameOfHouse(page, 0) || !head.every(isShort)) return undefined;
	const about = aboutCounter(page, end);
	const own = about(0);
	const others = head.flatMap((_, index) =>
		index > 0 && mayBeTitle(index) && about(index) > own ? [index] : [],
	);
	// Of two that say as much, the one that a blank line sets apart.
	const weight = (index: number) => about(index) + (head[index]?.isApart ? 0.5 : 0);
	const most = Math.max(...others.map(weight));
	const title = others.find((index) => weight(index) === most);
	if (title === undefined) return undefined;
	const gone = head.flatMap((row, index) =>
		index < title && !tellsContact(row.text) && about(index) < about(title) ? [index] : [],
	);
	return {title, gone};
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
