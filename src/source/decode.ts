import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';

const ruleId = 'source-encoding';
const byteOrderMark = '\uFEFF';
/** Line and page breaks of word processors, which neither Markdown nor XML knows. */
const foreignBreaks = /[\v\f\u0085\u2028\u2029]/gu;
/** Ask for a sign in colours or as a letter; here each is drawn in one way. */
const signVariants = /[\uFE0E\uFE0F]/gu;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Decodes a source: UTF-8 with or without a byte order mark, and LF, CRLF or CR line ends; anything
 * else is reported with its line. The text is normalised to NFC: fonts have `ế` as one glyph, while
 * texts from a Mac may have it as three characters. Breaks that word processors leave within a line
 * become spaces, so that lines are counted as in an editor, and selectors of emoji are left out.
 *
 * @returns the text with LF line ends, or undefined if it cannot be read.
 */
export function decode(bytes: Uint8Array, file: VFile): string | undefined {
	const utf16 = utf16Mark(bytes);
	if (utf16) {
		refuse(file, `Unexpected ${utf16} encoding, expected UTF-8`, 1);
		return undefined;
	}
	let text: string;
	try {
		text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
	} catch {
		const line = lineOfFirstBadByte(bytes);
		refuse(file, 'Unexpected bytes that are not UTF-8, expected UTF-8 text', line);
		return undefined;
	}
	const nul = text.indexOf('\0');
	if (nul !== -1) {
		refuse(file, 'Unexpected NUL character, expected a text file', lineAt(text, nul));
		return undefined;
	}
	const plain = text.startsWith(byteOrderMark) ? text.slice(1) : text;
	return plain
		.replace(/\r\n?/gu, '\n')
		.replace(foreignBreaks, ' ')
		.replace(signVariants, '')
		.normalize('NFC');
}

function refuse(file: VFile, reason: string, line: number): void {
	report(file, {
		ruleId,
		severity: 'error',
		reason,
		note: 'Letters would come out wrong or be missing from the handout. Open the file in an editor and save it as UTF-8.',
		place: {line, column: 1},
	});
}

function utf16Mark(bytes: Uint8Array): string | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little-endian)';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big-endian)';
	return undefined;
}

/** The first line that is not UTF-8; if all lines before the last are valid, it is the last. */
function lineOfFirstBadByte(bytes: Uint8Array): number {
	const decoder = new TextDecoder('utf-8', {fatal: true});
	// A line end is one byte in UTF-8 and never part of another character.
	let line = 1;
	let start = 0;
	for (const [index, byte] of bytes.entries()) {
		const isEnd = byte === lineFeed || (byte === carriageReturn && bytes[index + 1] !== lineFeed);
		if (!isEnd) continue;
		try {
			decoder.decode(bytes.subarray(start, index + 1));
		} catch {
			return line;
		}
		start = index + 1;
		line++;
	}
	return line;
}

function lineAt(text: string, offset: number): number {
	return text.slice(0, offset).split(/\r\n?|\n/u).length;
}
