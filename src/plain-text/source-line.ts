/** A line of a text that is not empty. */
export interface SourceLine {
	/** Line number, 1-based. */
	readonly number: number;
	/** The line without white space at its ends. */
	readonly text: string;
	/** How many columns it is indented. */
	readonly indent: number;
	/** Where it begins in the text as it was written: 1-based column, and 0-based offset. */
	readonly column: number;
	readonly offset: number;
	/** Its length in characters as it was written, before anything in it was repaired, without white space at its end. */
	readonly width: number;
	/** How many empty lines are above it. */
	readonly blanks: number;
	/** Whether a form feed is before it, because a new page of the printed source begins. */
	readonly opensPage: boolean;
}

/**
 * The lines of a text that are not empty.
 *
 * @param written the lines before they were repaired.
 */
export function sourceLines(texts: readonly string[], written = texts): SourceLine[] {
	const lines: SourceLine[] = [];
	let blanks = 0;
	let opensPage = false;
	let offset = 0;
	for (const [index, raw] of texts.entries()) {
		if (raw.includes('\f')) opensPage = true;
		const text = raw.trim();
		const own = written[index] ?? '';
		const start = offset;
		offset += own.length + 1;
		if (text === '') {
			blanks++;
			continue;
		}
		const indent = raw.replaceAll('\f', '').search(/\S/u);
		const before = Math.max(0, own.search(/\S/u));
		lines.push({
			number: index + 1,
			text,
			indent,
			column: before + 1,
			offset: start + before,
			width: own.trimEnd().length,
			blanks,
			opensPage,
		});
		blanks = 0;
		opensPage = false;
	}
	return lines;
}

/** Whether a text ends like a sentence. */
export function endsSentence(text: string): boolean {
	return /[.!?。！？।۔؟…][\s"'”’»“)\]）」』*]*$/u.test(text) || asks(text);
}

/** Whether a text ends like a question. The Greek question mark looks like a semicolon. */
export function asks(text: string): boolean {
	return /[?？؟]["'”’»)\]]*$|\p{Script=Greek}["”’»)]*;$/u.test(text);
}

/** How many words a line has. In Chinese and Japanese two characters count as a word, in Thai five. */
export function lengthInWords(text: string): number {
	const ideographs = text.match(ideograph)?.length ?? 0;
	const thai = text.match(thaiLetter)?.length ?? 0;
	const dense = Math.ceil(ideographs / 2 + thai / 5);
	const rest = dense === 0 ? text : text.replace(ideograph, ' ').replace(thaiLetter, ' ');
	return dense + (rest.match(/\S+/gu)?.length ?? 0);
}

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const thaiLetter = /\p{Script=Thai}/gu;
