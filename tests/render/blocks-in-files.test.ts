import {readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {strFromU8, unzipSync} from 'fflate';
import {build} from 'handpress';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readPdf} from '../../src/pdf/read-pdf.ts';
import {elementsByRole, textOf} from '../../src/pdf/structure-text.ts';
import type {StructureElement} from '../../src/pdf/structure-tree.ts';
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

const square =
	'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path d="M0 0h40v40H0z"/></svg>';

let folder: string;
let book: Record<string, Uint8Array>;
let tree: readonly StructureElement[];

beforeAll(async () => {
	folder = await makeFolder({
		'content/blocks.md': source,
		'content/square.svg': square,
		'handpress.config.yaml': 'clinic:\n  name: Clinic\n  contact:\n    phone: "01"\n',
	});
	const {ok, handouts} = await build({workingFolder: folder});
	expect(handouts.flatMap(({diagnostics}) => diagnostics)).toEqual([]);
	expect(ok).toBe(true);
	book = unzipSync(await readFile(path.join(folder, 'dist/epub/blocks.epub')));
	tree = (await readPdf(await readFile(path.join(folder, 'dist/pdf/blocks.pdf')))).tree;
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

describe('blocks in the e-book', () => {
	it('marks a care box as a notice, by type and role', () => {
		const chapter = strFromU8(book['OEBPS/handout.xhtml'] ?? new Uint8Array());
		expect(chapter).toContain(
			'<div class="block emergency" role="doc-notice" aria-labelledby="block-1" epub:type="notice">',
		);
		expect(chapter.match(/epub:type="notice"/gu)).toHaveLength(1);
	});
});
