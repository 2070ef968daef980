import {readFile} from 'node:fs/promises';
import {getDocument, VerbosityLevel} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {describe, expect, test} from 'vitest';
import {PdfReadError} from '../../../src/pdf/errors.ts';
import {loadObjects} from '../../../src/pdf/load-objects.ts';
import {contentOf} from '../../../src/pdf/page-content.ts';
import {readPageTree} from '../../../src/pdf/page-tree.ts';
import {printStructureTree} from '../../../src/pdf/print-structure-tree.ts';
import {readPdf} from '../../../src/pdf/read-pdf.ts';
import {finishPdf} from '../../../src/render/pdf/finish-pdf.ts';
import {onePage, stream, writePdf} from '../../pdf/write-pdf.ts';

const folder = new URL('../../fixtures/pdf/', import.meta.url);
const printed = async (name: string) =>
	new Uint8Array(await readFile(new URL(`${name}.pdf`, folder)));
const modified = '2026-03-01T00:00:00Z';
const fixtures = ['handout', 'letters', 'pictures', 'right-to-left'];

/** The catalogue and the decoded contents of the pages. */
async function open(bytes: Uint8Array) {
	const context = await loadObjects(bytes);
	const catalog = context.lookup(context.trailerInfo.Root);
	const pages = readPageTree(catalog as Parameters<typeof readPageTree>[0]);
	const contents = pages.map(({dict}) => Buffer.from(contentOf(dict)).toString('latin1'));
	return {context, catalog, contents};
}

describe.each(fixtures)('finishPdf, on %s', (name) => {
	test('has the tags that are expected', async () => {
		const {tree} = await readPdf(await finishPdf(await printed(name), modified));
		await expect(printStructureTree(tree)).toMatchFileSnapshot(
			new URL(`${name}.finished.txt`, folder).pathname,
		);
	});

	test('shows what the print shows, and leaves nothing unmarked', async () => {
		const before = await readPdf(await printed(name));
		const after = await readPdf(await finishPdf(await printed(name), modified));
		expect(after.pages.map(({text}) => characters(text))).toEqual(
			before.pages.map(({text}) => characters(text)),
		);
		const kinds = after.pages.flatMap(({segments}) => segments.map(({kind}) => kind));
		expect(kinds).not.toContain('unmarked');
		const {contents} = await open(await finishPdf(await printed(name), modified));
		expect(contents.map(withoutMarks)).toEqual(
			(await open(await printed(name))).contents.map(withoutMarks),
		);
	});

	test('gives the same bytes again, whatever the browser printed before and when', async () => {
		const bytes = await finishPdf(await printed(name), modified);
		// Chromium numbers cells on from page to page, and writes the time of the day.
		const other = Buffer.from(await printed(name)).toString('latin1');
		const later = other.replaceAll('(node00', '(node77').replace(/\(D:\d{8}/gu, '(D:20010101');
		expect(later).not.toBe(other);
		const again = await finishPdf(new Uint8Array(Buffer.from(later, 'latin1')), modified);
		expect(Buffer.compare(bytes, again)).toBe(0);
	});

	test('can be read by others, and says what it is', async () => {
		const task = getDocument({
			data: await finishPdf(await printed(name), modified),
			verbosity: VerbosityLevel.ERRORS,
		});
		const pdf = await task.promise;
		const {info, metadata} = await pdf.getMetadata();
		const before = await readPdf(await printed(name));
		expect(info).toMatchObject({
			Title: before.title,
			Creator: 'Handpress',
			CreationDate: "D:20260301000000+00'00'",
			ModDate: "D:20260301000000+00'00'",
		});
		expect(metadata?.get('pdfuaid:part')).toBe('1');
		expect(metadata?.get('pdfaid:part')).toBe('2');
		expect(metadata?.get('pdfaid:conformance')).toBe('A');
		expect(metadata?.get('dc:title')).toBe(before.title);
		expect(pdf.fingerprints[0]).toMatch(/^[0-9a-f]{32}$/u);
		await task.destroy();
	});
});

/** The letters of a text, whatever their order and the spaces between them. */
function characters(text: string): string {
	return [...text.replace(/\s/gu, '')].sort().join('');
}

/** Content without its marks, and with the tokens one space apart. */
function withoutMarks(content: string): string {
	return content
		.replace(/\/\w+ *(?:<<\/(?:MCID|Type)[^>]*>> *)BDC|\bEMC\b/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();
}

/** A tagged page, as a handwritten print. */
function tagged(content: string, objects: Record<number, string> = {}, catalog = ''): Uint8Array {
	return writePdf(
		onePage(content, {
			catalog: `/StructTreeRoot 10 0 R /Lang (en) ${catalog}`,
			page: '/StructParents 0',
			objects: {
				9: '<< /Title (Title) /Producer (Press) >>',
				10: '<< /Type /StructTreeRoot /K 11 0 R >>',
				11: '<< /Type /StructElem /S /Document /K 12 0 R >>',
				12: '<< /Type /StructElem /S /P /Pg 3 0 R /K 0 >>',
				...objects,
			},
		}),
		'/Info 9 0 R',
	);
}

const words = '/P <</MCID 0>> BDC BT /F 9 Tf 9 50 Td (words) Tj ET EMC';

describe('finishPdf', () => {
	test('drops what nothing refers to', async () => {
		const bytes = await finishPdf(tagged(words, {20: '(nobody asks for me)'}), modified);
		const {context} = await open(bytes);
		const objects = context.enumerateIndirectObjects().map(([, object]) => object.toString());
		expect(objects.join('\n')).not.toContain('nobody');
		expect(objects.join('\n')).toContain('OutputIntent');
	});

	test('mends a font that calls a glyph no character', async () => {
		const cmap =
			'begincmap 1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <77> <0077> <6f> <0000> endbfchar 1 beginbfrange <72> <73> <0072> endbfrange 1 beginbfchar <64> <0064> endbfchar endcmap';
		const font = '<< /Type /Font /Subtype /TrueType /BaseFont /Helvetica /ToUnicode 6 0 R >>';
		const print = () => tagged(words, {5: font, 6: stream(cmap)});
		expect((await readPdf(print())).unmappedGlyphs).toHaveLength(1);
		const after = await readPdf(await finishPdf(print(), modified));
		expect(after.unmappedGlyphs).toEqual([]);
		expect(after.pages[0]?.text).toBe('w\u200Brds');
	});

	test('tells from content and areas to their elements', async () => {
		const bytes = await finishPdf(
			tagged(
				`${words} /P <</MCID 1>> BDC 0 0 9 9 re f EMC /Link <</MCID 2>> BDC BT /F 9 Tf (go) Tj ET EMC`,
				{
					12: '<< /Type /StructElem /S /P /Pg 3 0 R /K [0 1 13 0 R] >>',
					13: '<< /Type /StructElem /S /Link /Pg 3 0 R /K [2 << /Type /OBJR /Obj 14 0 R >>] >>',
					14: '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /StructParent 100000 >>',
				},
			),
			modified,
		);
		const {context} = await open(bytes);
		const objects = new Map(
			context
				.enumerateIndirectObjects()
				.map(([ref, object]) => [ref.toString(), object.toString().replace(/\s+/gu, ' ')]),
		);
		const tree = [...objects.values()].find((text) => text.includes('/Nums'));
		const [, page = ''] = /\/Nums \[ 0 (\d+ 0 R) 1 13 0 R \]/u.exec(tree ?? '') ?? [];
		expect(objects.get(page)).toBe('[ 12 0 R null 13 0 R ]');
		expect(objects.get('10 0 R')).toContain('/ParentTreeNextKey 2');
		expect(objects.get('3 0 R')).toContain('/StructParents 0');
		expect(objects.get('14 0 R')).toContain('/StructParent 1');
	});

	test('leads to places without names, which can be too long', async () => {
		const name = 'a'.repeat(200);
		const bytes = await finishPdf(
			tagged(
				words,
				{
					3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Annots [14 0 R] /Resources << /Font << /F 5 0 R >> >> >>`,
					14: `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest /${name} >>`,
				},
				`/Dests << /${name} [3 0 R /XYZ 0 50 0] >>`,
			),
			modified,
		);
		const {context} = await open(bytes);
		const objects = context.enumerateIndirectObjects().map(([, object]) => object.toString());
		expect(objects.join('\n')).not.toContain(name);
		expect(objects.join('\n')).toMatch(/\/Dest \[ 3 0 R \/XYZ 0 50 0 \]/u);
	});

	test.each<[string, Uint8Array, string]>([
		['without tags', writePdf(onePage('', {})), 'not tagged'],
		[
			'without a language',
			tagged(words, {1: '<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 10 0 R >>'}),
			'its language',
		],
		['without a title', tagged(words, {9: '<< /Producer (Press) >>'}), 'its title'],
		['with an unknown type', tagged(words, {12: '<< /S /Hologram /Pg 3 0 R /K 0 >>'}), 'Hologram'],
		['with a circle of tags', tagged(words, {12: '<< /S /P /K 11 0 R >>'}), 'damaged'],
		['with content on no page', tagged(words, {12: '<< /S /P /K 0 >>'}), 'no page'],
		[
			'with two documents',
			tagged(words, {10: '<< /K [11 0 R 13 0 R] >>', 13: '<< /S /P >>'}),
			'one element',
		],
	])('refuses a print %s', async (_, bytes, reason) => {
		await expect(finishPdf(bytes.slice(), modified)).rejects.toThrow(PdfReadError);
		await expect(finishPdf(bytes, modified)).rejects.toThrow(reason);
	});
});
