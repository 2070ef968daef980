import {languageOf} from '../handout/language-of.ts';
import {labelsBeside} from './label-rows.ts';
import {metadataIn} from './metadata-lines.ts';
import {countsReaders} from './page-extras.ts';
import type {PageKind} from './page-kind.ts';
import type {PageWord} from './page-language.ts';
import {type Lexicon, lexiconOf} from './page-lexicon.ts';
import {Line} from './page-line.ts';
import {announcesOthers, isPageRow, isTrail, isWeakLabel, pageSentenceTest} from './page-parts.ts';
import {signs} from './page-signs.ts';
import {cookie, pointsOn, yesOrNo} from './page-terms.ts';

/** How much speaks for a line being of the page and not of its text, as log odds. */
export interface PageScore {
	readonly kind: PageKind;
	readonly odds: number;
	/**
	 * Words of every day ("Find us", "Share"), or such with more behind a colon ("Topics: sleep"): a label
	 * of a page only beside others.
	 */
	readonly isEveryday?: boolean;
}

/** From here on a line goes for what it says itself; 3 is 95 %. */
export const sureOdds = 3;

/** From here on a line goes beside one that surely goes; 1.2 is 77 %. */
export const likelyOdds = 1.2;

/** From here on also where text follows, over which it might be a heading; 5 is 99.3 %. */
export const certainOdds = 5;

/** No label, field or notice of a page is longer, in words. */
const longestNotice = 60;

/** Ways to make contact. */
const contact =
	/\d(?:[\s()./-]?\d){5}|\b(?:999|911|112|111|108|119|120)\b|\S@[^\s@.]+\.\S|https?:|www\./u;

/** Days and times of day, whose figures are none of a telephone. */
const dayOrTime = /\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[:.]\d{2}(?!\d)|\d{4}\s?[–-]\s?\d{4}/gu;

/** Whether a line holds a way to make contact: a telephone, an address of the web or of mail. */
export function tellsContact(text: string): boolean {
	return contact.test(text) && contact.test(text.replace(dayOrTime, ' '));
}

/** Kinds of buttons, whose labels may be words of every day: "Print". */
const ofButtons = /^(?:sharing|legal|reply)$/u;

/** Nothing but what a question may be answered with: "Yes No", "👍 👎". */
function answers(text: string): boolean {
	const given = text.split(/[\s/|·•,]+/u);
	return (
		given.length <= 4 && given.every((one) => yesOrNo.test(one) || /^[👍👎😀🙂☹😞]/u.test(one))
	);
}

const rowDivider = /\s*[|·•]\s*|\s+[-–—/]\s+|\t+|\s{3,}/u;

/**
 * Tells how sure it is that a line belongs to the page that a text was copied from: by which words
 * stand in it together ("share" and "page", in any order and form), its length and how it ends.
 *
 * @param lang the language of the text, BCP 47; English is looked for besides.
 * @param isLabel whether a line is a label that is known word for word.
 */
export function pageScorer(
	lang: string | undefined,
	isLabel: (line: string) => boolean,
): (line: string) => PageScore | undefined {
	const lexicons = [...new Set([languageOf(lang ?? 'en'), 'en'])]
		.map(lexiconOf)
		.filter((lexicon) => lexicon !== undefined);
	const scoreIn = (text: string, lexicon: Lexicon): PageScore | undefined => {
		// "Did you like this article? Share it with your friends!"
		const [asked = '', ...more] = text.split(/(?<=[?？؟!])\s+/u);
		if (more.length > 0 && asked.length < 100) {
			const first = scoreIn(asked, lexicon);
			if (/[👍👎]/u.test(text) && answers(more.join(' ').toLowerCase()))
				return {kind: 'rating', odds: 4};
			// "Was this page useful? Yes No"
			if (first?.kind === 'rating' && answers(more.join(' ').toLowerCase()))
				return {...first, odds: first.odds + 2};
			return first && first.odds >= sureOdds && text.length < 160
				? {...first, odds: first.odds - 1}
				: undefined;
		}
		const line = new Line(text, lexicon);
		if (line.words > longestNotice) return undefined;
		if (isRow(text, lexicon)) return {kind: 'legal', odds: 5};
		const sign = signs.find(({of, inSentences}) => (inSentences || !line.isSentence) && of(line));
		if (!sign) return undefined;
		const {kind, isEveryday} = sign;
		// What tells how to make contact is of the text, but for what no text says.
		const odds = sign.odds - (tellsContact(line.text) && !countsReaders(line.text) ? 6 : 0);
		return odds > 0 ? {kind, odds, ...(isEveryday && {isEveryday})} : undefined;
	};
	const isPageSentence = pageSentenceTest(lang ?? 'en');
	const isEveryday = (text: string) =>
		(isTrail(text) || !isPageRow(text)) &&
		!isPageSentence(text) &&
		!(announcesOthers(text) && !/[:：]\s*\S/u.test(text)) &&
		!/(?<!\p{L})admin$/iu.test(text) &&
		!lexicons.some((lexicon) => lexicon.anywhere('advert').test(text.toLowerCase())) &&
		metadataIn(text) === undefined;
	/** "You may also like: Fever in babies": what is told of after a label that announces others. */
	const namesOther = (text: string): boolean => {
		const [, label = '', title = ''] =
			/^(?:[>»] ?){0,2}([^:：»>]{3,45}?) ?(?:[:：]|»|>>) ?(\S.+)$/u.exec(text) ?? [];
		if (title.length > 130 || /[.。।۔]$/u.test(title) || title.split(/[,،、]/u).length > 2)
			return false;
		const isKnown = isLabel(label) && announcesOthers(label);
		return isKnown || lexicons.some((lexicon) => announcesIn(label, lexicon));
	};
	const announcesIn = (label: string, lexicon: Lexicon) => {
		const score = scoreIn(label, lexicon);
		return score?.kind === 'related' && score.odds >= likelyOdds;
	};
	const isButton = (label: string) =>
		isLabel(label) ||
		isWeakLabel(label) ||
		lexicons.some((lexicon) => {
			const score = scoreIn(label, lexicon);
			return score !== undefined && (score.odds >= likelyOdds || ofButtons.test(score.kind));
		});
	/** Two labels may be words of a text by chance; of three, or of one that no text says, that is not so. */
	const rowOf = (text: string): PageScore | undefined => {
		const labels = labelsBeside(text, isButton);
		if (!labels) return undefined;
		const isStrong = (label: string) =>
			lexicons.some((lexicon) => {
				const score = scoreIn(label, lexicon);
				return score !== undefined && score.odds >= sureOdds && !score.isEveryday;
			});
		const isSure = labels.length > 2 || labels.some(isStrong);
		const isReply = labels.some((label) =>
			lexicons.some((lexicon) => scoreIn(label, lexicon)?.kind === 'reply'),
		);
		return {kind: isReply ? 'reply' : 'sharing', odds: isSure ? 4 : 2};
	};
	const known = new Map<string, PageScore | undefined>();
	return (text) => {
		if (text.length > 420) return undefined;
		if (known.has(text)) return known.get(text);
		let best: PageScore | undefined;
		let isByList = false;
		if (isLabel(text)) {
			isByList = true;
			best = {kind: announcesOthers(text) ? 'related' : 'field', odds: 5};
		}
		for (const lexicon of lexicons) {
			const score = scoreIn(text, lexicon);
			if (score && score.odds >= sureOdds && !score.isEveryday) isByList = false;
			if (
				score &&
				(!best || score.odds > best.odds || (best.kind === 'field' && score.odds >= sureOdds))
			)
				best = score.odds > (best?.odds ?? -9) ? score : {...score, odds: best?.odds ?? score.odds};
		}
		if (
			!best &&
			text.split(/[\s/|]+/u).length <= 4 &&
			(isWeakLabel(text) || text.split(/[\s/|]+/u).every(isWeakLabel))
		)
			best = {kind: 'field', odds: 1};
		if (!best || best.odds < likelyOdds) best = rowOf(text) ?? best;
		const isOfLeaflet = pointsOn.test(text.toLowerCase());
		if (!isOfLeaflet && (!best || best.odds < sureOdds || isByList) && namesOther(text)) {
			best = {kind: 'related', odds: 4.5};
			isByList = false;
		}
		if (best && isByList && isEveryday(text)) best = {...best, isEveryday: true};
		known.set(text, best);
		return best;
	};
}

/** Several labels of a bar on one line: "Privacy | Terms | Site map". */
function isRow(text: string, lexicon: Lexicon): boolean {
	if (text.length > 200 || !/[|·•\t/–—-]|\s{3,}/u.test(text)) return false;
	const parts = text
		.toLowerCase()
		.split(rowDivider)
		.map((part) => part.trim())
		.filter(Boolean);
	if (parts.length < 2 || parts.some((part) => part.split(' ').length > 4)) return false;
	const opens = (part: string, word: PageWord) => lexicon.atStart(word).test(part);
	const legal = parts.filter((part) => opens(part, 'legal') || cookie.test(part)).length;
	const others = parts.filter(
		(part) =>
			!(opens(part, 'legal') || cookie.test(part)) &&
			(opens(part, 'menu') || opens(part, 'use') || opens(part, 'share')),
	).length;
	return legal + others === parts.length && (legal >= 1 || parts.length >= 3);
}
