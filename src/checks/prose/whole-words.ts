/** What makes a letter before an expression, or behind it, a part of one of its words. */
const partOfWord = '\\p{L}\\p{M}\\p{N}';

/**
 * Finds what an expression says in texts, where it is no part of longer words.
 *
 * Whether its words stand in a text at all is asked first, without what may not stand around them:
 * V8 takes a millisecond to compile each class of all letters, and few texts have the words.
 *
 * @param words a part of an expression; small and large letters are one.
 * @param before what may not stand before it, as what stands within a class of signs.
 */
export function wholeWords(
	words: string,
	before = `${partOfWord}-`,
): (text: string) => readonly RegExpExecArray[] {
	const anywhere = new RegExp(words, 'iu');
	const whole = new RegExp(`(?<![${before}])(?:${words})(?![${partOfWord}])`, 'giu');
	return (text) => (anywhere.test(text) ? [...text.matchAll(whole)] : []);
}
