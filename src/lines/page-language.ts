/**
 * Words of which the labels of web pages are made, by what they mean: how words begin, as parts of
 * regular expressions in small letters. A word alone says nothing; `page-signs.ts` asks which of
 * them stand together.
 */
export type PageWord =
	| 'page'
	| 'article'
	| 'leaflet'
	| 'this'
	| 'share'
	| 'use'
	| 'comment'
	| 'write'
	| 'read'
	| 'also'
	| 'topic'
	| 'newsletter'
	| 'subscribe'
	| 'accept'
	| 'rate'
	| 'legal'
	| 'menu'
	| 'skip'
	| 'about'
	| 'author'
	| 'viewed'
	| 'advert';

/** What web pages say around their text in one language. A native reader is still to look at all but English. */
export interface PageLanguage {
	readonly words: Readonly<Record<PageWord, string>>;
	/**
	 * Labels, each for a whole line. Words that a handout may use as a heading of its own ("Next",
	 * "Antworten", "Sommaire") are left out, or kept where text stands under them.
	 */
	readonly labels: readonly RegExp[];
	/** Sentences that only pages say, in small letters: cookie notices, comment forms, newsletters. */
	readonly sentences: readonly RegExp[];
}
