import {PDFContext, PDFDict, PDFRawStream} from '@cantoo/pdf-lib';
import {describe, expect, it} from 'vitest';
import {createFontDecoder} from '../../src/pdf/font-decoder.ts';

const context = PDFContext.create();

function decoderOf(entries: Record<string, unknown>) {
	const dict = context.obj(entries as never) as unknown;
	if (!(dict instanceof PDFDict)) throw new TypeError('Expected a dictionary');
	return createFontDecoder(dict);
}

const toUnicode = (cMap: string) =>
	PDFRawStream.of(context.obj({}), new Uint8Array(Buffer.from(cMap)));

describe('createFontDecoder', () => {
	it('reads a composite font by two bytes, through ToUnicode', () => {
		const decoder = decoderOf({
			Subtype: 'Type0',
			BaseFont: 'ABCDEF+Some-Bold',
			Encoding: 'Identity-H',
			DescendantFonts: [{FontDescriptor: {FontFile2: toUnicode('')}}],
			ToUnicode: toUnicode('1 beginbfchar <0102> <0041> endbfchar'),
		});
		expect(decoder.codeLength).toBe(2);
		expect(decoder.textOf(0x102)).toBe('A');
		expect(decoder.textOf(0x41)).toBeUndefined();
		expect(decoder.font).toEqual({
			name: 'Some-Bold',
			type: 'Type0',
			embedded: true,
			hasToUnicode: true,
		});
	});

	it('takes the length of codes from the code space where the encoding does not tell', () => {
		const map = '1 begincodespacerange <00> <FF> endcodespacerange';
		expect(
			decoderOf({Subtype: 'Type0', Encoding: 'Other', ToUnicode: toUnicode(map)}).codeLength,
		).toBe(1);
		expect(decoderOf({Subtype: 'Type0', Encoding: 'Other'}).codeLength).toBe(2);
	});

	it('reads a simple font without ToUnicode as WinAnsi', () => {
		const decoder = decoderOf({Subtype: 'TrueType', BaseFont: 'Some'});
		expect([0x41, 0x80, 0x93, 0xe9, 0x7f, 0x81].map((code) => decoder.textOf(code))).toEqual([
			'A',
			'€',
			'“',
			'é',
			'•',
			'•',
		]);
		expect(decoder.textOf(7)).toBeUndefined();
		expect(decoder.font.embedded).toBe(false);
	});

	it('reads differences whose names tell the character', () => {
		const decoder = decoderOf({
			Subtype: 'Type1',
			Encoding: {Differences: [65, 'B', 'uni20AC', 'u1F600', 'space', 'g17', 300, 'C', -4, 'D']},
		});
		expect([65, 66, 67, 68, 69, 70].map((code) => decoder.textOf(code))).toEqual([
			'B',
			'€',
			'😀',
			' ',
			undefined,
			'F',
		]);
	});

	it.each(['0000', 'FEFF', 'FFFE', '00410000'])('takes a mapping to U+%s for none', (target) => {
		const decoder = decoderOf({
			Subtype: 'Type3',
			Name: 'G',
			ToUnicode: toUnicode(`1 beginbfchar <01> <${target}> endbfchar`),
		});
		expect(decoder.textOf(1)).toBeUndefined();
		expect(decoder.font).toEqual({name: 'G', type: 'Type3', embedded: true, hasToUnicode: true});
	});
});
