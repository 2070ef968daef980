const squareLetter =
	/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF00-\uFF60]/gu;

/** The width of a text in letters; a Chinese or Japanese one counts as two. */
export function lengthOf(text: string): number {
	return text.length + squareLettersIn(text);
}

/** How many letters of scripts without spaces a text has: a line may end between any two of them. */
export function squareLettersIn(text: string): number {
	return text.match(squareLetter)?.length ?? 0;
}
