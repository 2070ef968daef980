import {opensComment} from '../../lines/opens-comment.ts';
import {isTrail} from '../../lines/page-parts.ts';
import {likelyOdds, type PageScore, sureOdds, tellsContact} from '../../lines/page-score.ts';
import {parseDate} from '../../lines/parse-date.ts';
import {labelKey} from '../../lines/says-title.ts';
import {sells} from './adverts.ts';

/** A line or block of a source, as far as it may belong to the page that it was copied from. */
export interface PageRow {
	readonly text: string;
	/** In words. */
	readonly words: number;
	/** Running text, a table, a list of what to do: nothing that pages put around a text. */
	readonly isText: boolean;
	/** Nothing but links to other pages. */
	readonly isLinks?: boolean;
	/** Nothing but links to other pages of the same site. */
	readonly isOnSite?: boolean;
	/** A link in it leads to an offer, a till, a day to come. */
	readonly leadsToOffer?: boolean;
	/** Nothing but pictures: of the text, unless they stand above its title. */
	readonly isPicture?: boolean;
	/** A heading that is marked up as one. */
	readonly isHeading?: boolean;
	/** Marked up as the title. */
	readonly isTitle?: boolean;
	/** Stands below a blank line; not known where markup parts all rows. */
	readonly isApart?: boolean;
	/** Begins with a bullet. */
	readonly isItem?: boolean;
	/** Says who wrote the text, when, or whose it is: kept as metadata by a later step. */
	readonly isMetadata: boolean;
	readonly score: PageScore | undefined;
}

/** A row that follows within so many others still belongs to the same box of a page. */
const boxLength = 3;

/** So many rows that are surely of a page tell that what sells something, or says who made a picture, is of it. */
const enoughForLikely = 3;

/** Links to other pages, one after the other, have no more words. */
const longestLinks = 30;

/** From here on a line sells something on a page that surely is one. */
const likelyOfPage = 2.8;

/** From here on two lines of small print one after the other are surely of a page. */
const likelyLegal = 2;

/** Names of sites that are looked for in other lines are longer, in characters. */
const shortestName = 8;

/** A title that is as long as running text, in words, stands so near above a byline, on a page that so many rows surely belong to. */
const longestTitle = 25;
const farthestByline = 4;
const enoughForTitle = 4;

/** Rows that another row says again are no longer, in words. */
const longestSaidAgain = 20;

/** The rows of a source, and which of them are surely of the page. */
export class PageRows {
	readonly all: readonly PageRow[];
	readonly isWeb: boolean;
	/** How many rows are surely of a page for what they say. */
	readonly certain: number;
	readonly #sure: readonly boolean[];
	readonly #firsts = new Map<string, number>();

	readonly #keys: readonly string[];
	readonly #often: ReadonlySet<string>;
	readonly #rights: readonly string[];
	readonly #firstMetadata: number;
	#longTitle: number | undefined;
	/** Rows of the text that hold a way to make contact; found when first asked for. */
	#contacts: readonly number[] | undefined;

	/** @param isWeb whether the source is a page of the web itself. */
	constructor(rows: readonly PageRow[], isWeb: boolean) {
		this.all = rows;
		this.isWeb = isWeb;
		this.#firstMetadata = rows.findIndex(({isMetadata}) => isMetadata);
		this.#keys = rows.map(({text, words}) => (words > longestSaidAgain ? '' : labelKey(text)));
		const keys = new Set<string>();
		const often = new Set<string>();
		for (const key of this.#keys) {
			if (key !== '' && keys.has(key)) often.add(key);
			keys.add(key);
		}
		this.#often = often;
		this.#rights = rows
			.filter(({isMetadata}) => isMetadata)
			.map(({text}) => labelKey(text).replace(/^[\P{L}]*(?:copyright[\P{L}]*)?/u, ''));
		this.certain = rows.filter(isCertain).length;
		const hasComments =
			rows.filter(isReply).length >= 2 && rows.filter(({text}) => opensComment(text)).length >= 2;
		this.#sure = rows.map((row, index) =>
			row.score?.isEveryday
				? this.#isSupported(index, this.certain)
				: isCertain(row) ||
					(hasComments && isReply(row)) ||
					this.#isAnswered(index) ||
					this.#isLegalPair(index) ||
					// Who took a picture is said in leaflets, too, and what something costs.
					(isLikelyOfPage(row) && this.certain >= enoughForLikely),
		);
	}

	at(index: number): PageRow | undefined {
		return this.all[index];
	}

	/**
	 * The first row of running text where it is the title of a newspaper rather: it ends no sentence, and a byline
	 * stands below it; −1 where it is not.
	 */
	get longTitle(): number {
		this.#longTitle ??= this.#findLongTitle();
		return this.#longTitle;
	}

	#findLongTitle(): number {
		const isRunning = ({text, isText, isMetadata}: PageRow) =>
			isText && !isMetadata && !isTrail(text);
		const first = this.all.findIndex(isRunning);
		const {text = '', words = 0, isItem} = this.all[first] ?? {};
		const isTitle =
			this.certain >= enoughForTitle &&
			words <= longestTitle &&
			!isItem &&
			!/[.。।۔…:：;,\t]/u.test(text.slice(-1)) &&
			!/[\t\n]/u.test(text);
		const below = this.all.slice(first + 1, first + 1 + farthestByline);
		const isAboveLead = first === 0 || below[0]?.isText === true;
		return isTitle && isAboveLead && below.some(({isMetadata}) => isMetadata) ? first : -1;
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

	/** Whether another row says the same: an entry of a list of contents, a label of a button. */
	isSaidAgain(index: number): boolean {
		return this.#often.has(this.#keys[index] ?? '');
	}

	/** Whether a row is the name of who owns the page, or begins it. */
	isOwner(index: number): boolean {
		const key = this.#keys[index] ?? '';
		return !this.all[index]?.isMetadata && this.#rights.some((text) => sharesName(key, text));
	}

	/** Whether a row says what one of some others says. */
	saysOneOf(index: number, others: readonly number[]): boolean {
		const key = this.#keys[index] ?? '';
		return key !== '' && others.some((other) => this.#keys[other] === key);
	}

	/** Whether a line says all that a row of some length says. */
	isNamedIn(index: number, line: string): boolean {
		const key = this.#keys[index] ?? '';
		return key.length > shortestName && labelKey(line).includes(key);
	}

	/** A page of the web, or a text that was surely copied from one: who writes Markdown means the links. */
	get isCopied(): boolean {
		if (this.isWeb || this.certain >= enoughForLikely) return true;
		const title = this.all.findIndex((row) => row.isTitle);
		return this.certain > 0 && this.all.slice(0, Math.max(0, title)).some(({isOnSite}) => isOnSite);
	}

	/** Nothing but links to other pages of the site, on what is a page or was copied from one. */
	leadsAway(index: number): boolean {
		const row = this.all[index];
		return (
			row?.isOnSite === true &&
			!row.isTitle &&
			!(row.isHeading && this.all[index + 1]?.isText) &&
			row.words <= longestLinks &&
			!tellsContact(row.text) &&
			this.isCopied
		);
	}

	/** Whether a line begins with all that a row of some length says. */
	opensWith(index: number, line: string): boolean {
		const key = this.#keys[index] ?? '';
		return key.length > shortestName && labelKey(line).startsWith(`${key} `);
	}

	/** Whether a row is a day alone, and another was told before it. */
	isDayOfOther(index: number): boolean {
		const isDay = (text: string) => parseDate(text.trim()) !== undefined;
		return (
			isDay(this.all[index]?.text ?? '') && this.#firstMetadata < index && this.#firstMetadata >= 0
		);
	}

	/** Whether the text tells of a way to make contact besides that of a row: a patient keeps one. */
	tellsContactAgain(index: number): boolean {
		this.#contacts ??= this.all.flatMap(({text, isText}, at) =>
			isText && !this.#sure[at] && tellsContact(text) ? [at] : [],
		);
		return this.#contacts.length > 1 || (this.#contacts[0] ?? index) !== index;
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

	/** What the law wants said, on two lines one after the other: "Privacy", "Terms of use". */
	#isLegalPair(index: number): boolean {
		const isLegal = (at: number) => {
			const {score, isText} = this.all[at] ?? {};
			return score?.kind === 'legal' && score.odds >= likelyLegal && !isText;
		};
		if (!isLegal(index) || !(isLegal(index - 1) || isLegal(index + 1))) return false;
		if (this.certain === 0 && this.#rights.length === 0) return false;
		return !this.all.slice(index + 1).some(({isText, isMetadata}) => isText && !isMetadata);
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
		// Between two parts of a text, over the heading of the second.
		const isBetween = !below?.isText && this.all[index + 2]?.isText && !below?.isItem;
		if (row.score.kind === 'advert' && isBetween && evidence >= enoughForTitle) return true;
		if (!isOverText) return evidence > 0 || below === undefined || this.isPage(index + 1);
		const before = this.all[index - 1];
		return (
			before !== undefined &&
			isCertain(before) &&
			this.all.slice(index + 2, index + 2 + boxLength).some(isCertain)
		);
	}
}

/** Whether a line bears the name that another says, too: two words of it, or one that is all of it. */
function sharesName(line: string, other: string): boolean {
	const words = line.match(/[\p{L}\p{M}]+/gu) ?? [];
	if (words.length < 2)
		return line.length > 5 && (other.startsWith(`${line} `) || other.endsWith(` ${line}`));
	return words.some((word, index) => {
		const pair = `${words[index - 1] ?? ''} ${word}`;
		return index > 0 && pair.length > 9 && other.includes(pair);
	});
}

function isLikelyOfPage({score}: PageRow): boolean {
	return (
		score !== undefined && /^(?:credit|advert)$/u.test(score.kind) && score.odds >= likelyOfPage
	);
}

/** A button below what somebody wrote. */
function isReply({score, isText}: PageRow): boolean {
	return score?.kind === 'reply' && score.odds >= likelyOdds && !isText;
}

function isCertain({score}: PageRow): boolean {
	return score !== undefined && score.odds >= sureOdds && !score.isEveryday;
}
