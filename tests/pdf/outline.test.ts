import {describe, expect, it} from 'vitest';
import {PdfReadError} from '../../src/pdf/errors.ts';
import {readPdf} from '../../src/pdf/read-pdf.ts';
import {onePage, writePdf} from './write-pdf.ts';

async function outlineOf(objects: Record<number, string>) {
	const pdf = writePdf(onePage('', {catalog: '/Outlines 10 0 R', objects}));
	return (await readPdf(pdf)).outline;
}

describe('readOutline', () => {
	it('reads titles, levels and pages in order', async () => {
		expect(
			await outlineOf({
				10: '<< /First 11 0 R >>',
				11: '<< /Title (One) /Dest [3 0 R /XYZ 0 0 0] /First 12 0 R /Next 13 0 R >>',
				12: '<< /Title <FEFF00E9> /A << /S /GoTo /D [3 0 R /Fit] >> >>',
				13: '<< /Title (Elsewhere) /Dest (named) >>',
			}),
		).toEqual([
			{title: 'One', level: 1, page: 1},
			{title: 'é', level: 2, page: 1},
			{title: 'Elsewhere', level: 1, page: undefined},
		]);
	});

	it('bears wrong types', async () => {
		expect(await outlineOf({10: '<< /First 7 >>'})).toEqual([]);
		expect(await outlineOf({10: '<< /First << /Dest [] /Next (x) >> >>'})).toEqual([
			{title: '', level: 1, page: undefined},
		]);
	});

	it.each<[string, Record<number, string>]>([
		['a circle of siblings', {10: '<< /First 11 0 R >>', 11: '<< /Next 11 0 R >>'}],
		['a circle of levels', {10: '<< /First 11 0 R >>', 11: '<< /First 11 0 R >>'}],
		[
			'endless levels',
			Object.fromEntries(
				Array.from({length: 500}, (_, index) => [10 + index, `<< /First ${11 + index} 0 R >>`]),
			),
		],
	])('refuses %s', async (_, objects) => {
		await expect(outlineOf(objects)).rejects.toThrow(PdfReadError);
	});
});
