import {stemsOf} from '../../lines/word-stems.ts';
import type {PageRow, PageRows} from './page-rows.ts';

/** How far below the likeliest row another may lie, and still be the title where it stands above it. */
const margin = 1;

/** Rows between a title and its text that nothing explains, each of which speaks against it, count up to so many. */
const mostUnexplained = 4;

/** Buttons are no longer, in words. */
const longestButton = 2;

/** What rows that may be the title are judged by. */
export interface TitleContext {
	/** The first row of running text. */
	readonly end: number;
	/** The last row that leads around the site, −1 where none does. */
	readonly lastWay: number;
	/** Where nothing leads around the site, a title has to be at least so likely, as log odds. */
	readonly least: number;
	/** Whether a row is the name of a site or of a part of it. */
	readonly isSite: (index: number) => boolean;
}

/**
 * The row that is the title, as it seems: what the text speaks of, over a byline or over the text with
 * hardly anything between them that is not of the page, and no name of a site. Of several that are
 * about as likely the first, so that less goes; −1 where none is likely.
 */
export function likeliestTitle(
	candidates: readonly number[],
	page: PageRows,
	{end, lastWay, least, isSite}: TitleContext,
): number {
	const spoken = wordsSpoken(page.all.slice(end).filter(({isText}) => isText));
	const scores = candidates.map((index) => {
		const row = page.at(index) as PageRow;
		const below = page.all.slice(index + 1, end);
		const isOverByline = below.slice(0, 2).some(({isMetadata}) => isMetadata);
		const strange = below.filter(
			({text, score, isMetadata, isText}, offset) =>
				/[\p{L}\p{N}]/u.test(text) &&
				!score &&
				!isMetadata &&
				!isText &&
				!page.isSaidAgain(index + 1 + offset),
		).length;
		const about = stemsOf(row.text).filter((stem) => spoken.has(stem)).length;
		return (
			(isOverByline ? 2 : 0) +
			(strange === 0 ? 1.5 : 1 - Math.min(strange, mostUnexplained)) +
			Math.min(about, 3) +
			(index > lastWay ? 1 : 0) +
			(row.isTitle || isUnderline(page.at(index + 1)) ? 3 : 0) +
			(row.words >= 3 ? 0.5 : 0) +
			(/[:?？：]/u.test(row.text) ? 0.5 : 0) -
			// A button stands above and below a title.
			(row.words <= longestButton && page.isSaidAgain(index) ? 1.5 : 0) -
			(isSite(index) ? 4 : 0)
		);
	});
	const best = Math.max(...scores);
	if (lastWay < 0 && best < least) return -1;
	return candidates[scores.findIndex((score) => score >= best - margin)] ?? -1;
}

/** A line of signs, as stands under a title in text without markup. */
function isUnderline(row: PageRow | undefined): boolean {
	return row !== undefined && /^(?:=+|-+)$/u.test(row.text.trim());
}

/** From so many words on that the text says, too, a line may be its title. */
const enoughAbout = 2;

/** … of which short ones say too little. */
const shortestAbout = /[\p{L}\p{M}]{6,}|[\p{Script=Han}\p{Script=Katakana}\p{Script=Thai}]{2}/gu;

/** Tells rows that say what the text in some rows speaks of. */
export function aboutTest(page: PageRows, from: number, to?: number): (index: number) => boolean {
	const spoken = wordsSpoken(page.all.slice(from, to).filter(({isText}) => isText));
	return (index) => {
		const words = page.at(index)?.text.match(shortestAbout) ?? [];
		const stems = new Set(words.flatMap(stemsOf).filter((stem) => spoken.has(stem)));
		return stems.size >= enoughAbout;
	};
}

/** Tells how much of what a row says the text below speaks of, in words. */
export function aboutCounter(
	page: PageRows,
	from: number,
	most = page.all.length,
): (index: number) => number {
	const spoken = wordsSpoken(page.all.slice(from, from + most).filter(({isText}) => isText));
	return (index) =>
		new Set(stemsOf(page.at(index)?.text ?? '').filter((stem) => spoken.has(stem))).size;
}

/** The words that a text speaks of, as far as they are long enough to say something, by how they begin. */
function wordsSpoken(rows: readonly PageRow[]): Set<string> {
	return new Set(rows.flatMap(({text}) => stemsOf(text)));
}
