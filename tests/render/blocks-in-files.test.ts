import {readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {strFromU8, unzipSync} from 'fflate';
import {build} from 'handpress';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readPdf} from '../../src/pdf/read-pdf.ts';
import {elementsByRole, textOf} from '../../src/pdf/structure-text.ts';
import type {StructureElement, StructureNode} from '../../src/pdf/structure-tree.ts';
import {handout, makeFolder} from '../cli/handpress.ts';

const source = handout(
	'Blocks',
	`:::emergency
Call now.
:::

:::dont
- lift
- run
:::

:::checklist
- first
- second
:::

:::comparison[Ways]
| | Walking |
| --- | --- |
| Cost | none |
:::

:::figure[A square]
![Four corners](square.svg)
:::

::contact

::lines{count=3}`,
);

const numbers = Array.from({length: 24}, (_, n) => n + 1);

/** Boxes, steps and rows of two lines and more, over many pages. */
const long = handout(
	'Many blocks',
	[
		...numbers.map(
			(n) => `:::urgent\nBox${n} begins.\n\n${'- one\n'.repeat(1 + (n % 7))}\nBox${n} ends.\n:::`,
		),
		`:::steps\n${numbers.map((n) => `1. Step${n} begins.\n\n   Step${n} ends.`).join('\n')}\n:::`,
		`:::comparison\n| Row | Text |\n| - | - |\n${numbers.map((n) => `| Row${n} begins.<br>${'On.<br>'.repeat(1 + (n % 5))}Row${n} ends. | a |\n`).join('')}:::`,
	].join('\n\n'),
);

const square =
	'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path d="M0 0h40v40H0z"/></svg>';

const tower =
	'<svg xmlns="http://www.w3.org/2000/svg" width="600" height="3000"><path d="M0 0h600v3000H0z"/></svg>';

let folder: string;
let book: Record<string, Uint8Array>;
let tree: readonly StructureElement[];
let longTree: readonly StructureElement[];
let pagesOfTower: number;

beforeAll(async () => {
	folder = await makeFolder({
		'content/blocks.md': source,
		'content/long.md': long,
		'content/square.svg': square,
		'content/tower.md': handout('Tower', ':::figure[It is high]\n![A tower](tower.svg)\n:::'),
		'content/tower.svg': tower,
		'handpress.config.yaml': 'clinic:\n  name: Clinic\n  contact:\n    phone: "01"\n',
	});
	const {ok, handouts} = await build({workingFolder: folder});
	const findings = handouts.flatMap(({diagnostics}) => diagnostics);
	expect(findings.filter(({severity}) => severity !== 'info')).toEqual([]);
	expect(ok).toBe(true);
	book = unzipSync(await readFile(path.join(folder, 'dist/epub/blocks.epub')));
	const pdfOf = async (name: string) =>
		readPdf(await readFile(path.join(folder, `dist/pdf/${name}.pdf`)));
	({tree} = await pdfOf('blocks'));
	({tree: longTree} = await pdfOf('long'));
	pagesOfTower = (await pdfOf('tower')).pages.length;
});

afterAll(() => rm(folder, {recursive: true, force: true}));

/** The texts of elements with a role; white space does not count. */
function textsOf(role: string): string[] {
	return elementsByRole(tree, role).map((element) => textOf(element).replace(/\s+/gu, ' ').trim());
}

describe('blocks in the PDF', () => {
	it('keeps lists as lists, and draws their marks without a word', () => {
		expect(textsOf('LI').slice(0, 6)).toEqual(['lift', 'run', 'first', 'second', 'Clinic', '01']);
		expect(elementsByRole(tree, 'L').length).toBeGreaterThanOrEqual(3);
	});

	it('says every label as text', () => {
		expect(textsOf('P')).toEqual(
			expect.arrayContaining([
				'Emergency: act now',
				'Call now.',
				'Don’t',
				'Checklist',
				'Contact',
				'Your notes',
			]),
		);
	});

	it('tags the heads of rows, the caption and the picture’s description', () => {
		const heads = elementsByRole(tree, 'TH').map(({scope}) => scope);
		expect(heads).toEqual(['Column', 'Row']);
		expect(textsOf('Caption')).toContain('Ways');
		expect(elementsByRole(tree, 'Figure').map(({alt}) => alt)).toContain('Four corners');
	});
});

/** The pages on which the texts of a tree stand. */
function pagesOf(node: StructureNode, pages = new Map<string, number>()): Map<string, number> {
	if (node.kind === 'text') {
		for (const line of node.segment?.text.split('\n') ?? []) pages.set(line.trim(), node.page);
	}
	if (node.kind === 'element') for (const child of node.children) pagesOf(child, pages);
	return pages;
}

describe('blocks over many pages', () => {
	it.each(['Box', 'Step', 'Row'])('splits no %s', (name) => {
		const pages = new Map(longTree.flatMap((element) => [...pagesOf(element)]));
		const places = numbers.map((n) => ({
			begins: pages.get(`${name}${n} begins.`),
			ends: pages.get(`${name}${n} ends.`),
		}));
		for (const {begins, ends} of places) expect(ends).toBe(begins);
		expect(new Set(places.map(({begins}) => begins)).size).toBeGreaterThan(1);
		expect(places.some(({begins}) => begins === undefined)).toBe(false);
	});
});

describe('a picture that is higher than a page', () => {
	it('is made small enough for one', () => {
		// The title, the tower, the colophon.
		expect(pagesOfTower).toBe(3);
	});
});

describe('blocks in the e-book', () => {
	it('marks a care box as a notice, by type and role', () => {
		const chapter = strFromU8(book['OEBPS/handout.xhtml'] ?? new Uint8Array());
		expect(chapter).toContain(
			'<div class="block emergency" role="doc-notice" aria-labelledby="block-1" epub:type="notice">',
		);
		expect(chapter.match(/epub:type="notice"/gu)).toHaveLength(1);
	});
});
