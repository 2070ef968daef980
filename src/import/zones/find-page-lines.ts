import {certainOdds, type PageScore} from '../../lines/page-score.ts';
import {boxesIn} from './boxes.ts';
import {headOf} from './head.ts';
import {type PageRow, PageRows} from './page-rows.ts';
import {tailOf} from './tail.ts';

export interface PageVerdict {
	readonly index: number;
	readonly reason: string;
	/** 0–1. */
	readonly sure: number;
}

/** What is found of a text, and what was too doubtful to go. */
export interface PageFindings {
	readonly gone: readonly PageVerdict[];
	readonly doubtful: readonly PageVerdict[];
	/** The row of the title, where it was told from others. */
	readonly title?: number | undefined;
}

const reasons: Readonly<Record<PageScore['kind'], string>> = {
	way: 'the way around the site that it was copied from',
	sharing: 'a button of the page that it was copied from',
	related: 'a label over other pages of the site',
	comments: 'the form for comments of the page that it was copied from',
	newsletter: 'an offer of news from the site that it was copied from',
	notice: 'a notice of the page that it was copied from',
	rating: 'a question about the page, not about what it says',
	author: 'a label over what the site says of the author',
	legal: 'the small print of the site that it was copied from',
	advert: 'an advertisement',
	donation: 'what the site asks money for',
	reply: 'a button below what readers of the page wrote',
	credit: 'who made a picture, on the page that it was copied from',
	mail: 'what a mail program puts around a message',
	field: 'a label of the page that it was copied from',
};

/**
 * Finds what belongs to the page that a text was copied from. A row goes for what it says itself, or
 * for where it stands: above the title between rows that lead around a site, or below the last
 * running text between rows of a page. What reads like advice or a way to make contact is never
 * judged by its place.
 */
export function findPageLines(rows: readonly PageRow[], isWeb = false): PageFindings {
	const page = new PageRows(rows, isWeb);
	const gone = new Map<number, PageVerdict>();
	const head = headOf(page);
	for (const index of head.gone) note(index, reasons.way, 0.93);
	const tail = tailOf(page, head);
	for (const index of tail.gone)
		note(index, 'stands amid what belongs to the page, below the text', 0.9);
	for (const [index, {text, score, isHeading, isItem, isMetadata}] of rows.entries()) {
		if (!score || !page.isSure(index) || isMetadata || gone.has(index)) continue;
		const isTail = index >= tail.start;
		// Over text of its own, a label may be a heading; in the midst of a list, an item.
		const below = rows[index + 1];
		const isOver =
			(below?.isText || below?.isItem) &&
			!/^(?:credit|advert)$/u.test(score.kind) &&
			!(score.kind === 'related' && /[:：»]\s*\S/u.test(text)) &&
			(score.odds < certainOdds || /^(?:author|related|comments|field)$/u.test(score.kind));
		// What is said of a message is said below it.
		const isEarly = score.kind === 'mail' && index < tail.start;
		if (isEarly || (!isTail && (isHeading || isItem || isOver))) continue;
		note(index, reasons[score.kind], sureOf(score));
	}
	for (const [index, kind] of boxesIn(page, Math.max(head.title + 1, 0), tail.start)) {
		if (!gone.has(index)) note(index, reasons[kind], 0.9);
	}
	const doubtful = rows.flatMap(({score, isMetadata}, index): PageVerdict[] =>
		score &&
		score.odds >= 1.2 &&
		!gone.has(index) &&
		!isMetadata &&
		(index > tail.start || index < head.end || score.isEveryday)
			? [{index, reason: reasons[score.kind], sure: sureOf(score)}]
			: [],
	);
	return {
		gone: [...gone.values()].sort((a, b) => a.index - b.index),
		doubtful,
		title: head.isChosen && !gone.has(head.title) ? head.title : undefined,
	};

	function note(index: number, reason: string, sure: number): void {
		gone.set(index, {index, reason, sure});
	}
}

/** As shown to people: two figures are enough. */
function sureOf({odds}: PageScore): number {
	return Math.min(0.99, Math.round(100 / (1 + Math.exp(-odds))) / 100);
}
