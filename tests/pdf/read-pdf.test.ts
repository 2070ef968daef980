import {readFile} from 'node:fs/promises';
import fc from 'fast-check';
import {getDocument, type PDFPageProxy, VerbosityLevel} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {describe, expect, it} from 'vitest';
import {PdfReadError} from '../../src/pdf/errors.ts';
import {printStructureTree} from '../../src/pdf/print-structure-tree.ts';
import {type PdfContent, readPdf} from '../../src/pdf/read-pdf.ts';
import {elementsByRole, textOf} from '../../src/pdf/structure-text.ts';
import type {StructureNode} from '../../src/pdf/structure-tree.ts';
import {onePage, stream, writePdf} from './write-pdf.ts';

const folder = new URL('../fixtures/pdf/', import.meta.url);
const readFixture = async (name: string) =>
	new Uint8Array(await readFile(new URL(`${name}.pdf`, folder)));
const fixtures = ['handout', 'letters', 'pictures', 'right-to-left'];

describe('readPdf, on files that Chromium printed', () => {
	it.each(fixtures)('reads %s', async (name) => {
		const {tree, pages, ...rest} = await readPdf(await readFixture(name));
		const untagged = pages.map(({number, untaggedText}) => ({number, untaggedText}));
		const facts = JSON.stringify({...rest, untagged}, undefined, 2);
		await expect(`${printStructureTree(tree)}\n${facts}\n`).toMatchFileSnapshot(
			new URL(`${name}.snapshot.txt`, folder).pathname,
		);
	});

	it('finds headings and disclaimers with all their words', async () => {
		const {tree} = await readPdf(await readFixture('handout'));
		expect(
			elementsByRole(tree, 'H1', 'H2', 'H3').map((element) => [element.role, textOf(element)]),
		).toEqual([
			['H1', 'Blood pressure at home'],
			['H2', 'Before you measure'],
			['H2', 'What the numbers mean'],
			['H3', 'Very high readings'],
			['H2', 'Keeping a diary'],
			['H2', 'Notes'],
		]);
		const [document] = tree;
		if (!document) throw new Error('Expected a tree');
		const text = textOf(document);
		expect(text).toContain(
			'advice of your doctor.\nIn an emergency call 911.\nWhat the numbers mean',
		);
		expect(text).toContain('your blood pressure\nchanges from day to day. Bring');
		expect(text).toContain('Call the clinic.\nWe answer');
	});

	it('misses text that a filter turned into a picture', async () => {
		const {tree, pages} = await readPdf(await readFixture('pictures'));
		const text = tree.map(textOf).join('\n');
		expect(text).toContain('This disclaimer is drawn through a group, with a link.');
		expect(text).not.toContain('drawn as a picture');
		expect(pages[0]?.text).not.toContain('drawn as a picture');
	});

	it('knows the smallest type of a page', async () => {
		const {pages} = await readPdf(await readFixture('handout'));
		const sizes = pages.flatMap(({segments}) =>
			segments.flatMap(({runs}) => runs.map((run) => run.fontSize)),
		);
		// The running heads are set in 9 points.
		expect(Math.min(...sizes)).toBeCloseTo(9, 1);
	});
});

describe('readPdf agrees with pdfjs', () => {
	it.each(fixtures)('on the text and the roles of %s', async (name) => {
		const bytes = await readFixture(name);
		const content = await readPdf(bytes);
		const task = getDocument({data: bytes.slice(), verbosity: VerbosityLevel.ERRORS});
		const oracle = await task.promise;
		expect(content.pages).toHaveLength(oracle.numPages);
		for (const {number, text} of content.pages) {
			const page = await oracle.getPage(number);
			const {items} = await page.getTextContent();
			const expected = items.map((item) => ('str' in item ? item.str : '')).join('');
			expect(characters(text)).toBe(characters(expected));
			expect(rolesOn(content, number)).toEqual(rolesOf(await page.getStructTree()));
		}
		await task.destroy();
	});
});

/**
 * The characters of a text, sorted. Left out are white space, and what pdfjs does not see,
 * since it passes over ActualText and over glyphs without a meaning.
 */
function characters(text: string): string {
	const visible = text.normalize('NFKC').replace(/[\s\0\u00AD\u200B\uFFFD]|👨‍👩‍👧/gu, '');
	return [...visible].sort().join('');
}

type Roles = [string, ...Roles[]];

type OracleNode = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;

function rolesOf(node: OracleNode): Roles {
	const children = node.children.flatMap((child) => ('role' in child ? [rolesOf(child)] : []));
	return [node.role, ...children];
}

/** The elements that have content on a page, as pdfjs shows them. */
function rolesOn({tree}: PdfContent, page: number): Roles {
	const visit = (node: StructureNode): {roles: Roles | undefined; here: boolean} => {
		if (node.kind !== 'element')
			return {roles: undefined, here: node.kind === 'text' && node.page === page};
		const children = node.children.map(visit);
		const here = children.some((child) => child.here);
		const roles = children.flatMap((child) => (child.here && child.roles ? [child.roles] : []));
		return {roles: [node.role, ...roles], here};
	};
	const roots = tree.map(visit).flatMap(({roles, here}) => (here && roles ? [roles] : []));
	return ['Root', ...roots];
}

describe('readPdf, on what is no good PDF', () => {
	const refusal = (bytes: Uint8Array) =>
		readPdf(bytes).then(
			() => 'read',
			(error: unknown) =>
				error instanceof PdfReadError ? error.message : `crashed: ${String(error)}`,
		);

	it.each<[string, Uint8Array, string]>([
		['nothing', new Uint8Array(), 'Expected a PDF'],
		['text', new Uint8Array(Buffer.from('<!doctype html>')), 'Expected a PDF'],
		['a header alone', new Uint8Array(Buffer.from('%PDF-1.4\n%%EOF')), 'no catalogue'],
		['no pages', writePdf({1: '<< /Type /Catalog >>'}), 'no pages'],
		[
			'an empty page tree',
			writePdf({1: '<< /Type /Catalog /Pages 2 0 R >>', 2: '<< /Type /Pages /Kids [] >>'}),
			'no pages',
		],
		[
			'a circular page tree',
			writePdf({
				1: '<< /Type /Catalog /Pages 2 0 R >>',
				2: '<< /Type /Pages /Kids [3 0 R] >>',
				3: '<< /Type /Pages /Kids [3 0 R] >>',
			}),
			'comes back to itself',
		],
		[
			'a missing page',
			writePdf({1: '<< /Type /Catalog /Pages 2 0 R >>', 2: '<< /Type /Pages /Kids [9 0 R] >>'}),
			'missing',
		],
		[
			'encryption',
			writePdf(onePage('', {objects: {6: '<< /Filter /Standard /V 1 >>'}}), '/Encrypt 6 0 R'),
			'encrypted',
		],
		['a broken object', writePdf(onePage('', {objects: {6: '<< /A ( >>'}})), 'cannot be read'],
		[
			'damaged compression',
			writePdf(onePage('', {objects: {4: stream('nonsense', '/Filter /FlateDecode')}})),
			'damaged',
		],
		[
			'an unknown filter',
			writePdf(onePage('', {objects: {4: stream('x', '/Filter /DCTDecode')}})),
			'cannot be decoded',
		],
		[
			'objects in each other',
			writePdf(onePage('', {objects: {6: '['.repeat(100_000)}})),
			'cannot be read',
		],
	])('says what is wrong with %s', async (_, bytes, reason) => {
		expect(await refusal(bytes)).toContain(reason);
	});

	// Junk that the parser would search for an object behind each of its bytes.
	it.each([
		`a${'1'.repeat(1_000_000)}`,
		`a${' '.repeat(1_000_000)}`,
		'a'.repeat(1_000_000),
		'1 0 obj '.repeat(100_000),
		'1'.repeat(1_000_000),
		'%'.repeat(1_000_000),
	])('takes no long time over junk', async (junk) => {
		const answer = await refusal(
			new Uint8Array(Buffer.from(`%PDF-1.7\n1 0 obj 5 endobj ${junk}\n%%EOF`)),
		);
		expect(answer).toMatch(/junk at byte 26|cannot be read|no catalogue/u);
	});

	it('refuses every truncated file', async () => {
		const bytes = await readFixture('right-to-left');
		for (let length = 0; length < bytes.length - 6; length += 997) {
			expect(await refusal(bytes.subarray(0, length))).toMatch(/Expected a PDF|cut off/u);
		}
	});

	it('reads or refuses damaged files, and never crashes', async () => {
		const bytes = await readFixture('handout');
		const damage = fc.array(fc.record({at: fc.nat(bytes.length - 1), byte: fc.nat(255)}), {
			minLength: 1,
			maxLength: 30,
		});
		await fc.assert(
			fc.asyncProperty(damage, async (changes) => {
				const damaged = bytes.slice();
				for (const {at, byte} of changes) damaged[at] = byte;
				expect(await refusal(damaged)).not.toContain('crashed');
			}),
			{numRuns: 100},
		);
	}, 60_000);

	it('bears objects of wrong types', async () => {
		const value = fc.constantFrom(
			'null',
			'7',
			'(text)',
			'/Name',
			'[]',
			'<< >>',
			'3 0 R',
			'99 0 R',
			'[3 0 R]',
		);
		const key = fc.constantFrom(
			...'Type Pages Kids Contents Resources Font XObject StructTreeRoot K S Pg Outlines First Info MarkInfo Lang ViewerPreferences Encoding ToUnicode DescendantFonts FontDescriptor BaseFont'.split(
				' ',
			),
		);
		const tagged = onePage('/P <</MCID 0>> BDC BT /F 9 Tf (a) Tj ET EMC', {
			catalog: '/StructTreeRoot 10 0 R /Outlines 12 0 R /MarkInfo << /Marked true >> /Lang (en)',
			objects: {
				10: '<< /K 11 0 R >>',
				11: '<< /S /P /Pg 3 0 R /K 0 >>',
				12: '<< /First << /Title (a) >> >>',
			},
		});
		await fc.assert(
			fc.asyncProperty(
				key,
				value,
				fc.constantFrom(...Object.keys(tagged)),
				async (name, other, number) => {
					const objects = {
						...tagged,
						[number]: `${tagged[Number(number)]}`.replace(/>>/u, `/${name} ${other} >>`),
					};
					expect(await refusal(writePdf(objects))).not.toContain('crashed');
				},
			),
			{numRuns: 500},
		);
	});
});
