import {isTrail} from '../lines/page-parts.ts';
import {likelyOdds, type PageScore, sureOdds} from '../lines/page-score.ts';
import {sells} from './page-adverts.ts';

/** A line or block of a source, as far as it may belong to the page that it was copied from. */
export interface PageRow {
	readonly text: string;
	/** In words. */
	readonly words: number;
	/** Running text, a table, a list of what to do: nothing that pages put around a text. */
	readonly isText: boolean;
	/** Nothing but links to other pages. */
	readonly isLinks?: boolean;
	/** A heading that is marked up as one. */
	readonly isHeading?: boolean;
	/** Marked up as the title. */
	readonly isTitle?: boolean;
	/** Begins with a bullet. */
	readonly isItem?: boolean;
	/** Says who wrote the text, when, or whose it is: kept as metadata by a later step. */
	readonly isMetadata: boolean;
	readonly score: PageScore | undefined;
}

/** A row that follows within so many others still belongs to the same box of a page. */
const boxLength = 3;

/** The rows of a source, and which of them are surely of the page. */
export class PageRows {
	readonly all: readonly PageRow[];
	/** How many rows are surely of a page for what they say. */
	readonly certain: number;
	readonly #sure: readonly boolean[];
	readonly #firsts = new Map<string, number>();

	constructor(rows: readonly PageRow[]) {
		this.all = rows;
		this.certain = rows.filter(isCertain).length;
		this.#sure = rows.map((row, index) =>
			row.score?.isEveryday
				? this.#isSupported(index, this.certain)
				: isCertain(row) || this.#isAnswered(index),
		);
	}

	at(index: number): PageRow | undefined {
		return this.all[index];
	}

	/** The first row of certain kinds, −1 where there is none. */
	firstOf(kinds: RegExp): number {
		let first = this.#firsts.get(kinds.source);
		if (first === undefined) {
			first = this.all.findIndex(({score}) => score !== undefined && kinds.test(score.kind));
			this.#firsts.set(kinds.source, first);
		}
		return first;
	}

	/** Surely of the page, for what it says and for what stands beside it. */
	isSure(index: number): boolean {
		return this.#sure[index] === true;
	}

	/** Of the page, or kept of it as metadata, as likely as not. */
	isPage(index: number): boolean {
		const row = this.all[index];
		return row !== undefined && (row.score !== undefined || row.isMetadata);
	}

	/** A question about a page, as it seems, with "Yes" and "No" below it. */
	#isAnswered(index: number): boolean {
		const {score} = this.all[index] ?? {};
		const answers = [this.all[index + 1], this.all[index + 2]];
		return (
			score?.kind === 'rating' &&
			score.odds >= likelyOdds &&
			answers.every((row) => row?.score?.kind === 'rating' && row.score.odds < likelyOdds)
		);
	}

	/**
	 * "Share" may stand over advice of what never to share, "Find us" over the way to the ward: words of
	 * every day go only where nothing stands under them, or the page stands on both sides.
	 */
	#isSupported(index: number, evidence: number): boolean {
		const row = this.all[index];
		if (!row?.score || row.score.odds < sureOdds) return false;
		const below = this.all[index + 1];
		if (row.score.kind === 'advert' && sells(below)) return true;
		if (/[:：]\s*\S/u.test(row.text) || isTrail(row.text)) {
			return [-2, -1, 1, 2].some((step) => this.isPage(index + step));
		}
		const isOverText =
			below !== undefined && !this.isPage(index + 1) && (row.isHeading || !below.isHeading);
		if (!isOverText) return evidence > 0 || below === undefined || this.isPage(index + 1);
		const before = this.all[index - 1];
		return (
			before !== undefined &&
			isCertain(before) &&
			this.all.slice(index + 2, index + 2 + boxLength).some(isCertain)
		);
	}
}

function isCertain({score}: PageRow): boolean {
	return score !== undefined && score.odds >= sureOdds && !score.isEveryday;
}
