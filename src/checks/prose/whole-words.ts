/** The characters that, before or after an expression, would make it part of a longer word. */
const partOfWord = '\\p{L}\\p{M}\\p{N}';

/**
 * Finds the matches of an expression in texts, unless they are part of longer words.
 *
 * The expression is tried first without its boundaries: V8 takes a millisecond to compile each
 * class of all letters, and few texts have the words.
 *
 * @param words part of a regular expression, matched in any case.
 * @param before what may not stand before it, as the inside of a character class.
 */
export function wholeWords(
	words: string,
	before = `${partOfWord}-`,
): (text: string) => readonly RegExpExecArray[] {
	const anywhere = new RegExp(words, 'iu');
	const whole = new RegExp(`(?<![${before}])(?:${words})(?![${partOfWord}])`, 'giu');
	return (text) => (anywhere.test(text) ? [...text.matchAll(whole)] : []);
}
