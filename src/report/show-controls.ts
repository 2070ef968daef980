/**
 * A text for a terminal, with control characters and direction marks spelt out, so that no source
 * or file name can rewrite the screen. Line feeds stay.
 */
export function showControls(text: string): string {
	return text.replace(
		/(?!\n)[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
		(character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
	);
}

/** The same for a text that must stay on one line, whatever a source wrote into it. */
export function onOneLine(text: string): string {
	return showControls(text.replaceAll('\n', ' '));
}
