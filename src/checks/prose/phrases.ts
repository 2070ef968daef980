import {PhraseFinder} from '../../handout/phrase-finder.ts';
import type {ProseBlock} from './prose.ts';

/** A phrase found in a text, as it is written there. */
export interface FoundPhrase {
	readonly phrase: string;
	/** The phrase of the list that it matches, in lower case. */
	readonly listed: string;
	readonly start: number;
	readonly end: number;
}

/**
 * Finds phrases of a list in texts, as whole words in any case; the longest if several begin at one
 * place.
 *
 * @param endings letters that may follow a phrase, such as those of a plural.
 */
export function phraseMatcher(
	phrases: readonly string[],
	endings: readonly string[] = [],
): (block: Pick<ProseBlock, 'text' | 'words'>) => FoundPhrase[] {
	const listed = [...phrases]
		.sort((a, b) => b.length - a.length)
		.map((phrase) => ({list: phrases, phrase}));
	const finder = new PhraseFinder(listed, {endings, hyphens: ['-']});
	return ({text, words}) =>
		finder.placesIn(text, words).map((place) => ({
			phrase: text.slice(place.start, place.wordEnd).replace(/\s/gu, ' '),
			listed: place.listed.phrase.toLowerCase(),
			start: place.start,
			end: place.wordEnd,
		}));
}
