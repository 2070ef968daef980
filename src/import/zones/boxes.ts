import {isOfForm, submitsForm} from '../../lines/form-words.ts';
import {likelyOdds, type PageScore, tellsContact} from '../../lines/page-score.ts';
import {isButton, isLinkThatSells, isPriced, sells} from './adverts.ts';
import type {PageRow, PageRows} from './page-rows.ts';
import {boxSetApart} from './set-apart.ts';
import {linksBelow, teasersAt} from './teasers.ts';

/** Kinds that come in boxes of several rows: a newsletter with its field, a question with its answers. */
const boxed = /^(?:newsletter|field|comments|notice|donation|sharing|rating|reply|way|legal)$/u;

/** A title of another page is no longer and no shorter, in words. */
const longestTitle = 16;
const shortestTitle = 3;

/** Who wrote a post and when is said in no more words … */
const longestHeader = 12;

/** … below no more rows of buttons … */
const mostButtons = 4;

/** Buttons and counts around the day of a post are no farther, in rows. */
const mostBeside = 6;

/** … on a page that so many rows surely belong to. */
const enoughForPosts = 4;

/** A form has at least so many fields. */
const leastFields = 2;

/** The line over a form is no longer, in words. */
const longestLabel = 5;

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
		if (isPriced(row, page.at(index + 1))) gone.set(index, 'advert').set(index + 1, 'advert');
		for (const at of formAbove(page, index)) gone.set(at, 'field');
		for (const at of boxSetApart(page, index)) gone.set(at, page.at(at)?.score?.kind ?? 'advert');
		for (const at of [...teasersAt(page, index), ...linksBelow(page, index)])
			gone.set(at, 'related');
		if (isLinkThatSells(page, index)) gone.set(index, 'advert');
		for (const at of besidePosted(page, index)) gone.set(at, 'reply');
		for (const at of postAbove(page, index)) gone.set(at, 'reply');
		if (!row?.score || !page.isSure(index)) continue;
		const {kind} = row.score;
		const isShown = page.at(index + 1)?.isPicture && page.isCopied;
		if (kind === 'advert' && (isShown || sells(page.at(index + 1)))) gone.set(index + 1, kind);
		const below = [page.at(index + 2), page.at(index + 3)];
		if (kind === 'advert' && row.words > 3 && isButton(page.at(index + 1), below))
			gone.set(index + 1, kind);
		const namesOne = /[:：»]\s*\S/u.test(row.text);
		if (kind === 'related' && !namesOne && isTitle(page, index + 1)) gone.set(index + 1, kind);
		for (let at = index + 1; kind === 'related' && page.leadsAway(at); at++) gone.set(at, kind);
		if (!boxed.test(kind)) continue;
		for (const step of [-1, 1]) {
			for (let at = index + step; isOfBox(page, at, kind); at += step) {
				gone.set(at, page.at(at)?.score?.kind ?? kind);
			}
		}
	}
	for (const at of besidePosted(page, to)) {
		if (at < to) gone.set(at, 'reply');
	}
	return gone;
}

/** A form that a button sends, with its fields and the line over them; on paper, forms have no button. */
function formAbove(page: PageRows, button: number): number[] {
	if (!submitsForm(page.at(button)?.text ?? '')) return [];
	let first = button;
	while (first > 0 && isOfForm(page.at(first - 1)?.text ?? '')) first--;
	if (button - first < leastFields) return [];
	const label = page.at(first - 1);
	const isLabel =
		label &&
		!label.isText &&
		!label.isItem &&
		!label.isTitle &&
		!label.isMetadata &&
		label.words <= longestLabel;
	const start = isLabel ? first - 1 : first;
	return Array.from({length: button - start + 1}, (_, offset) => start + offset);
}

/**
 * Who wrote the next post of a forum and when, with what stands between it and the post before: buttons, and
 * what the forum calls its people.
 */
function postAbove(page: PageRows, index: number): number[] {
	const row = page.at(index);
	const isHeader =
		row !== undefined &&
		!row.isText &&
		!row.isItem &&
		!row.isHeading &&
		row.words <= longestHeader &&
		/\p{L}{3}/u.test(row.text) &&
		/\p{Nd}{4},?(?: \p{L}{1,3})? \p{Nd}{1,2}[:.]\p{Nd}{2}$/u.test(row.text);
	if (!isHeader || page.firstOf(/^reply$/u) < 0 || page.certain < enoughForPosts) return [];
	let first = index;
	while (index - first < mostButtons) {
		const above = page.at(first - 1);
		if (!above || above.isText || above.isItem || above.isHeading || above.words > longestLabel)
			break;
		first--;
	}
	// Only what stands right below a post is of the forum.
	const start = page.at(first - 1)?.isText ? first : index;
	return Array.from({length: index - start + 1}, (_, offset) => start + offset);
}

/**
 * Buttons and counts around the row that says when something was posted: from the first that is known as such
 * to the last before the text goes on, right below a post.
 */
function besidePosted(page: PageRows, index: number): number[] {
	const row = page.at(index);
	if (!/^(?:reply|comments)$/u.test(row?.score?.kind ?? '') || !page.isSure(index) || row?.isText)
		return [];
	if (page.firstOf(/^reply$/u) < 0) return [];
	if (page.certain < enoughForPosts) return [];
	const isShort = (at: number) => {
		const one = page.at(at);
		return (
			one !== undefined &&
			!one.isText &&
			!one.isItem &&
			!one.isHeading &&
			!one.isTitle &&
			one.words <= longestLabel &&
			!tellsContact(one.text)
		);
	};
	let [first, last] = [index, index];
	for (let at = index - 1; index - at <= mostBeside && isShort(at); at--) {
		if (page.at(at)?.score) first = at;
	}
	for (let at = index + 1; at - index <= mostBeside && isShort(at); at++) {
		if (page.at(at)?.score) last = at;
	}
	return Array.from({length: last - first + 1}, (_, offset) => first + offset);
}

function isOfBox(page: PageRows, index: number, kind: PageScore['kind']): boolean {
	const row = page.at(index);
	if (!row?.score || page.isSure(index) || row.isItem || row.isHeading || row.isMetadata)
		return false;
	const least = buttons.test(kind) && buttons.test(row.score.kind) ? 1 : likelyOdds;
	return boxed.test(row.score.kind) && row.score.odds >= least && !tellsContact(row.text);
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
