import {setsCondition} from '../../lines/appeals.ts';
import {profession} from '../../lines/metadata-words.ts';
import {opensComment} from '../../lines/opens-comment.ts';
import {announcesOthers} from '../../lines/page-parts.ts';
import {likelyOdds, tellsContact} from '../../lines/page-score.ts';
import {sources, topicsLabel} from '../../lines/page-terms.ts';
import {endsSentence} from '../../plain-text/source-line.ts';
import {commentsAbove, isComment} from './comments.ts';
import type {Head} from './head.ts';
import {lastBlock} from './last-block.ts';
import type {PageRows} from './page-rows.ts';

/** A row between two rows of a page belongs to it where it is no longer than this, in words. */
const longestBetween = 30;

/** A sentence amid the page says less against it where it is no longer than this, in words. */
const longestFramed = 15;

/** What readers wrote below a page, and what it says of its author, is no longer than this, in words. */
const longestBio = 80;

/** A row belongs to what stands no farther from it than so many rows. */
const farthest = 6;

/** Topics that a page is filed under are no more. */
const mostTopics = 8;
const longestTopic = 12;

/** From here on a label over titles of other pages needs only the page below them. */
const likelyRelated = 2.6;

/** A list of sources has no more rows. */
const mostSources = 40;

/** The foot of a page speaks for itself from so much on, as log odds … */
const leastOdds = 1;

/** … and where none of its rows is sure, what is likely has to add up to so much, from signs of so many kinds. */
const leastLikely = 3.5;
const leastKinds = {aboveSure: 2, alone: 3};

/** Fields and answers, which a patient fills in on paper, too: they are no sign that the foot begins. */
const ofForms = /^(?:field|rating|comments|notice)$/u;

/** The name of the owner, or what stood in the menu above the title, too. */
const ofSite = 1.5;

/** What stands amid texts, too: more of the page has to follow for it to open the foot. */
const amidText = /^(?:advert|related|sharing|mail)$/u;

export interface Tail {
	/** Rows that go because they stand there. */
	readonly gone: readonly number[];
	/** The first row of the page below the text; behind the last row where there is none. */
	readonly start: number;
}

/**
 * Finds where the page begins again below the text: there, what follows to the very end speaks most for
 * it, row by row added up. All that stands there goes, but for what a patient may need.
 */
export function tailOf(page: PageRows, {title, gone: above}: Head): Tail {
	const rows = page.all;
	const isOfSite = (index: number) =>
		page.isOwner(index) ||
		page.saysOneOf(index, above) ||
		(page.at(index)?.isText === false && namesOneOf(page, index, above));
	const odds = rows.map((_, index) =>
		isOfSite(index) && !page.isSure(index) ? ofSite : oddsOf(page, index),
	);
	// The name of the house stands over its address in the text, too.
	const isSure = (index: number) =>
		page.isSure(index) || page.saysOneOf(index, above) || page.leadsAway(index);
	let [sum, most, sure] = [0, leastOdds, rows.length];
	for (let index = rows.length - 1; index > title; index--) {
		sum += odds[index] ?? 0;
		if (isSure(index) && sum >= most) [most, sure] = [sum, index];
	}
	const own = rows.map((_, index) => isNeeded(page, index));
	const likely = likelyAbove(page, odds, title, sure);
	const block = lastBlock(page, own, likely);
	if (likely === rows.length && block === likely) return {gone: authorAtEnd(page), start: likely};
	const found =
		block < likely
			? block
			: authorAbove(page, newsAbove(page, topicsAbove(page, own, likely), above));
	const start = commentsAbove(page, likelyRightAbove(page, own, found));
	const hasText = rows.slice(0, start).some(({isText}) => isText);
	if (!hasText) return {gone: [], start};
	const author = authorAtEnd(page);
	const gone = rows.flatMap((_, index) =>
		index >= start && (author.includes(index) || goes(page, own, likely, index)) ? [index] : [],
	);
	return {gone, start};
}

/** Whether a row begins with what stood above the title: the name of the house over its address. */
function namesOneOf(page: PageRows, index: number, above: readonly number[]): boolean {
	const {text = '', words = 0} = page.at(index) ?? {};
	return words <= longestBetween && above.some((other) => page.opensWith(other, text));
}

/** No advice reads like a button to share, or what the law wants said. */
const opensFoot = /^(?:sharing|legal)$/u;

/** A label over links is no longer, in words. */
const longestLabel = 5;

/** A heading, or a few words that are no sentence, over links that lead away. */
function isLabelOfLinks(page: PageRows, own: readonly boolean[], index: number): boolean {
	const row = page.at(index);
	const links = page.at(index + 1);
	// A button leads away, too, and stands below anything.
	if (!row || !page.leadsAway(index + 1) || (links?.score && links.score.kind !== 'related'))
		return false;
	if (row.isTitle || row.isText || own[index]) return false;
	const isShort = row.words > 0 && row.words <= longestLabel && !/[.:：,;]$/u.test(row.text);
	return !row.isItem && !row.isMetadata && (row.isHeading === true || isShort);
}

/** A heading over a few words and a link that leads away, which the foot was found at. */
function isHeadingOfAppeal(page: PageRows, index: number): boolean {
	const row = page.at(index);
	return (
		row?.isHeading === true &&
		!row.isTitle &&
		!page.leadsAway(index + 1) &&
		isOverLinks(page, index)
	);
}

/** What is likely of a page, and stands right above its foot, opens it. */
function likelyRightAbove(page: PageRows, own: readonly boolean[], start: number): number {
	let at = start;
	for (;;) {
		const row = page.at(at - 1);
		const isLikely =
			row?.score !== undefined &&
			row.score.odds >= likelyOdds &&
			!row.score.isEveryday &&
			!row.isText &&
			!row.isItem &&
			!row.isHeading &&
			!row.isMetadata &&
			!own[at - 1] &&
			opensFoot.test(row.score.kind);
		if (isLikely || isLabelOfLinks(page, own, at - 1)) at--;
		else if (isHeadingOfAppeal(page, at - 2)) at -= 2;
		else return at;
	}
}

/** Where a row that is surely of the foot may have others above it that are likely so, of several kinds. */
function likelyAbove(page: PageRows, odds: readonly number[], title: number, sure: number): number {
	const kinds = new Set<string>();
	const least = sure === page.all.length ? leastKinds.alone : leastKinds.aboveSure;
	let [sum, most, start] = [0, leastLikely, sure];
	for (let index = sure - 1; index > title; index--) {
		sum += odds[index] ?? 0;
		if (sum < -leastLikely) break;
		const {kind} = page.at(index)?.score ?? {};
		if (kind && !ofForms.test(kind)) kinds.add(kind);
		if (opensComment(page.at(index)?.text ?? '')) kinds.add('comment');
		if (kinds.size >= least && sum >= most && (odds[index] ?? 0) > 0) [most, start] = [sum, index];
	}
	return start;
}

/** How much a row speaks for the foot of a page, as log odds; a row of the text speaks against it. */
function oddsOf(page: PageRows, index: number): number {
	const row = page.at(index);
	if (!row) return 0;
	if (row.isTitle || isSource(page, index)) return -6;
	if (page.isSure(index)) return amidText.test(row.score?.kind ?? '') ? 1.5 : 3;
	if (row.isMetadata) return 1.5;
	if (row.isHeading && isOverLinks(page, index)) return 0.5;
	if (isTeaser(page, index)) return 1;
	if (isTeaser(page, index - 1) && row.words <= longestBetween) return 0;
	if (row.isHeading && page.at(index + 1)?.isText && !row.score) return -4;
	if (tellsContact(row.text)) return page.tellsContactAgain(index) ? -0.5 : -2;
	if (page.leadsAway(index)) return 1;
	if (isComment(page, index)) return 0.5;
	if (row.score) return row.score.odds >= likelyOdds ? 1 : 0.4;
	if (row.isText || row.words > longestBetween) {
		const isFramed = page.isPage(index - 1) && page.isPage(index + 1);
		return -Math.min(5, 1 + 0.12 * row.words) * (isFramed && row.words <= longestFramed ? 0.3 : 1);
	}
	if (isTitleBelow(page, 0, index)) return -0.1;
	return row.isItem ? -1 : -0.4;
}

/** Whether a row of the foot goes for its place. */
function goes(page: PageRows, own: readonly boolean[], sure: number, index: number): boolean {
	const row = page.at(index);
	if (!row || page.isSure(index) || own[index]) return false;
	if (isComment(page, index)) return true;
	// Days of other pages stand there, too; that of the text is known from its head.
	if (row.isMetadata) return index > sure && page.isDayOfOther(index);
	if (page.leadsAway(index) || (isTeaser(page, index - 1) && row.words <= longestBetween))
		return true;
	if (isBesideNeeded(page, own, index)) return false;
	if (!row.isText && row.words <= longestBetween) return true;
	if (index < sure || isBiography(page, index)) return true;
	// A sentence goes amid rows of the page only.
	const near = (step: number) => page.isPage(index + step) || page.isPage(index + 2 * step);
	return row.words <= longestBetween && near(-1) && near(1);
}

/** What a patient may need: a way to make contact, what a text goes back to, a heading with text under it. */
function isNeeded(page: PageRows, index: number): boolean {
	const row = page.at(index);
	if (!row || page.isSure(index) || row.isMetadata) return false;
	if (row.isTitle || isSource(page, index)) return true;
	if (tellsContact(row.text)) return !page.tellsContactAgain(index);
	const isOverText =
		page.at(index + 1)?.isText === true && !isOverLinks(page, index) && !isTeaser(page, index);
	return row.isHeading === true && !row.score && isOverText;
}

/** A heading that is nothing but a link to another page. */
function isTeaser(page: PageRows, index: number): boolean {
	const row = page.at(index);
	return row?.isHeading === true && row.isOnSite === true && page.isCopied;
}

/** What a site asks for above a link to it is said in no more words. */
const longestAppeal = 15;

/** Whether all below a heading is a link that leads away, or a few words and such a link. */
function isOverLinks(page: PageRows, index: number): boolean {
	const below = page.at(index + 1);
	if (!below || below.isHeading || below.isItem) return false;
	const link = page.leadsAway(index + 1) ? index + 1 : index + 2;
	const isAdvice = setsCondition(below.text) || page.at(link)?.leadsToOffer !== true;
	if (link > index + 1 && (isAdvice || below.words > longestAppeal)) return false;
	return page.leadsAway(link) && page.at(link + 1)?.isText !== true;
}

/** The lines that go with such: a ward above its telephone. */
function isBesideNeeded(page: PageRows, own: readonly boolean[], index: number): boolean {
	// A label that is only likely may be a heading over what it stands on: "Contact".
	if (own[index + 1]) return true;
	for (const step of [-1, 1]) {
		for (let at = index; Math.abs(at - index) <= farthest && !page.isPage(at); at += step) {
			// Below a sentence that tells of a way to make contact, nothing more belongs to that.
			if (own[at]) return step > 0 || !isSentence(page, at);
			// A paragraph ends what a heading above it opened.
			const {isText, isItem, words = 0} = page.at(at) ?? {};
			if (step < 0 && at !== index && isText && !isItem && words > longestFramed) break;
		}
	}
	return false;
}

function isSentence(page: PageRows, index: number): boolean {
	const {text = '', isText, words = 0} = page.at(index) ?? {};
	return isText === true && words > longestTopic && endsSentence(text);
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

/** What asks to subscribe, with the sentence below that says to what, right above the foot. */
function newsAbove(page: PageRows, start: number, above: readonly number[]): number {
	const asks = (index: number) => {
		const {score, text = ''} = page.at(index) ?? {};
		// "Sign up for the walking group" is of the text: the name of the site has to be said.
		const namesSite = above.some((other) => page.isNamedIn(other, text));
		return score?.kind === 'newsletter' && score.odds >= likelyOdds && namesSite;
	};
	if (asks(start - 1)) return start - 1;
	const {isText, isItem, words = longestTopic} = page.at(start - 1) ?? {};
	return isText && !isItem && words < longestTopic && asks(start - 2) ? start - 2 : start;
}

/** What a page says of its author above its foot: a name, who that is, and a sentence that begins with it. */
function authorAbove(page: PageRows, start: number): number {
	const bio = page.at(start - 1);
	if (!bio?.isText || bio.words > longestBio / 2 || bio.isItem) return start;
	const first = bio.text.split(/[\s,]/u)[0] ?? '';
	for (let at = start - 2; at >= Math.max(0, start - 3); at--) {
		const {text = '', words = 0, isHeading} = page.at(at) ?? {};
		const isName =
			words >= 2 &&
			words <= 4 &&
			/^\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?: \p{Lu}[\p{L}\p{M}.'’-]{0,30}){1,3}$/u.test(text);
		if (!isName || first.length <= 2 || !text.split(' ').includes(first)) continue;
		// A patient may tell of something under a heading, too.
		if (!isHeading || profession.test(bio.text)) return at;
	}
	return start;
}

/** What a page says of its author at its end: the name of its byline over a sentence that begins with it. */
function authorAtEnd(page: PageRows): number[] {
	const end = page.all.findLastIndex(({isMetadata}) => !isMetadata);
	const [name, bio] = [page.at(end - 1), page.at(end)];
	const isByline = page.all
		.slice(0, end - 1)
		.some(({text, isMetadata}) => isMetadata && name !== undefined && text.includes(name.text));
	return name &&
		bio?.isText &&
		isByline &&
		name.words >= 2 &&
		bio.words <= longestBio / 2 &&
		bio.text.startsWith(`${name.text} `) &&
		!tellsContact(bio.text)
		? [end - 1, end]
		: [];
}

/** What a page says of its author in one paragraph, below a label for that. */
function isBiography(page: PageRows, index: number): boolean {
	const row = page.at(index);
	return (
		page.at(index - 1)?.score?.kind === 'author' &&
		page.isSure(index - 1) &&
		row !== undefined &&
		row.words <= longestBio &&
		[1, 2].every((step) => page.at(index + step)?.isText !== true)
	);
}
