import {describe, expect, it} from 'vitest';
import {PdfSyntaxError} from '../../src/pdf/errors.ts';
import {parseToUnicode} from '../../src/pdf/to-unicode.ts';

const parse = (text: string) => parseToUnicode(new Uint8Array(Buffer.from(text, 'latin1')));
const textsOf = (text: string) => Object.fromEntries(parse(text).texts);

describe('parseToUnicode', () => {
	// The example of ISO 32000-1, 9.10.3.
	it('reads the CMap of the specification', () => {
		const {texts, codeLengths} = parse(`
			/CIDInit /ProcSet findresource begin
			12 dict begin
			begincmap
			/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
			/CMapName /Adobe-Identity-UCS def
			/CMapType 2 def
			1 begincodespacerange <0000> <FFFF> endcodespacerange
			2 beginbfrange
			<0000> <005E> <0020>
			<005F> <0061> [<00660066> <00660069> <00660066006C>]
			endbfrange
			1 beginbfchar <3A51> <D840DC3E> endbfchar
			endcmap
			CMapName currentdict /CMap defineresource pop
			end
			end`);
		expect(texts.get(0)).toBe(' ');
		expect(texts.get(0x21)).toBe('A');
		expect(texts.get(0x5f)).toBe('ff');
		expect(texts.get(0x60)).toBe('fi');
		expect(texts.get(0x61)).toBe('ffl');
		expect(texts.get(0x3a51)).toBe('\u{2003E}');
		expect(texts.size).toBe(99);
		expect([...codeLengths]).toEqual([2]);
	});

	it('counts on from a surrogate pair, across its low half', () => {
		expect(textsOf('1 beginbfrange <01> <03> <D83DDFFF> endbfrange')).toEqual({
			1: '\u{1F7FF}',
			2: '\u{1F800}',
			3: '\u{1F801}',
		});
	});

	it('counts on from the last character of several', () => {
		expect(textsOf('1 beginbfrange <01> <02> <00660069> endbfrange')).toEqual({1: 'fi', 2: 'fj'});
	});

	it('reads codes of one byte, and texts of one byte', () => {
		expect(textsOf('2 beginbfchar <41> <61> <42> <0062> endbfchar')).toEqual({65: 'a', 66: 'b'});
	});

	it('reads nothing from nothing', () => {
		expect(parse('').texts.size).toBe(0);
	});

	it.each([
		['1 beginbfrange <0000> <FFFFFFFF> <0000> endbfrange', 'maps too many codes'],
		['1 beginbfrange <05> <01> <0000> endbfrange', 'runs backwards'],
		['1 beginbfchar <05> endbfchar', 'groups of 2'],
		['1 beginbfchar 5 <05> endbfchar', 'Expected a string'],
		['1 beginbfchar <> <05> endbfchar', 'one to four bytes'],
		['1 beginbfchar (open', 'Unclosed string'],
	])('refuses %s', (text, reason) => {
		expect(() => parse(text)).toThrow(PdfSyntaxError);
		expect(() => parse(text)).toThrow(reason);
	});
});
