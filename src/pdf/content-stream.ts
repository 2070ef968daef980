import {ContentLexer, classOf, delimiter, endOfStream, whiteSpace} from './content-lexer.ts';
import {PdfSyntaxError} from './errors.ts';

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

/** An operator with its operands. */
export interface ContentOperation {
	/** The operator as written; `BI` for a whole inline image. */
	readonly operator: string;
	/** For `BI`: its dictionary, then its data, still encoded. */
	readonly operands: ContentOperand[];
	/** Offset of the first byte of the first operand, or of the operator if it has none. */
	readonly start: number;
	/** Offset after the last byte of the operator. */
	readonly end: number;
}

/**
 * Reads the operations of a content stream, in order. Their byte ranges do not overlap, and only white
 * space and comments are between them.
 *
 * @param bytes The decoded stream.
 * @throws PdfSyntaxError if the bytes are not a content stream.
 * @see ISO 32000-1, 7.8.2 (content streams) and 7.2 (lexical conventions)
 */
export function* readOperations(bytes: Uint8Array): Generator<ContentOperation, void, undefined> {
	const lexer = new ContentLexer(bytes);
	for (;;) {
		const operation = nextOperation(lexer);
		if (!operation) return;
		yield operation;
	}
}

/** How deep arrays and dictionaries may be nested: a hostile stream would exhaust the stack. */
const deepestNesting = 100;

function nextOperation(lexer: ContentLexer): ContentOperation | undefined {
	const operands: ContentOperand[] = [];
	lexer.skipWhiteSpace();
	const start = lexer.offset;
	while (lexer.offset < lexer.bytes.length) {
		const byte = lexer.byte;
		if (startsOperand(byte)) {
			operands.push(readOperand(lexer, 0));
		} else if (classOf[byte] === delimiter) {
			throw new PdfSyntaxError(`Unexpected "${String.fromCharCode(byte)}"`, lexer.offset);
		} else {
			const operator = lexer.readOperator();
			if (operator === 'true') operands.push(true);
			else if (operator === 'false') operands.push(false);
			else if (operator === 'null') operands.push(null);
			else if (operator === 'BI') return readInlineImage(lexer, operands, start);
			else return {operator, operands, start, end: lexer.offset};
		}
		lexer.skipWhiteSpace();
	}
	if (operands.length > 0) throw new PdfSyntaxError('Operands without an operator', start);
	return undefined;
}

function readOperand(lexer: ContentLexer, depth: number): ContentOperand {
	const byte = lexer.byte;
	switch (byte) {
		case 0x2f:
			return lexer.readName();
		case 0x28:
			return lexer.readLiteralString();
		case 0x3c:
			return lexer.byteAt(lexer.offset + 1) === 0x3c
				? readDictionary(lexer, depth)
				: lexer.readHexString();
		case 0x5b:
			return readArray(lexer, depth);
		default:
			return lexer.readNumber();
	}
}

/** Reads an operand within an array or a dictionary, where the only keywords are constants. */
function readValue(lexer: ContentLexer, depth: number): ContentOperand {
	if (startsOperand(lexer.byte)) return readOperand(lexer, depth);
	const start = lexer.offset;
	const keyword = lexer.readOperator();
	if (keyword === 'true') return true;
	if (keyword === 'false') return false;
	if (keyword === 'null') return null;
	throw new PdfSyntaxError('Expected a value', start);
}

function readArray(lexer: ContentLexer, depth: number): ContentOperand[] {
	const start = lexer.offset;
	if (depth >= deepestNesting) throw new PdfSyntaxError('Nesting is too deep', start);
	lexer.offset++;
	const array: ContentOperand[] = [];
	for (;;) {
		lexer.skipWhiteSpace();
		const byte = lexer.byte;
		if (byte === endOfStream) throw new PdfSyntaxError('Unclosed array', start);
		if (byte === 0x5d) break;
		array.push(readValue(lexer, depth + 1));
	}
	lexer.offset++;
	return array;
}

function readDictionary(lexer: ContentLexer, depth: number): ContentDictionary {
	const start = lexer.offset;
	if (depth >= deepestNesting) throw new PdfSyntaxError('Nesting is too deep', start);
	lexer.offset += 2;
	const dictionary: ContentDictionary = new Map();
	for (;;) {
		lexer.skipWhiteSpace();
		const byte = lexer.byte;
		if (byte === endOfStream) throw new PdfSyntaxError('Unclosed dictionary', start);
		if (byte === 0x3e && lexer.byteAt(lexer.offset + 1) === 0x3e) break;
		readEntry(lexer, dictionary, depth);
	}
	lexer.offset += 2;
	return dictionary;
}

function readEntry(lexer: ContentLexer, dictionary: ContentDictionary, depth: number): void {
	if (lexer.byte !== 0x2f) {
		throw new PdfSyntaxError('Expected a name as key', lexer.offset);
	}
	const key = lexer.readName();
	lexer.skipWhiteSpace();
	dictionary.set(key, readValue(lexer, depth + 1));
}

/** `BI`, key and value pairs, `ID`, data, `EI`: ISO 32000-1, 8.9.7. */
function readInlineImage(
	lexer: ContentLexer,
	operands: ContentOperand[],
	start: number,
): ContentOperation {
	if (operands.length > 0) throw new PdfSyntaxError('Operands before "BI"', start);
	const dictionary: ContentDictionary = new Map();
	for (;;) {
		lexer.skipWhiteSpace();
		if (lexer.byte === 0x2f) readEntry(lexer, dictionary, 0);
		else if (lexer.byte === 0x49 && lexer.byteAt(lexer.offset + 1) === 0x44) break;
		else throw new PdfSyntaxError('Expected a key or "ID"', lexer.offset);
	}
	// One white-space byte separates ID from the data.
	const dataStart = Math.min(lexer.offset + 3, lexer.bytes.length);
	const marker = findEndOfImage(lexer, dataStart, dictionary.get('L') ?? dictionary.get('Length'));
	if (marker < 0) throw new PdfSyntaxError('Unclosed inline image', start);
	lexer.offset = marker + 2;
	const dataEnd = marker > dataStart ? marker - 1 : dataStart;
	const data = lexer.bytes.subarray(dataStart, dataEnd);
	return {operator: 'BI', operands: [dictionary, data], start, end: lexer.offset};
}

/**
 * The offset of `EI`; -1 if there is none. Image data may contain these letters, too. So a length in the
 * dictionary (PDF 2.0) is used if there is one, and what follows the letters must be text.
 */
function findEndOfImage(
	lexer: ContentLexer,
	dataStart: number,
	length: ContentOperand | undefined,
): number {
	if (typeof length === 'number' && length >= 0 && Number.isInteger(length)) {
		for (const gap of [1, 0, 2]) {
			if (isEndOfImage(lexer, dataStart + length + gap)) return dataStart + length + gap;
		}
	}
	for (let offset = dataStart; offset + 1 < lexer.bytes.length; offset++) {
		const before = lexer.byteAt(offset - 1);
		if (classOf[before] === whiteSpace && isEndOfImage(lexer, offset)) return offset;
	}
	return -1;
}

function isEndOfImage(lexer: ContentLexer, offset: number): boolean {
	if (lexer.byteAt(offset) !== 0x45 || lexer.byteAt(offset + 1) !== 0x49) return false;
	const behind = lexer.byteAt(offset + 2);
	if (behind !== endOfStream && classOf[behind] !== whiteSpace) return false;
	for (let ahead = offset + 2; ahead < offset + 14; ahead++) {
		const byte = lexer.byteAt(ahead);
		if (byte === endOfStream) break;
		const isText = classOf[byte] === whiteSpace ? byte !== 0 : byte > 0x20 && byte < 0x7f;
		if (!isText) return false;
	}
	return true;
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
