import {
	PDFArray,
	PDFBool,
	PDFDict,
	PDFHexString,
	PDFName,
	PDFNumber,
	type PDFObject,
	PDFRef,
	PDFStream,
	PDFString,
} from '@cantoo/pdf-lib';

/** Names are looked up for each element, glyph run and page, so each is made only once. */
const names = new Map<string, PDFName>();

function nameOf(key: string): PDFName {
	let name = names.get(key);
	if (!name) {
		name = PDFName.of(key);
		names.set(key, name);
	}
	return name;
}

/** The value of a key; a reference is returned as it is. */
export function rawEntry(dict: PDFDict, key: string): PDFObject | undefined {
	return dict.get(nameOf(key));
}

/** The value of a key, with references resolved. */
export function entry(dict: PDFDict, key: string): PDFObject | undefined {
	const value = dict.get(nameOf(key));
	return value instanceof PDFRef ? dict.context.lookup(value) : value;
}

export function dictEntry(dict: PDFDict, key: string): PDFDict | undefined {
	const value = entry(dict, key);
	return value instanceof PDFDict ? value : undefined;
}

export function arrayEntry(dict: PDFDict, key: string): PDFArray | undefined {
	const value = entry(dict, key);
	return value instanceof PDFArray ? value : undefined;
}

/** The items of an array, with references resolved. */
export function itemsOf(array: PDFArray): (PDFObject | undefined)[] {
	return array.asArray().map((_, index) => array.lookup(index));
}

export function streamEntry(dict: PDFDict, key: string): PDFStream | undefined {
	const value = entry(dict, key);
	return value instanceof PDFStream ? value : undefined;
}

export function numberEntry(dict: PDFDict, key: string): number | undefined {
	const value = entry(dict, key);
	return value instanceof PDFNumber ? value.asNumber() : undefined;
}

export function booleanEntry(dict: PDFDict, key: string): boolean | undefined {
	const value = entry(dict, key);
	return value instanceof PDFBool ? value.asBoolean() : undefined;
}

/** A name without its slash, with `#xx` resolved. */
export function nameEntry(dict: PDFDict, key: string): string | undefined {
	const value = entry(dict, key);
	return value instanceof PDFName ? value.decodeText() : undefined;
}

/** A text string, decoded. */
export function textEntry(dict: PDFDict, key: string): string | undefined {
	const value = entry(dict, key);
	if (!(value instanceof PDFString || value instanceof PDFHexString)) return undefined;
	return decodeTextString(value.asBytes());
}

const utf16 = new TextDecoder('utf-16be');
const utf8 = new TextDecoder('utf-8');

/**
 * Decodes a text string. Its first bytes tell its encoding: UTF-16BE, UTF-8 or PDFDocEncoding.
 *
 * @see ISO 32000-2, 7.9.2.2
 */
export function decodeTextString(bytes: Uint8Array): string {
	// The decoders remove the byte order mark.
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16.decode(bytes);
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8.decode(bytes);
	return PDFHexString.fromBytes(bytes).decodeText();
}
