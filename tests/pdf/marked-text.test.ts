import {describe, expect, it} from 'vitest';
import {PdfReadError} from '../../src/pdf/errors.ts';
import {type PdfContent, readPdf} from '../../src/pdf/read-pdf.ts';
import {onePage, stream, writePdf} from './write-pdf.ts';

const readPage = (content: string, more?: Parameters<typeof onePage>[1]): Promise<PdfContent> =>
	readPdf(writePdf(onePage(content, more)));

/** The segments of the first page, each as "kind mcid: text". */
async function segmentsOf(content: string, more?: Parameters<typeof onePage>[1]) {
	const {pages} = await readPage(content, more);
	return pages[0]?.segments.map(({kind, mcid, text}) => `${kind} ${mcid ?? '-'}: ${text}`);
}

describe('readPage', () => {
	it('keeps text apart by marked content, artifacts and neither', async () => {
		expect(
			await segmentsOf(`BT /F 10 Tf (before) Tj
				/P <</MCID 0>> BDC (first) Tj /Span BMC ( inside) Tj EMC ( on) Tj EMC
				(between) Tj
				/Artifact <</Type /Pagination>> BDC (head) Tj EMC
				/Artifact BMC (foot) Tj EMC
				/P <</MCID 1>> BDC /Artifact BMC (hyphen) Tj EMC (second) Tj EMC ET`),
		).toEqual([
			'unmarked -: before',
			'marked 0: first inside on',
			'unmarked -: between',
			'artifact -: head',
			'artifact -: foot',
			'marked 1: second',
			'artifact -: hyphen',
		]);
	});

	it('reads every operator that shows text', async () => {
		expect(
			await segmentsOf(`BT /F 10 Tf 12 TL 1 0 0 1 10 90 Tm
				(a) Tj [(b) -200 (c) <64>] TJ (e) ' 1 2 (f) " T* (g) Tj 0 -12 TD (h) Tj 50 0 Td (i) Tj ET`),
		).toEqual(['unmarked -: abcd\ne\nf\ng\nhi']);
	});

	it('puts a line feed where a line ends, but not at spaces, superscripts or turned text', async () => {
		const lines = (content: string) => segmentsOf(`BT /F 10 Tf ${content} ET`);
		expect(await lines('(one ) Tj 0 -12 Td (two) Tj 20 -12 Td (three) Tj')).toEqual([
			'unmarked -: one two\nthree',
		]);
		expect(await lines('(x) Tj /F 7 Tf 5 4 Td (2) Tj /F 10 Tf 4 -4 Td (y) Tj')).toEqual([
			'unmarked -: x2y',
		]);
		expect(await lines('0 1 -1 0 50 50 Tm (u) Tj 9 0 Td (p) Tj 0 -12 Td (next) Tj')).toEqual([
			'unmarked -: up\nnext',
		]);
	});

	it('takes ActualText in place of glyphs, once, the outermost first', async () => {
		expect(
			await segmentsOf(
				`BT /F 10 Tf (a) Tj
				/Span <</ActualText (one)>> BDC (xx) Tj
				/Span <</ActualText (never)>> BDC (y) Tj EMC EMC
				/Span <</ActualText <FEFF0062>>> BDC EMC
				/Span <</ActualText ()>> BDC (-) Tj EMC
				/Span /Replaced BDC (z) Tj EMC ET`,
				{
					resources: '/Properties << /Replaced << /ActualText (c) >> >>',
				},
			),
		).toEqual(['unmarked -: aonebc']);
	});

	it('turns ReversedChars around, with ActualText as a unit', async () => {
		expect(
			await segmentsOf(`BT /F 10 Tf /ReversedChars BMC
				(c) Tj /Span <</ActualText (AB)>> BDC (b) Tj EMC (a) Tj EMC ET`),
		).toEqual(['unmarked -: aABc']);
	});

	it('knows size in points, render mode and font of a run', async () => {
		const {pages, fonts} = await readPage(
			'0.5 0 0 -0.5 0 100 cm BT /F 10 Tf (a) Tj q 2 0 0 2 0 0 cm (b) Tj 3 Tr (c) Tj Q (d) Tj ET',
		);
		expect(
			pages[0]?.segments[0]?.runs.map((run) => [
				run.text,
				run.fontSize,
				run.renderMode,
				run.font.name,
			]),
		).toEqual([
			['a', 5, 0, 'Helvetica'],
			['b', 10, 0, 'Helvetica'],
			['c', 10, 3, 'Helvetica'],
			['d', 5, 0, 'Helvetica'],
		]);
		expect(fonts).toEqual([
			{name: 'Helvetica', type: 'Type1', embedded: false, hasToUnicode: false},
		]);
	});

	it('reads forms with resources and state of their own, in the sequence that calls them', async () => {
		expect(
			await segmentsOf(`/P <</MCID 0>> BDC BT /F 10 Tf (a) Tj ET /X Do BT (d) Tj ET EMC`, {
				resources: '/XObject << /X 6 0 R >>',
				objects: {
					6: stream(
						'BT /G 5 Tf (b) Tj ET /H1 <</MCID 1>> BDC BT /G 5 Tf (c) Tj ET',
						`/Subtype /Form
						/Matrix [1 0 0 1 0 0] /Resources << /Font << /G 5 0 R >> >>`,
					),
				},
			}),
		).toEqual(['marked 0: abd', 'marked 1: c']);
	});

	it('keeps the MCIDs of a form with StructParents apart', async () => {
		expect(
			await segmentsOf('/P <</MCID 0>> BDC BT /F 9 Tf (page) Tj ET EMC /X Do', {
				resources: '/XObject << /X 6 0 R >>',
				objects: {
					6: stream(
						'/P <</MCID 0>> BDC BT /F 9 Tf (form) Tj ET EMC',
						'/Subtype /Form /StructParents 1',
					),
				},
			}),
		).toEqual(['marked 0: page', 'marked 0: form']);
	});

	it('reads contents that are cut into several streams', async () => {
		const objects = onePage('', {
			objects: {4: '[6 0 R 7 0 R]', 6: stream('BT /F 9 Tf (a)'), 7: stream('Tj ET')},
		});
		const {pages} = await readPdf(writePdf(objects));
		expect(pages[0]?.text).toBe('a');
	});

	it('shows a glyph without a meaning as U+FFFD, and reports it', async () => {
		const cMap =
			'1 begincodespacerange <0000> <FFFF> endcodespacerange\n2 beginbfchar <0001> <0041> <0002> <0000> endbfchar';
		const {pages, unmappedGlyphs} = await readPage(
			'BT /T 10 Tf <000100020003> Tj /Span <</ActualText (x)>> BDC <0009> Tj EMC /None 9 Tf (q) Tj ET',
			{
				objects: {
					3: '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /T 6 0 R >> >> >>',
					6: '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Some /Encoding /Identity-H /ToUnicode 7 0 R >>',
					7: stream(cMap),
				},
			},
		);
		expect(pages[0]?.text).toBe('A\uFFFD\uFFFDx\uFFFD');
		expect(unmappedGlyphs).toEqual([
			{page: 1, font: 'Some', code: 2, hasActualText: false},
			{page: 1, font: 'Some', code: 3, hasActualText: false},
			{page: 1, font: 'Some', code: 9, hasActualText: true},
			{page: 1, font: '(none)', code: 113, hasActualText: false},
		]);
	});

	it('bears stray ends and operands of wrong types', async () => {
		expect(
			await segmentsOf('EMC Q ET BT /F 10 Tf 5 Tj /X Do (a) Td (a) cm /P 7 BDC (b) Tj EMC EMC ET'),
		).toEqual(['unmarked -: b']);
	});

	it.each([
		['a form that draws itself', '/X Do', {6: stream('/X Do', '/Subtype /Form')}, 'draws itself'],
		[
			'forms that draw each other',
			'/X Do',
			{
				6: stream('/Y Do', '/Subtype /Form'),
				7: stream('/X Do', '/Subtype /Form'),
			},
			'draws itself',
		],
		['marked content without end', '/P BMC '.repeat(1000), {}, 'nested too deep'],
		['broken syntax', 'BT (open Tj ET', {}, 'Unclosed string at byte 3'],
	])('refuses %s', async (_, content, objects, reason) => {
		const reading = readPage(content, {resources: '/XObject << /X 6 0 R /Y 7 0 R >>', objects});
		await expect(reading).rejects.toThrow(PdfReadError);
		await expect(reading).rejects.toThrow(reason);
	});

	it('refuses forms that multiply each other without end', async () => {
		const objects: Record<number, string> = {};
		for (let number = 10; number < 25; number++) {
			objects[number] = stream(
				'/X Do '.repeat(10),
				`/Subtype /Form /Resources << /XObject << /X ${number + 1} 0 R >> >>`,
			);
		}
		const reading = readPage('/X Do', {resources: '/XObject << /X 10 0 R >>', objects});
		await expect(reading).rejects.toThrow('too much content');
	}, 60_000);
});
