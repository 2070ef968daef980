import {PDFArray, PDFDict, PDFName, PDFNumber, PDFStream} from '@cantoo/pdf-lib';
import {
	arrayEntry,
	dictEntry,
	entry,
	itemsOf,
	nameEntry,
	numberEntry,
	streamEntry,
} from './pdf-objects.ts';
import {bytesOfStream} from './stream-bytes.ts';
import {parseToUnicode, type ToUnicodeMap} from './to-unicode.ts';

/** A font that a document uses. */
export interface PdfFont {
	/** Without the prefix that marks a subset: "AtkinsonHyperlegible-Bold". */
	readonly name: string;
	/** `Type0`, `Type1`, `TrueType`, `Type3` …: the font's Subtype. */
	readonly type: string;
	/** Whether the file contains the glyphs; always true for Type3. */
	readonly embedded: boolean;
	readonly hasToUnicode: boolean;
}

/** Turns codes of one font into text. */
export interface FontDecoder {
	readonly font: PdfFont;
	/** How many bytes a code has: 2 for Type0, 1 for simple fonts. */
	readonly codeLength: number;
	/** The text of a code; undefined if the font does not map it, or maps it to a value that is not a character. */
	textOf(code: number): string | undefined;
	/** The width of a glyph, in ems; 0 for simple fonts, whose widths are not read. */
	widthOf(code: number): number;
}

/** @throws PdfReadError for a ToUnicode CMap that cannot be read. */
export function createFontDecoder(dict: PDFDict): FontDecoder {
	const type = nameEntry(dict, 'Subtype') ?? 'unknown';
	const stream = streamEntry(dict, 'ToUnicode');
	const toUnicode = stream && parseToUnicode(bytesOfStream(stream));
	const font: PdfFont = {
		name: nameOf(dict),
		type,
		embedded: type === 'Type3' || isEmbedded(dict),
		hasToUnicode: toUnicode !== undefined,
	};
	const isComposite = type === 'Type0';
	const texts = textsByCode(toUnicode, isComposite ? [] : simpleEncoding(dict));
	return {
		font,
		codeLength: isComposite ? compositeCodeLength(dict, toUnicode) : 1,
		textOf: (code) => texts.get(code),
		widthOf: isComposite ? compositeWidths(dict) : () => 0,
	};
}

/** ISO 32000-1, 9.7.4.3: `W` holds runs as `first [widths]` and `first last width`, in thousandths. */
function compositeWidths(dict: PDFDict): (code: number) => number {
	const descendant = descendantOf(dict);
	const widths = new Map<number, number>();
	const items = (descendant && arrayEntry(descendant, 'W')?.asArray()) ?? [];
	for (let index = 0; index + 1 < items.length; ) {
		const [first, second, third] = items.slice(index, index + 3);
		const from = first instanceof PDFNumber ? first.asNumber() : 0;
		if (second instanceof PDFArray) {
			for (const [offset, width] of second.asArray().entries()) {
				if (width instanceof PDFNumber) widths.set(from + offset, width.asNumber() / 1000);
			}
			index += 2;
		} else {
			const to = second instanceof PDFNumber ? second.asNumber() : from;
			const width = third instanceof PDFNumber ? third.asNumber() / 1000 : 0;
			for (let code = from; code <= Math.min(to, mostGlyphs); code++) widths.set(code, width);
			index += 3;
		}
	}
	const other = ((descendant && numberEntry(descendant, 'DW')) ?? 1000) / 1000;
	return (code) => widths.get(code) ?? other;
}

/** The highest code of two bytes. */
const mostGlyphs = 0xffff;

function descendantOf(dict: PDFDict): PDFDict | undefined {
	const descendants = entry(dict, 'DescendantFonts');
	const descendant = descendants instanceof PDFArray ? itemsOf(descendants)[0] : undefined;
	return descendant instanceof PDFDict ? descendant : undefined;
}

/** The text of each code, by ToUnicode; without that, by the encoding of the font. */
function textsByCode(
	toUnicode: ToUnicodeMap | undefined,
	encoding: readonly (string | undefined)[],
): Map<number, string> {
	const texts = new Map<number, string>();
	for (const [code, text] of (toUnicode?.texts ?? encoding).entries()) {
		if (text !== undefined && !isNoCharacter(text)) texts.set(code, text);
	}
	return texts;
}

/** The values that PDF/UA-1 7.21.7 forbids as a mapping: they name no character. */
export function isNoCharacter(text: string): boolean {
	return text === '' || /[\0\uFEFF\uFFFE]/u.test(text);
}

function nameOf(dict: PDFDict): string {
	const descriptor = dictEntry(dict, 'FontDescriptor');
	const name =
		nameEntry(dict, 'BaseFont') ??
		(descriptor && nameEntry(descriptor, 'FontName')) ??
		nameEntry(dict, 'Name') ??
		'';
	// ISO 32000-1, 9.6.4: six capitals and a plus sign.
	return name.replace(/^[A-Z]{6}\+/u, '');
}

function isEmbedded(dict: PDFDict): boolean {
	const descriptor = dictEntry(descendantOf(dict) ?? dict, 'FontDescriptor');
	return (
		descriptor !== undefined &&
		['FontFile', 'FontFile2', 'FontFile3'].some(
			(key) => entry(descriptor, key) instanceof PDFStream,
		)
	);
}

/** Identity-H and Identity-V take two bytes a code (ISO 32000-1, table 118). */
function compositeCodeLength(dict: PDFDict, toUnicode: ToUnicodeMap | undefined): number {
	if (nameEntry(dict, 'Encoding')?.startsWith('Identity-')) return 2;
	const lengths = toUnicode ? [...toUnicode.codeLengths] : [];
	return lengths.length === 1 ? (lengths[0] ?? 2) : 2;
}

/**
 * WinAnsiEncoding: ISO 32000-1, D.2. It is Latin 1 except for these 33 codes; unused codes show a
 * bullet. (Node's decoder for windows-1252 gives control characters for them.)
 */
const winAnsiFrom7f =
	'\u2022\u20ac\u2022\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u2022\u017d\u2022' +
	'\u2022\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u2022\u017e\u0178';

const winAnsi = Array.from({length: 256}, (_, code) => {
	if (code < 0x20) return undefined;
	// The code of the soft hyphen shows a hyphen.
	if (code === 0xad) return '-';
	return winAnsiFrom7f[code - 0x7f] ?? String.fromCharCode(code);
});

/** WinAnsiEncoding, with the Differences whose glyph names say which character they are. */
function simpleEncoding(dict: PDFDict): readonly (string | undefined)[] {
	const encoding = entry(dict, 'Encoding');
	const differences = encoding instanceof PDFDict ? entry(encoding, 'Differences') : undefined;
	if (!(differences instanceof PDFArray)) return winAnsi;
	const texts = [...winAnsi];
	let code = 0;
	for (const item of differences.asArray()) {
		if (item instanceof PDFNumber) code = item.asNumber();
		else if (item instanceof PDFName) {
			if (code >= 0 && code < 256) texts[code] = textOfGlyph(item.decodeText());
			code++;
		}
	}
	return texts;
}

/** The character of a glyph named `A`, `space`, `uni20AC` or `u1F600`. */
function textOfGlyph(name: string): string | undefined {
	if (/^[A-Za-z]$/u.test(name)) return name;
	if (name === 'space') return ' ';
	const digits = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/u.exec(name);
	const codePoint = Number.parseInt(digits?.[1] ?? digits?.[2] ?? '', 16);
	return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : undefined;
}
