import {phraseExpression} from '../../handout/phrase-expression.ts';

/** A phrase that stands in a text, as it is written there. */
export interface FoundPhrase {
	readonly phrase: string;
	/** The phrase of the list that it is. */
	readonly listed: string;
	readonly start: number;
	readonly end: number;
}

/**
 * Finds phrases of a list in texts, as whole words in any case: the longest where several begin
 * at one place. One expression for all of them, without repetition, takes time in proportion to
 * the text.
 */
export function phraseMatcher(phrases: readonly string[]): (text: string) => FoundPhrase[] {
	const alternatives = [...phrases].sort((a, b) => b.length - a.length).map(phraseExpression);
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{M}\\p{N}-])(?:${alternatives.join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
		'giu',
	);
	return (text) =>
		[...text.matchAll(pattern)].map(({0: phrase, index}) => ({
			phrase: phrase.replace(/\s/gu, ' '),
			listed: phrase.replace(/\s/gu, ' ').toLowerCase(),
			start: index,
			end: index + phrase.length,
		}));
}
