/**
 * A phrase of a list as a part of a regular expression: any white space between its words, either
 * apostrophe, and for `*` at its end any further letters.
 */
export function phraseExpression(phrase: string): string {
	const escaped = phrase.replace(/[\\^$.+?()[\]{}|/]/gu, '\\$&').replaceAll('’', "['’]");
	return escaped.replaceAll(' ', '\\s').replaceAll('*', '\\p{L}*');
}
