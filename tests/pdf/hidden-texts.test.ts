import {describe, expect, test} from 'vitest';
import {blend, colourOf, contrastInGreyOf, contrastOf} from '../../src/pdf/colour.ts';
import {readPdf} from '../../src/pdf/read-pdf.ts';
import {onePage, stream, writePdf} from './write-pdf.ts';

/** What nobody sees of a page of 100 by 100 points. */
async function hidden(content: string, resources = '', objects: Record<number, string> = {}) {
	const {hiddenTexts} = await readPdf(writePdf(onePage(content, {resources, objects})));
	return hiddenTexts.map(({reason, text}) => `${reason}: ${text}`);
}

const text = (x = 20, y = 50, size = 10) => `BT /F ${size} Tf ${x} ${y} Td (words) Tj ET`;

describe('texts that nobody sees', () => {
	test.each<[string, string, string[]]>([
		['on the page', text(), []],
		['beyond its edge', text(120), ['cut off: words']],
		['below its foot', text(20, -1), ['cut off: words']],
		['with the head over the edge', text(20, 99), ['cut off: words']],
		['moved off by a matrix', `1 0 0 1 90 0 cm ${text()}`, ['cut off: words']],
		['outside a clip', `q 0 0 10 10 re W n ${text()} Q ${text()}`, ['cut off: words']],
		['inside a clip', `0 40 90 30 re W n ${text()}`, []],
		['invisible', `3 Tr ${text()}`, ['not drawn: words']],
		['white on paper', `1 g ${text()}`, ['too faint: words']],
		['pale', `.8 .8 .8 rg ${text()}`, ['too faint: words']],
		['pale ink', `0 0 0 .1 k ${text()}`, ['too faint: words']],
		['grey that can be read', `.4 g ${text()}`, []],
		['white on black', `0 g 0 0 99 99 re f 1 g ${text()}`, []],
		['black on black', `0 g 0 0 99 99 re f ${text()}`, ['too faint: words']],
		['black on white on black', `0 g 0 0 99 99 re f 1 g 10 40 60 30 re f 0 g ${text()}`, []],
		['in a frame that is drawn as two boxes', `0 g 0 0 99 99 re 1 1 97 97 re f* ${text()}`, []],
		[
			'on one of two boxes alike',
			`0 g 0 0 99 99 re 1 1 97 97 re f ${text()}`,
			['too faint: words'],
		],
		['black behind a restored white', `q 1 g Q ${text()}`, []],
		['in a pattern', `/Pattern cs /P scn ${text()}`, []],
		['white beside a black box', `0 g 0 0 9 99 re f 1 g ${text()}`, ['too faint: words']],
		['over a curve', `0 g 0 0 m 0 150 99 150 99 0 c h f 1 g ${text()}`, []],
	])('%s', async (_, content, expected) => {
		expect(await hidden(content)).toEqual(expected);
	});

	const bold = {5: '<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Ours-Bold >>'};

	test.each<[string, string, Record<number, string>, string[]]>([
		// 4.54 and 4.48 on white, where 4.5 is asked for.
		['small, as dark as it has to be', `.4627 g ${text()}`, {}, []],
		['small, a shade lighter', `.4667 g ${text()}`, {}, ['too faint: words']],
		['large, a shade lighter', `.4667 g ${text(20, 50, 18)}`, {}, []],
		['large, lighter still', `.6 g ${text(20, 50, 18)}`, {}, ['too faint: words']],
		['bold, and large for that', `.4667 g ${text(20, 50, 14)}`, bold, []],
		['not quite large', `.4667 g ${text(20, 50, 14)}`, {}, ['too faint: words']],
		// Of red on black the eye sees 5.25, a copier 2.46.
		['red on black', `0 g 0 0 99 99 re f 1 0 0 rg ${text()}`, {}, ['too faint: words']],
		[
			'large red on black',
			`0 g 0 0 99 99 re f 1 0 0 rg ${text(20, 50, 18)}`,
			{},
			['too faint: words'],
		],
		['yellow on black', `0 g 0 0 99 99 re f 1 1 0 rg ${text()}`, {}, []],
	])('in grey, %s', async (_, content, objects, expected) => {
		expect(await hidden(content, '', objects)).toEqual(expected);
	});

	test('see-through ink, and see-through forms', async () => {
		const states = '/ExtGState << /Faint << /ca .1 >> /Full << /ca 1 >> >>';
		expect(await hidden(`/Faint gs ${text()}`, states)).toEqual(['too faint: words']);
		expect(await hidden(`/Faint gs 0 0 99 99 re f /Full gs ${text()}`, states)).toEqual([]);
		const form = stream(
			`/Full gs ${text()} Q Q`,
			`/Subtype /Form /Resources << /Font << /F 5 0 R >> ${states} >>`,
		);
		const drawn = await hidden(
			`/Faint gs /X Do /Full gs ${text()}`,
			`${states} /XObject << /X 6 0 R >>`,
			{
				6: form,
			},
		);
		expect(drawn).toEqual(['too faint: words']);
	});

	test('of what stands on a picture nothing is said', async () => {
		const picture = stream(
			'\0',
			'/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
		);
		const content = `q 99 0 0 99 0 0 cm /X Do Q 1 g ${text()}`;
		expect(await hidden(content, '/XObject << /X 6 0 R >>', {6: picture})).toEqual([]);
	});

	test('letters of a composite font go on by their widths', async () => {
		const fonts = {
			5: '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
			6: '<< /Type /Font /Subtype /CIDFontType2 /DW 1000 /W [1 [2000] 2 3 500] >>',
			7: stream('1 beginbfrange <0001> <0004> <0061> endbfrange'),
		};
		// Ems of 20 points: a to 60, b to 70, c to 80, d to 100; the second d is beyond the edge.
		const show = 'BT /F 20 Tf 20 50 Td [<0001000200030004> 0 <0004>] TJ ET';
		expect(await hidden(show, '', fonts)).toEqual(['cut off: d']);
		expect(await hidden(show.replace(' 0 <', ' 2000 <'), '', fonts)).toEqual([]);
	});
});

test('colours', () => {
	expect(contrastOf([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 5);
	expect(contrastOf([1, 1, 1], [0.4667, 0.4667, 0.4667])).toBeCloseTo(4.48, 1);
	expect(contrastOf([1, 0, 0], [0, 0, 0])).toBeCloseTo(5.25, 2);
	expect(contrastInGreyOf([1, 0, 0], [0, 0, 0])).toBeCloseTo(2.46, 2);
	expect(blend([0, 0, 0], 0.25, [1, 1, 1])).toEqual([0.75, 0.75, 0.75]);
	expect(colourOf([0, 0, 0, 1])).toEqual([0, 0, 0]);
	expect(colourOf(['P1'])).toBeUndefined();
});
