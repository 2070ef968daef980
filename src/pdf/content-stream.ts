import {PdfSyntaxError} from './errors.ts';
import {unescapeString} from './unescape-string.ts';

/**
 * An operand of a content stream. A name is a string without its slash, with `#xx`
 * resolved to one character a byte; a string is its bytes; a dictionary is a map.
 */
export type ContentOperand =
	| number
	| boolean
	| null
	| string
	| Uint8Array
	| ContentOperand[]
	| ContentDictionary;

type ContentDictionary = Map<string, ContentOperand>;

/** An operator with what stands before it. */
export interface ContentOperation {
	/** The operator as written; `BI` for a whole inline image. */
	readonly operator: string;
	/** For `BI`: its dictionary, then its data, still encoded. */
	readonly operands: ContentOperand[];
	/** Offset of the first byte of the first operand, or of the operator if it has none. */
	readonly start: number;
	/** Offset behind the last byte of the operator. */
	readonly end: number;
}

/**
 * The operations of a content stream, in order; their byte ranges do not overlap, and
 * only white space and comments stand between them.
 *
 * @param bytes The decoded stream.
 * @throws PdfSyntaxError
 * @see ISO 32000-1, 7.8.2 (content streams) and 7.2 (lexical conventions)
 */
export function* readOperations(bytes: Uint8Array): Generator<ContentOperation, void, undefined> {
	const tokens = new ContentTokens(bytes);
	for (;;) {
		const operation = tokens.nextOperation();
		if (!operation) return;
		yield operation;
	}
}

/** Arrays and dictionaries may stand in each other; hostile ones would exhaust the stack. */
const deepestNesting = 100;

const regular = 0;
const whiteSpace = 1;
const delimiter = 2;

/** The class of each byte: ISO 32000-1, 7.2.2, tables 1 and 2. */
const classOf = new Uint8Array(256);
for (const byte of [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]) classOf[byte] = whiteSpace;
for (const character of '()<>[]{}/%') classOf[character.charCodeAt(0)] = delimiter;

/** The value of a hexadecimal digit; 255 for every other byte. */
const hexValue = new Uint8Array(256).fill(255);
for (let value = 0; value < 16; value++) {
	hexValue[value.toString(16).charCodeAt(0)] = value;
	hexValue[value.toString(16).toUpperCase().charCodeAt(0)] = value;
}

const powersOfTen = Array.from({length: 16}, (_, exponent) => 10 ** exponent);

/** Read in place of a byte behind the end. */
const endOfStream = -1;

class ContentTokens {
	readonly #bytes: Uint8Array;
	#offset = 0;
	/** Operators come again and again; each is made a string once, found by its bytes. */
	readonly #operators = new Map<number, string>();

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	nextOperation(): ContentOperation | undefined {
		const operands: ContentOperand[] = [];
		this.#skipWhiteSpace();
		const start = this.#offset;
		while (this.#offset < this.#bytes.length) {
			const byte = this.#byteAt(this.#offset);
			if (startsOperand(byte)) {
				operands.push(this.#readOperand(0));
			} else if (classOf[byte] === delimiter) {
				throw new PdfSyntaxError(`Unexpected "${String.fromCharCode(byte)}"`, this.#offset);
			} else {
				const operator = this.#readOperator();
				if (operator === 'true') operands.push(true);
				else if (operator === 'false') operands.push(false);
				else if (operator === 'null') operands.push(null);
				else if (operator === 'BI') return this.#readInlineImage(operands, start);
				else return {operator, operands, start, end: this.#offset};
			}
			this.#skipWhiteSpace();
		}
		if (operands.length > 0) throw new PdfSyntaxError('Operands without an operator', start);
		return undefined;
	}

	#byteAt(offset: number): number {
		return this.#bytes[offset] ?? endOfStream;
	}

	#skipWhiteSpace(): void {
		const bytes = this.#bytes;
		let offset = this.#offset;
		for (; offset < bytes.length; offset++) {
			const byte = bytes[offset] as number;
			if (byte === 0x25) {
				while (offset < bytes.length && bytes[offset] !== 0x0a && bytes[offset] !== 0x0d) offset++;
			} else if (classOf[byte] !== whiteSpace) break;
		}
		// A comment may run up to the end of the stream.
		this.#offset = Math.min(offset, bytes.length);
	}

	#readOperand(depth: number): ContentOperand {
		const byte = this.#byteAt(this.#offset);
		switch (byte) {
			case 0x2f:
				return this.#readName();
			case 0x28:
				return this.#readLiteralString();
			case 0x3c:
				return this.#byteAt(this.#offset + 1) === 0x3c
					? this.#readDictionary(depth)
					: this.#readHexString();
			case 0x5b:
				return this.#readArray(depth);
			default:
				return this.#readNumber();
		}
	}

	/** An operand within an array or a dictionary, where keywords can only be constants. */
	#readValue(depth: number): ContentOperand {
		if (startsOperand(this.#byteAt(this.#offset))) return this.#readOperand(depth);
		const start = this.#offset;
		const keyword = this.#readOperator();
		if (keyword === 'true') return true;
		if (keyword === 'false') return false;
		if (keyword === 'null') return null;
		throw new PdfSyntaxError('Expected a value', start);
	}

	#readOperator(): string {
		const bytes = this.#bytes;
		const start = this.#offset;
		let offset = start;
		let key = 0;
		while (offset < bytes.length && classOf[bytes[offset] as number] === regular) {
			key = key * 256 + (bytes[offset] as number);
			offset++;
		}
		this.#offset = offset;
		// Up to six bytes the key is exact, since it stays below 2^53.
		if (offset - start > 6) return latin1(bytes, start, offset);
		let operator = this.#operators.get(key);
		if (operator === undefined) {
			operator = internalize(latin1(bytes, start, offset));
			this.#operators.set(key, operator);
		}
		return operator;
	}

	/** ISO 32000-1, 7.3.3. */
	#readNumber(): number {
		const bytes = this.#bytes;
		const start = this.#offset;
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
		this.#offset = offset;
		// Beyond fifteen digits the mantissa is no longer exact.
		if (digits > 15) return Number(latin1(bytes, start, offset));
		const value = decimals > 0 ? mantissa / (powersOfTen[decimals] as number) : mantissa;
		return sign === 0x2d ? -value : value;
	}

	/** ISO 32000-1, 7.3.5. */
	#readName(): string {
		const bytes = this.#bytes;
		let offset = this.#offset + 1;
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
		this.#offset = offset;
		return name;
	}

	/** ISO 32000-1, 7.3.4.2. */
	#readLiteralString(): Uint8Array {
		const bytes = this.#bytes;
		const start = this.#offset + 1;
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
		this.#offset = offset + 1;
		return plain ? bytes.subarray(start, offset) : unescapeString(bytes, start, offset);
	}

	/** ISO 32000-1, 7.3.4.3. */
	#readHexString(): Uint8Array {
		const bytes = this.#bytes;
		const start = this.#offset + 1;
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
		this.#offset = end + 1;
		const length = (digits + 1) >> 1;
		return length === string.length ? string : string.subarray(0, length);
	}

	#readArray(depth: number): ContentOperand[] {
		const start = this.#offset;
		if (depth >= deepestNesting) throw new PdfSyntaxError('Nesting is too deep', start);
		this.#offset++;
		const array: ContentOperand[] = [];
		for (;;) {
			this.#skipWhiteSpace();
			const byte = this.#byteAt(this.#offset);
			if (byte === endOfStream) throw new PdfSyntaxError('Unclosed array', start);
			if (byte === 0x5d) break;
			array.push(this.#readValue(depth + 1));
		}
		this.#offset++;
		return array;
	}

	#readDictionary(depth: number): ContentDictionary {
		const start = this.#offset;
		if (depth >= deepestNesting) throw new PdfSyntaxError('Nesting is too deep', start);
		this.#offset += 2;
		const dictionary: ContentDictionary = new Map();
		for (;;) {
			this.#skipWhiteSpace();
			const byte = this.#byteAt(this.#offset);
			if (byte === endOfStream) throw new PdfSyntaxError('Unclosed dictionary', start);
			if (byte === 0x3e && this.#byteAt(this.#offset + 1) === 0x3e) break;
			this.#readEntry(dictionary, depth);
		}
		this.#offset += 2;
		return dictionary;
	}

	#readEntry(dictionary: ContentDictionary, depth: number): void {
		if (this.#byteAt(this.#offset) !== 0x2f) {
			throw new PdfSyntaxError('Expected a name as key', this.#offset);
		}
		const key = this.#readName();
		this.#skipWhiteSpace();
		dictionary.set(key, this.#readValue(depth + 1));
	}

	/** `BI`, key and value pairs, `ID`, data, `EI`: ISO 32000-1, 8.9.7. */
	#readInlineImage(operands: ContentOperand[], start: number): ContentOperation {
		if (operands.length > 0) throw new PdfSyntaxError('Operands before "BI"', start);
		const dictionary: ContentDictionary = new Map();
		for (;;) {
			this.#skipWhiteSpace();
			if (this.#byteAt(this.#offset) === 0x2f) this.#readEntry(dictionary, 0);
			else if (this.#byteAt(this.#offset) === 0x49 && this.#byteAt(this.#offset + 1) === 0x44)
				break;
			else throw new PdfSyntaxError('Expected a key or "ID"', this.#offset);
		}
		// One white-space byte stands between ID and the data.
		const dataStart = Math.min(this.#offset + 3, this.#bytes.length);
		const marker = this.#findEndOfImage(dataStart, dictionary.get('L') ?? dictionary.get('Length'));
		if (marker < 0) throw new PdfSyntaxError('Unclosed inline image', start);
		this.#offset = marker + 2;
		const dataEnd = marker > dataStart ? marker - 1 : dataStart;
		const data = this.#bytes.subarray(dataStart, dataEnd);
		return {operator: 'BI', operands: [dictionary, data], start, end: this.#offset};
	}

	/**
	 * The offset of `EI`. Image data may hold these letters too, so a length that the
	 * dictionary gives (PDF 2.0) goes first, and text must follow behind the letters.
	 */
	#findEndOfImage(dataStart: number, length: ContentOperand | undefined): number {
		if (typeof length === 'number' && length >= 0 && Number.isInteger(length)) {
			for (const gap of [1, 0, 2]) {
				if (this.#isEndOfImage(dataStart + length + gap)) return dataStart + length + gap;
			}
		}
		for (let offset = dataStart; offset + 1 < this.#bytes.length; offset++) {
			const before = this.#byteAt(offset - 1);
			if (classOf[before] === whiteSpace && this.#isEndOfImage(offset)) return offset;
		}
		return -1;
	}

	#isEndOfImage(offset: number): boolean {
		if (this.#byteAt(offset) !== 0x45 || this.#byteAt(offset + 1) !== 0x49) return false;
		const behind = this.#byteAt(offset + 2);
		if (behind !== endOfStream && classOf[behind] !== whiteSpace) return false;
		for (let ahead = offset + 2; ahead < offset + 14; ahead++) {
			const byte = this.#byteAt(ahead);
			if (byte === endOfStream) break;
			const isText = classOf[byte] === whiteSpace ? byte !== 0 : byte > 0x20 && byte < 0x7f;
			if (!isText) return false;
		}
		return true;
	}
}

function startsOperand(byte: number): boolean {
	return (
		(byte >= 0x30 && byte <= 0x39) || // digits
		byte === 0x2d ||
		byte === 0x2e ||
		byte === 0x2b ||
		byte === 0x2f || // name
		byte === 0x28 || // string
		byte === 0x3c || // hexadecimal string, dictionary
		byte === 0x5b // array
	);
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
	let text = '';
	for (let offset = start; offset < end; offset++) {
		text += String.fromCharCode(bytes[offset] as number);
	}
	return text;
}

/**
 * The same text as the engine's one copy of it, which keys of objects are: a comparison
 * with a literal is then one of pointers. A reader compares each operator with twenty.
 */
function internalize(text: string): string {
	return Object.keys({[text]: true})[0] ?? text;
}
