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
 *
 * @param endings letters that a phrase may have besides, such as those of a plural.
 */
export function phraseMatcher(
	phrases: readonly string[],
	endings: readonly string[] = [],
): (text: string) => FoundPhrase[] {
	const ending = endings.length > 0 ? `(?<ending>${endings.join('|')})?` : '(?<ending>)';
	const alternatives = [...phrases].sort((a, b) => b.length - a.length).map(phraseExpression);
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{M}\\p{N}-])(?:${alternatives.join('|')})${ending}(?![\\p{L}\\p{M}\\p{N}])`,
		'giu',
	);
	return (text) =>
		[...text.matchAll(pattern)].map(({0: found, index, groups}) => {
			const phrase = found.replace(/\s/gu, ' ');
			const listed = phrase.slice(0, phrase.length - (groups?.['ending'] ?? '').length);
			return {phrase, listed: listed.toLowerCase(), start: index, end: index + found.length};
		});
}
