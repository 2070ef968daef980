import {PdfSyntaxError} from './errors.ts';
import {unescapeString} from './unescape-string.ts';

const regular = 0;
/** Classes of bytes: white space separates tokens, a delimiter ends one without white space. */
export const whiteSpace = 1;
export const delimiter = 2;

/** The class of each byte: ISO 32000-1, 7.2.2, tables 1 and 2. */
export const classOf = new Uint8Array(256);
for (const byte of [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]) classOf[byte] = whiteSpace;
for (const character of '()<>[]{}/%') classOf[character.charCodeAt(0)] = delimiter;

/** The value of a hexadecimal digit; 255 for every other byte. */
const hexValue = new Uint8Array(256).fill(255);
for (let value = 0; value < 16; value++) {
	hexValue[value.toString(16).charCodeAt(0)] = value;
	hexValue[value.toString(16).toUpperCase().charCodeAt(0)] = value;
}

const powersOfTen = Array.from({length: 16}, (_, exponent) => 10 ** exponent);

/** What `byteAt` returns behind the end. */
export const endOfStream = -1;

/**
 * Reads the tokens of a content stream: numbers, names, strings and operators.
 *
 * @see ISO 32000-1, 7.2 (lexical conventions) and 7.3 (objects)
 */
export class ContentLexer {
	/** Offset of the next byte. */
	offset = 0;
	/** Operators by their bytes. Each is made a string only once, because they recur all the time. */
	readonly #operators = new Map<number, string>();

	/** @param bytes The decoded stream. */
	constructor(readonly bytes: Uint8Array) {}

	/** The next byte; `endOfStream` behind the end. */
	get byte(): number {
		return this.byteAt(this.offset);
	}

	/** The byte at an offset; `endOfStream` behind the end. */
	byteAt(offset: number): number {
		return this.bytes[offset] ?? endOfStream;
	}

	/** Skips comments, too. */
	skipWhiteSpace(): void {
		const bytes = this.bytes;
		let offset = this.offset;
		for (; offset < bytes.length; offset++) {
			const byte = bytes[offset] as number;
			if (byte === 0x25) {
				while (offset < bytes.length && bytes[offset] !== 0x0a && bytes[offset] !== 0x0d) offset++;
			} else if (classOf[byte] !== whiteSpace) break;
		}
		// A comment may run up to the end of the stream.
		this.offset = Math.min(offset, bytes.length);
	}

	/** Reads an operator or a keyword: the bytes up to white space or a delimiter. */
	readOperator(): string {
		const bytes = this.bytes;
		const start = this.offset;
		let offset = start;
		let key = 0;
		while (offset < bytes.length && classOf[bytes[offset] as number] === regular) {
			key = key * 256 + (bytes[offset] as number);
			offset++;
		}
		this.offset = offset;
		// Up to six bytes the key is exact, since it stays below 2^53.
		if (offset - start > 6) return latin1(bytes, start, offset);
		let operator = this.#operators.get(key);
		if (operator === undefined) {
			operator = internalize(latin1(bytes, start, offset));
			this.#operators.set(key, operator);
		}
		return operator;
	}

	/** @see ISO 32000-1, 7.3.3 */
	readNumber(): number {
		const bytes = this.bytes;
		const start = this.offset;
		let offset = start;
		const sign = bytes[offset];
		if (sign === 0x2b || sign === 0x2d) offset++;
		let mantissa = 0;
		let digits = 0;
		let decimals = -1;
		for (; offset < bytes.length; offset++) {
			const byte = bytes[offset] as number;
			if (byte >= 0x30 && byte <= 0x39) {
				mantissa = mantissa * 10 + byte - 0x30;
				digits++;
				if (decimals >= 0) decimals++;
			} else if (byte === 0x2e && decimals < 0) decimals = 0;
			else break;
		}
		if (digits === 0 || (offset < bytes.length && classOf[bytes[offset] as number] === regular)) {
			throw new PdfSyntaxError('Malformed number', start);
		}
		this.offset = offset;
		// Beyond fifteen digits the mantissa is no longer exact.
		if (digits > 15) return Number(latin1(bytes, start, offset));
		const value = decimals > 0 ? mantissa / (powersOfTen[decimals] as number) : mantissa;
		return sign === 0x2d ? -value : value;
	}

	/**
	 * @returns The name without its slash, with `#xx` resolved.
	 * @see ISO 32000-1, 7.3.5
	 */
	readName(): string {
		const bytes = this.bytes;
		let offset = this.offset + 1;
		let name = '';
		for (; offset < bytes.length; offset++) {
			const byte = bytes[offset] as number;
			if (classOf[byte] !== regular) break;
			if (byte === 0x23) {
				const high = hexValue[bytes[offset + 1] ?? 0] as number;
				const low = hexValue[bytes[offset + 2] ?? 0] as number;
				if (high === 255 || low === 255) {
					throw new PdfSyntaxError('Expected two hexadecimal digits behind "#"', offset);
				}
				name += String.fromCharCode(high * 16 + low);
				offset += 2;
			} else name += String.fromCharCode(byte);
		}
		this.offset = offset;
		return name;
	}

	/** @see ISO 32000-1, 7.3.4.2 */
	readLiteralString(): Uint8Array {
		const bytes = this.bytes;
		const start = this.offset + 1;
		let depth = 1;
		let plain = true;
		let offset = start;
		for (; offset < bytes.length; offset++) {
			const byte = bytes[offset];
			if (byte === 0x5c) {
				plain = false;
				offset++;
			} else if (byte === 0x0d) plain = false;
			else if (byte === 0x28) depth++;
			else if (byte === 0x29 && --depth === 0) break;
		}
		if (depth > 0) throw new PdfSyntaxError('Unclosed string', start - 1);
		this.offset = offset + 1;
		return plain ? bytes.subarray(start, offset) : unescapeString(bytes, start, offset);
	}

	/** @see ISO 32000-1, 7.3.4.3 */
	readHexString(): Uint8Array {
		const bytes = this.bytes;
		const start = this.offset + 1;
		let end = start;
		while (end < bytes.length && bytes[end] !== 0x3e) end++;
		if (end === bytes.length) throw new PdfSyntaxError('Unclosed hexadecimal string', start - 1);
		const string = new Uint8Array((end - start + 1) >> 1);
		let digits = 0;
		for (let offset = start; offset < end; offset++) {
			const byte = bytes[offset] as number;
			const value = hexValue[byte] as number;
			if (value === 255) {
				if (classOf[byte] === whiteSpace) continue;
				throw new PdfSyntaxError('Expected a hexadecimal digit', offset);
			}
			const index = digits >> 1;
			string[index] = digits % 2 === 0 ? value << 4 : (string[index] as number) | value;
			digits++;
		}
		this.offset = end + 1;
		const length = (digits + 1) >> 1;
		return length === string.length ? string : string.subarray(0, length);
	}
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
	let text = '';
	for (let offset = start; offset < end; offset++) {
		text += String.fromCharCode(bytes[offset] as number);
	}
	return text;
}

/**
 * The engine's own copy of a text, as it keeps for keys of objects. Comparing it with a literal then
 * compares pointers only; a reader compares each operator with twenty literals.
 */
function internalize(text: string): string {
	return Object.keys({[text]: true})[0] ?? text;
}
