import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readOperations} from '../../../src/pdf/content-stream.ts';
import {ArtifactFinder, markArtifacts} from '../../../src/render/pdf/artifacts.ts';

/** Marks content of a page 100 points high, on which form /Own marks itself. */
function mark(content: string, artifacts: readonly number[] = []): string {
	const bytes = Buffer.from(content, 'latin1');
	const finder = new ArtifactFinder({middle: 50, marksItself: (form) => form === 'Own'});
	for (const operation of readOperations(bytes)) finder.take(operation);
	const marks = finder.finish(bytes.length);
	const marked = markArtifacts(bytes, marks, (mcid) => artifacts.includes(mcid));
	return Buffer.from(marked).toString('latin1');
}

const layout = '/Artifact <</Type /Layout>> BDC';
const header = '/Artifact <</Type /Pagination /Subtype /Header>> BDC';
const footer = '/Artifact <</Type /Pagination /Subtype /Footer>> BDC';

describe('markArtifacts', () => {
	test('a background, from where its path begins', () => {
		expect(mark('q\n1 1 1 rg\n0 0 9 9 re\nf\nQ\n')).toBe(
			`q\n1 1 1 rg\n${layout}\n0 0 9 9 re\nf\n\nEMC\nQ\n`,
		);
	});

	test('a running head and a page number by their places', () => {
		const text = (y: number) => `BT\n/F 9 Tf\n1 0 0 1 0 ${y} Tm\n(a) Tj\n5 0 Td (b) Tj\nET\n`;
		const marked = (mark: string, y: number) =>
			`BT\n/F 9 Tf\n1 0 0 1 0 ${y} Tm\n${mark}\n(a) Tj\n5 0 Td (b) Tj\n\nEMC\nET\n`;
		expect(mark(text(90) + text(10))).toBe(marked(header, 90) + marked(footer, 10));
		// As Chromium turns a page upside down first.
		expect(mark(`1 0 0 -1 0 100 cm\n${text(90)}`)).toBe(`1 0 0 -1 0 100 cm\n${marked(footer, 90)}`);
	});

	test('not a clip, nor what is marked', () => {
		const content = 'q 0 0 9 9 re W n /P <</MCID 0>>BDC BT (a) Tj ET 0 0 9 9 re f EMC Q';
		expect(mark(content)).toBe(content);
	});

	test('what left the structure tree, in place of its mark', () => {
		const content = '/P <</MCID 0>>BDC 0 0 9 9 re f EMC /P <</MCID 1>>BDC BT (a) Tj ET EMC';
		expect(mark(content, [0])).toBe(content.replace('/P <</MCID 0>>BDC', layout));
	});

	test('within a mark that only says how its glyphs are read', () => {
		expect(mark('BT /Span <</ActualText (x)>> BDC (a) Tj EMC ET')).toBe(
			`BT /Span <</ActualText (x)>> BDC ${footer}\n(a) Tj \nEMC\nEMC ET`,
		);
	});

	test('pictures and forms, but for those that mark their content themselves', () => {
		expect(mark('/X Do')).toBe(`${layout}\n/X Do\nEMC\n`);
		expect(mark('/Own Do')).toBe('/Own Do');
	});
});

/** Content as Chromium writes it: marks may reach over saved states, text objects hold no other. */
const text = fc.constantFrom('BT (a) Tj ET', 'BT 1 0 0 1 0 90 Tm (a) Tj 5 0 Td (b) Tj ET');
const piece = fc.oneof(
	text,
	fc.constantFrom('0 0 9 9 re f', '0 0 m 9 9 l S', '0 0 9 9 re W n', '/X Do', '1 g', 'q', 'Q'),
	fc.constantFrom('2 0 0 2 0 0 cm', '/G gs', 'BT /Span <</ActualText (x)>>BDC (a) Tj EMC ET'),
	fc
		.tuple(fc.nat(9), fc.array(text))
		.map(([mcid, texts]) =>
			['q', `/P <</MCID ${mcid}>>BDC`, ...texts, 'Q 0 0 9 9 re f q', 'EMC', 'Q'].join(' '),
		),
);

const painting = new Set(['f', 'S', 'Tj', 'Do']);

test('whatever comes, all that paints stands in one mark, and nothing else is changed', () => {
	fc.assert(
		fc.property(fc.array(piece), fc.array(fc.nat(9)), (pieces, artifacts) => {
			const content = pieces.join(' ');
			const marked = mark(content, artifacts);
			const tokens = (of: string) =>
				of
					.replace(/\/(?:Artifact|P) *<<[^>]*>> *BDC|\bEMC\b/gu, '')
					.trim()
					.split(/\s+/u);
			expect(tokens(marked)).toEqual(tokens(content));
			// Of each mark: whether it tells what its content is, and whether text is open in it.
			const open: {tells: boolean; inText: boolean}[] = [];
			let inText = false;
			for (const {operator, operands} of readOperations(Buffer.from(marked, 'latin1'))) {
				if (operator === 'BT' || operator === 'ET') inText = operator === 'BT';
				if (operator === 'BDC') open.push({tells: operands[0] !== 'Span', inText});
				if (operator === 'EMC') expect(open.pop()?.inText).toBe(inText);
				if (painting.has(operator)) {
					expect(open.filter(({tells}) => tells)).toHaveLength(1);
				}
			}
			expect(open).toEqual([]);
		}),
	);
});
