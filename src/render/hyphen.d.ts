declare module 'hyphen/*' {
	const language: {
		/** Puts a character where a word may be broken. */
		hyphenateSync(text: string, options: {hyphenChar: string; minWordLength: number}): string;
	};
	export default language;
}
