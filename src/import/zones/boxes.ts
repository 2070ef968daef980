import {contact, likelyOdds, type PageScore} from '../../lines/page-score.ts';
import {sells} from './adverts.ts';
import type {PageRow, PageRows} from './page-rows.ts';

/** Kinds that come in boxes of several rows: a newsletter with its field, a question with its answers. */
const boxed = /^(?:newsletter|field|comments|notice|donation|sharing|rating|reply|way|legal)$/u;

/** A title of another page is no longer and no shorter, in words. */
const longestTitle = 16;
const shortestTitle = 3;

/** Kinds of buttons that may be said in one word of every day: "Print", "Yes". */
const buttons = /^(?:sharing|rating)$/u;

/**
 * Rows in the midst of a text that go with one beside them that surely goes: what is likely by itself,
 * what an advertisement sells, the title of another page.
 */
export function boxesIn(page: PageRows, from: number, to: number): Map<number, PageScore['kind']> {
	const gone = new Map<number, PageScore['kind']>();
	for (let index = from; index < to; index++) {
		const row = page.at(index);
		if (!row?.score || !page.isSure(index)) continue;
		const {kind} = row.score;
		if (kind === 'advert' && sells(page.at(index + 1))) gone.set(index + 1, kind);
		if (kind === 'related' && isTitle(page, index + 1)) gone.set(index + 1, kind);
		if (!boxed.test(kind)) continue;
		for (const step of [-1, 1]) {
			for (let at = index + step; isOfBox(page, at, kind); at += step) {
				gone.set(at, page.at(at)?.score?.kind ?? kind);
			}
		}
	}
	return gone;
}

function isOfBox(page: PageRows, index: number, kind: PageScore['kind']): boolean {
	const row = page.at(index);
	if (!row?.score || page.isSure(index) || row.isItem || row.isHeading || row.isMetadata)
		return false;
	const least = buttons.test(kind) && buttons.test(row.score.kind) ? 1 : likelyOdds;
	return boxed.test(row.score.kind) && row.score.odds >= least && !contact.test(row.text);
}

/** The title of another page, below a label that announces it and above a heading of the text itself. */
function isTitle(page: PageRows, index: number): boolean {
	const [row, next, after] = [page.at(index), page.at(index + 1), page.at(index + 2)];
	const isShort = (one: PageRow | undefined) =>
		one !== undefined &&
		!one.score &&
		!one.isMetadata &&
		!one.isText &&
		!one.isItem &&
		one.words <= longestTitle &&
		!/[,;:：]$/u.test(one.text);
	// A heading may be of one word or two, and have another below it.
	const isLong = (row?.words ?? 0) >= shortestTitle;
	return isShort(row) && isLong && !row?.isHeading && isShort(next) && after?.isText === true;
}
