/** A line of a text that has something on it. */
export interface SourceLine {
	/** 1-based. */
	readonly number: number;
	/** Without the white space around it. */
	readonly text: string;
	/** Columns of white space before it. */
	readonly indent: number;
	/** Where it begins as it was written: 1-based column, and offset in the text. */
	readonly column: number;
	readonly offset: number;
	/** Columns that it took as it was written, before anything in it was repaired. */
	readonly width: number;
	/** Empty lines above it. */
	readonly blanks: number;
	/** A form feed stands before it: a page of the printed source begins. */
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

/** True of a text that ends as sentences do. */
export function endsSentence(text: string): boolean {
	return /[.!?。！？।۔؟…][\s"'”’»“)\]）」』*]*$/u.test(text) || asks(text);
}

/** True of a text that ends as questions do, in Greek with what is a semicolon elsewhere. */
export function asks(text: string): boolean {
	return /[?？؟]["'”’»)\]]*$|\p{Script=Greek}["”’»)]*;$/u.test(text);
}

/** The words of a line, Chinese and Japanese counted by two letters, Thai by five. */
export function lengthInWords(text: string): number {
	const ideographs = text.match(ideograph)?.length ?? 0;
	const thai = text.match(thaiLetter)?.length ?? 0;
	const dense = Math.ceil(ideographs / 2 + thai / 5);
	const rest = dense === 0 ? text : text.replace(ideograph, ' ').replace(thaiLetter, ' ');
	return dense + (rest.match(/\S+/gu)?.length ?? 0);
}

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const thaiLetter = /\p{Script=Thai}/gu;
