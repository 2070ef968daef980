import {setsCondition} from '../../lines/appeals.ts';
import {callsToBuy, namesPrice} from '../../lines/offers.ts';
import {tellsContact} from '../../lines/page-score.ts';
import {selling} from '../../lines/page-terms.ts';
import type {PageRow, PageRows} from './page-rows.ts';

/** An advertisement of one row is no longer, in words. */
const longestAdvert = 25;

/** A button below one is no longer. */
const longestButton = 4;

/** Whether the row under the label of an advertisement is one. */
export function sells(row: PageRow | undefined): boolean {
	if (!row || row.score || row.isMetadata || row.words > longestAdvert) return false;
	const text = row.text.toLowerCase();
	return !tellsContact(text) && selling.test(text);
}

/** Whether a row names a price over a button that buys. */
export function isPriced(row: PageRow | undefined, below: PageRow | undefined): boolean {
	const [price, button] = [row, below].map((one) => one?.text.toLowerCase() ?? '');
	return (
		namesPrice(price ?? '') && (below?.words ?? 9) <= longestButton && callsToBuy(button ?? '')
	);
}

/** Whether a row under an offer is its button: short, and over a heading of the text. */
export function isButton(
	row: PageRow | undefined,
	below: readonly (PageRow | undefined)[],
): boolean {
	if (!row || row.score || row.isText || row.isHeading || row.isItem || row.isMetadata)
		return false;
	if (row.words > longestButton || /[.:：,]$/u.test(row.text)) return false;
	const [next, after] = below;
	const isHeading = next?.isHeading || (after?.isText === true && next?.isText === false);
	return callsToBuy(row.text.toLowerCase()) || isHeading;
}

/** Whether a row is nothing but a link to another page of the site, which names a share or a price, or calls out. */
export function isLinkThatSells(page: PageRows, index: number): boolean {
	const row = page.at(index);
	return (
		row?.isOnSite === true &&
		!row.isHeading &&
		!row.isItem &&
		page.isCopied &&
		row.words <= longestAdvert &&
		!tellsContact(row.text) &&
		!setsCondition(row.text) &&
		/[%!！€$£¥]/u.test(row.text)
	);
}
