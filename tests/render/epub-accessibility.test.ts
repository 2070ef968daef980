import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {strFromU8, unzipSync} from 'fflate';
import {build, type HandoutResult} from 'handpress';
import {visit} from 'unist-util-visit';
import {expect, test} from 'vitest';
import {fromXml} from 'xast-util-from-xml';
import {type Content, handout, makeTestFolder} from '../cli/handpress.ts';

const pixel = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

const config = (standard = 'WCAG 2.2 Level AA') =>
	`accessibility:\n  checked: {standard: ${standard}, by: Example Trust, on: 2026-11-23}\n`;

const dated = (day: string, text: string) => `---\nreviewed: ${day}\n---\n\n${text}`;

/** What the package document of a handout's book says, by property. */
async function metadataOf(
	source: string,
	files: Record<string, Content> = {},
): Promise<Record<string, string[]>> {
	const {folder, result} = await buildBook(source, files);
	expect(result?.diagnostics).toEqual([]);
	const book = unzipSync(await readFile(path.join(folder, 'dist/epub/a.epub')));
	const metadata: Record<string, string[]> = {};
	visit(
		fromXml(strFromU8(book['OEBPS/content.opf'] ?? new Uint8Array())),
		'element',
		({name, attributes, children}) => {
			const property = attributes['property'];
			if (name !== 'meta' || !property) return;
			const text = children.map((child) => ('value' in child ? child.value : '')).join('');
			metadata[property] = [...(metadata[property] ?? []), text];
		},
	);
	return metadata;
}

async function buildBook(
	source: string,
	files: Record<string, Content>,
): Promise<{folder: string; result: HandoutResult | undefined}> {
	const folder = await makeTestFolder({
		'content/a.md': source,
		'content/dot.png': pixel,
		...files,
	});
	const {handouts} = await build({workingFolder: folder, formats: ['epub']});
	return {folder, result: handouts[0]};
}

test('a book without pictures can be read by its text, and promises no alternative texts', async () => {
	expect(await metadataOf(handout('A'))).toMatchObject({
		'schema:accessMode': ['textual'],
		'schema:accessModeSufficient': ['textual'],
		'schema:accessibilityFeature': [
			'structuralNavigation',
			'tableOfContents',
			'readingOrder',
			'displayTransformability',
		],
		'schema:accessibilitySummary': [
			'The book has headings, a table of contents and a reading order. All text can be enlarged, recoloured and read aloud.',
		],
	});
});

test('a book whose pictures have words says so', async () => {
	const metadata = await metadataOf(handout('A', '![A dot](dot.png)'));
	expect(metadata['schema:accessMode']).toEqual(['textual', 'visual']);
	expect(metadata['schema:accessModeSufficient']).toEqual(['textual']);
	expect(metadata['schema:accessibilityFeature']).toContain('alternativeText');
	expect(metadata['schema:accessibilitySummary']?.[0]).toContain(
		'Every picture has a description in words.',
	);
});

test('a book conforms where the config records who has checked it', async () => {
	const source = dated('2026-11-23', handout('A'));
	const metadata = await metadataOf(source, {'handpress.config.yaml': config()});
	expect(metadata['dcterms:conformsTo']).toEqual(['EPUB Accessibility 1.1 - WCAG 2.2 Level AA']);
	expect(metadata['a11y:certifiedBy']).toEqual(['Example Trust']);
	expect(metadata['schema:accessibilitySummary']?.[0]).toMatch(
		/ Checked against WCAG 2\.2 Level AA by Example Trust, November 23, 2026\.$/u,
	);
});

test('the summary is in the language of the handout', async () => {
	const source = `---\nlang: es\nreviewed: 2026-11-01\n---\n\n${handout('A')}`;
	const metadata = await metadataOf(source, {'handpress.config.yaml': config()});
	expect(metadata['schema:accessibilitySummary']?.[0]).toMatch(
		/ Comprobado según WCAG 2\.2 Level AA por Example Trust, 23 de noviembre de 2026\.$/u,
	);
});

test.each([
	['nobody has checked', dated('2026-11-23', handout('A')), ''],
	['was changed after the check', dated('2026-11-24', handout('A')), config()],
	['bears no date', handout('A'), config()],
])('a book that %s claims nothing', async (_, source, configText) => {
	const metadata = await metadataOf(source, {'handpress.config.yaml': configText});
	expect(metadata['dcterms:conformsTo']).toBeUndefined();
	expect(metadata['a11y:certifiedBy']).toBeUndefined();
});

test.each([
	['WCAG 2.2 AA', '<%= conformance.statement %>', 'EPUB Accessibility 1.1 - WCAG 2.2 AA'],
	['another level', '<%= conformance.statement %>', 'EPUB Accessibility 1.1 - WCAG 2.2 Level AAA'],
])('a template that claims %s is refused', async (_, from, to) => {
	const template = await readFile(
		new URL('../../templates/epub/content.opf.ejs', import.meta.url),
		'utf8',
	);
	const {result} = await buildBook(dated('2026-11-23', handout('A')), {
		'handpress.config.yaml': config(),
		'templates/epub/content.opf.ejs': template.replace(from, to),
	});
	expect(result?.diagnostics.map(({reason}) => reason)).toEqual([
		`Unexpected e-book: a conformance claim for "${to}", expected "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"`,
	]);
});
