import type {PageRow, PageRows} from './page-rows.ts';

/** A teaser says no more below its heading, in words. */
const longestTeaser = 25;

/** So many, one after the other, are a list of other pages. */
const least = 2;

/**
 * Headings that are nothing but links to other pages of the site, each with a line on it below, and the heading
 * that stands over them all: a text does not lead away from its own parts.
 */
export function teasersAt(page: PageRows, start: number): number[] {
	let at = start;
	const isTeaser = (row: PageRow | undefined) => row?.isHeading === true && row.isOnSite === true;
	let count = 0;
	while (isTeaser(page.at(at))) {
		count++;
		const below = page.at(at + 1);
		const hasLine = below && !below.isHeading && !below.isItem && below.words <= longestTeaser;
		at += hasLine ? 2 : 1;
	}
	if (count < least || !page.isCopied) return [];
	const above = page.at(start - 1);
	const first = above?.isHeading && !above.isTitle ? start - 1 : start;
	return Array.from({length: at - first}, (_, offset) => first + offset);
}

/** The rows of a section in mid-text that is nothing but links to other pages, with its heading. */
export function linksBelow(page: PageRows, heading: number): number[] {
	const row = page.at(heading);
	if (!row?.isHeading || row.isTitle || !page.isCopied) return [];
	let links = 0;
	let at = heading + 1;
	for (; page.at(at) && !page.at(at)?.isHeading; at++) {
		const {text = '', isText, isPicture, score} = page.at(at) ?? {};
		if (page.leadsAway(at)) links += text.split('\n').filter(Boolean).length;
		else if (!isPicture && (isText || !score)) return [];
	}
	if (links < least || !page.at(at)) return [];
	return Array.from({length: at - heading}, (_, offset) => heading + offset);
}
