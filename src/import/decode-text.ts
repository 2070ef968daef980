import {detect} from 'chardet';
import iconv from 'iconv-lite';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';

const ruleId = 'source-encoding';

/** As much as tells one encoding from another. */
const sample = 64_000;

/**
 * The text of a source in whatever encoding it is, with LF line ends and letters put together
 * (NFC). An encoding that had to be guessed is a finding.
 */
export function decodeText(bytes: Uint8Array, file: VFile): string | undefined {
	const text = utf8(bytes) ?? guessed(bytes, file);
	// NUL has no place in a text; UTF-16 without its mark has one in every other byte.
	if (text.includes('\0')) {
		report(file, {
			ruleId,
			severity: 'error',
			reason: 'Unexpected NUL character, expected a text',
			note: 'It is no text that anybody could read. Nothing was imported.',
			place: {line: 1, column: 1},
		});
		return undefined;
	}
	return text.replace(/\r\n?/gu, '\n').normalize('NFC');
}

function utf8(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
	} catch {
		return undefined;
	}
}

function guessed(bytes: Uint8Array, file: VFile): string {
	const encoding = encodingOf(bytes);
	report(file, {
		ruleId,
		severity: 'warning',
		reason: `Unexpected ${encoding} encoding, expected UTF-8`,
		note: 'It was guessed from the letters and changed to UTF-8. Read the text through for letters that came out wrong.',
		place: {line: 1, column: 1},
		actual: encoding,
		expected: ['UTF-8'],
	});
	return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
}

function encodingOf(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
	const found = detect(bytes.subarray(0, sample)) ?? 'windows-1252';
	// Windows' is a superset of Latin-1: the quotation marks are in what it adds.
	const encoding = found === 'ISO-8859-1' || found === 'UTF-8' ? 'windows-1252' : found;
	return iconv.encodingExists(encoding) ? encoding : 'windows-1252';
}
