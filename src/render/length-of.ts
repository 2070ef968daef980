const squareLetter =
	/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF00-\uFF60]/gu;

/** How much room a text takes, in letters: one of Chinese or Japanese takes that of two. */
export function lengthOf(text: string): number {
	return text.length + squareLettersIn(text);
}

/** How many letters of scripts that set no spaces: between any two of them a line may end. */
export function squareLettersIn(text: string): number {
	return text.match(squareLetter)?.length ?? 0;
}
