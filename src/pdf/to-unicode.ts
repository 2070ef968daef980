import {type ContentOperand, readOperations} from './content-stream.ts';
import {PdfSyntaxError} from './errors.ts';

/** The text of the codes of a font. */
export interface ToUnicodeMap {
	/** The text of each code: one character, or several for a ligature. */
	readonly texts: ReadonlyMap<number, string>;
	/** The lengths of codes that the code space ranges allow, in bytes. */
	readonly codeLengths: ReadonlySet<number>;
}

/** A font with codes of two bytes has no more; larger ranges are an attack. */
const mostCodes = 2 ** 16;

/**
 * Reads a ToUnicode CMap. It is PostScript, but its operands and operators are written as in a content
 * stream.
 *
 * @param bytes The decoded stream.
 * @throws PdfSyntaxError if the CMap cannot be read.
 * @see ISO 32000-1, 9.10.3
 */
export function parseToUnicode(bytes: Uint8Array): ToUnicodeMap {
	const texts = new Map<number, string>();
	const codeLengths = new Set<number>();
	let codes = 0;
	for (const {operator, operands, start} of readOperations(bytes)) {
		switch (operator) {
			case 'endcodespacerange':
				for (const [low] of groups(operands, 2, start)) codeLengths.add(bytesOf(low, start).length);
				break;
			case 'endbfchar':
				for (const [code, text] of groups(operands, 2, start)) {
					if (++codes > mostCodes) throw new PdfSyntaxError('The CMap maps too many codes', start);
					texts.set(codeOf(code, start), textOf(text, start));
				}
				break;
			case 'endbfrange':
				for (const [from, to, target] of groups(operands, 3, start)) {
					const low = codeOf(from, start);
					const high = codeOf(to, start);
					if (high < low) throw new PdfSyntaxError('The range of codes runs backwards', start);
					codes += high - low + 1;
					if (codes > mostCodes) throw new PdfSyntaxError('The CMap maps too many codes', start);
					if (Array.isArray(target)) {
						for (let code = low; code <= high; code++) {
							const text = target[code - low];
							if (text !== undefined) texts.set(code, textOf(text, start));
						}
					} else {
						const first = textOf(target, start);
						for (let code = low; code <= high; code++) texts.set(code, advance(first, code - low));
					}
				}
				break;
		}
	}
	return {texts, codeLengths};
}

function* groups(
	operands: ContentOperand[],
	size: number,
	offset: number,
): Generator<ContentOperand[]> {
	if (operands.length % size !== 0) {
		throw new PdfSyntaxError(`Expected groups of ${size} entries in the CMap`, offset);
	}
	for (let index = 0; index < operands.length; index += size) {
		yield operands.slice(index, index + size);
	}
}

function bytesOf(operand: ContentOperand | undefined, offset: number): Uint8Array {
	if (operand instanceof Uint8Array) return operand;
	throw new PdfSyntaxError('Expected a string in the CMap', offset);
}

function codeOf(operand: ContentOperand | undefined, offset: number): number {
	const bytes = bytesOf(operand, offset);
	if (bytes.length === 0 || bytes.length > 4) {
		throw new PdfSyntaxError('Expected a code of one to four bytes in the CMap', offset);
	}
	let code = 0;
	for (const byte of bytes) code = code * 256 + byte;
	return code;
}

/** Decodes UTF-16BE. */
function textOf(operand: ContentOperand | undefined, offset: number): string {
	const bytes = bytesOf(operand, offset);
	// A single byte is against the standard, but its meaning is clear.
	if (bytes.length === 1) return String.fromCharCode(bytes[0] as number);
	let text = '';
	for (let index = 0; index + 1 < bytes.length; index += 2) {
		text += String.fromCharCode((bytes[index] as number) * 256 + (bytes[index + 1] as number));
	}
	return text;
}

/** Adds a number to the last code point of a text. */
function advance(text: string, by: number): string {
	if (by === 0 || text === '') return text;
	const low = text.charCodeAt(text.length - 1);
	const isPair = text.length > 1 && low >= 0xdc00 && low <= 0xdfff;
	const lastAt = text.length - (isPair ? 2 : 1);
	const codePoint = (text.codePointAt(lastAt) ?? 0) + by;
	return text.slice(0, lastAt) + (codePoint > 0x10ffff ? '' : String.fromCodePoint(codePoint));
}
