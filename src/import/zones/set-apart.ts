import {callsToBuy, namesPrice, offers} from '../../lines/offers.ts';
import {likelyOdds, sureOdds, tellsContact} from '../../lines/page-score.ts';
import {selling} from '../../lines/page-terms.ts';
import type {PageRow, PageRows} from './page-rows.ts';

/** A box between blank lines has no more rows … */
const mostRows = 8;

/** … none of which is longer, in words. */
const longestRow = 20;

/** What stands between two posts has so many rows, each no longer in words, on a page that so many rows surely belong to. */
const leastOfPost = 3;
const mostOfPost = 20;
const longestOfPost = 8;
const enoughForPosts = 3;

/** Buttons that a box may close with are no longer, in words. */
const longestButton = 3;

/** What the site offers in a box of its own, with what it asks there. */
const boxed = /^(?:newsletter|field|notice)$/u;

/**
 * The rows of a box that blank lines set apart from the text: an advertisement below its label with a price
 * or a button, something with its price and the button that buys it, a newsletter with its field. One row of
 * it has to be surely of the page, and none may be what a patient could need.
 */
export function boxSetApart(page: PageRows, start: number): number[] {
	const first = page.at(start);
	if (!first?.isApart || first.isItem || first.isHeading) return [];
	let end = start + 1;
	while (page.at(end) && !page.at(end)?.isApart) end++;
	// At the very end it is of the foot, which is judged by itself.
	if (end === page.all.length || end - start < 2) return [];
	const at = Array.from({length: end - start}, (_, offset) => start + offset);
	const rows = page.all.slice(start, end);
	if (isPost(page, at)) return at;
	if (rows.length > mostRows) return [];
	const isFit = rows.every(
		({text, words, isItem, isTitle, isMetadata}) =>
			words <= longestRow && !isItem && !isTitle && !isMetadata && !tellsContact(text),
	);
	return isFit && (isAdvert(page, at, rows) || isSale(page, at, rows) || isOffer(page, at, rows))
		? at
		: [];
}

const sells = ({text}: PageRow) => {
	const small = text.toLowerCase();
	return namesPrice(small) || offers(small) || callsToBuy(small) || selling.test(small);
};

const isButton = ({score, words}: PageRow) =>
	score !== undefined && score.odds >= likelyOdds && words <= longestButton;

/** What a forum puts between two posts: who, when, and what to do about it; on paper there is no profile to view. */
function isPost(page: PageRows, at: readonly number[]): boolean {
	if (at.length < leastOfPost || at.length > mostOfPost || page.certain < enoughForPosts)
		return false;
	const hasPosts = page.all.some(({score}, index) => score?.kind === 'reply' && page.isSure(index));
	const posted = at.filter(
		(index) =>
			(page.isSure(index) || hasPosts) &&
			page.at(index)?.score?.kind === 'reply' &&
			page.at(index)?.isText === false,
	);
	return (
		posted.length > 0 &&
		at.every((index) => {
			const row = page.at(index);
			if (!row || row.isItem || row.isTitle || tellsContact(row.text)) return false;
			return page.isSure(index) || (!row.isText && row.words <= longestOfPost);
		})
	);
}

function isAdvert(page: PageRows, at: readonly number[], rows: readonly PageRow[]): boolean {
	const [label, ...rest] = rows;
	const last = rest.at(-1);
	return (
		label?.score?.kind === 'advert' &&
		// In some languages the word over an advertisement means other things, too.
		(page.isSure(at[0] ?? -1) || (last?.score?.odds ?? 0) >= sureOdds) &&
		(rest.some(sells) || (last !== undefined && rest.length > 1 && isButton(last)))
	);
}

function isSale(page: PageRows, at: readonly number[], rows: readonly PageRow[]): boolean {
	const button = rows.at(-1);
	return (
		button?.score?.kind === 'advert' &&
		page.isSure(at.at(-1) ?? -1) &&
		rows.slice(0, -1).some(({text}) => namesPrice(text.toLowerCase()))
	);
}

function isOffer(page: PageRows, at: readonly number[], rows: readonly PageRow[]): boolean {
	const sure = at.filter(
		(index) => page.isSure(index) && boxed.test(page.at(index)?.score?.kind ?? ''),
	);
	return (
		sure.length >= 2 && sure.length * 3 >= rows.length && rows[0]?.score?.kind === 'newsletter'
	);
}
