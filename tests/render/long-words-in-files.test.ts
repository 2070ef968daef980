import {readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {strFromU8, unzipSync} from 'fflate';
import {build} from 'handpress';
import type {Browser} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {readPdf} from '../../src/pdf/read-pdf.ts';
import {elementsByRole, textOf} from '../../src/pdf/structure-text.ts';
import {handout, makeFolder, makeTestFolder} from '../cli/handpress.ts';
import {launchBrowser} from '../conformance/browser.ts';

/** 40 letters. */
const compound = 'Krankenversicherungsleistungsbescheinigung'.slice(0, 40);
const inCell = 'Arbeitsunfähigkeitsbescheinigung';
const own = 'Nahrungs\u00ADmittel\u00ADunverträglichkeit';

const source = `---
lang: de
---

${handout(
	'Rücken',
	`Das Wort ${compound} steht im Text, und noch einmal ${compound} in einer Zeile. Und ${own}.

### Die ${compound}

| Wann | Was | Womit | Wozu |
| --- | --- | --- | --- |
| ${inCell} | ${inCell} | Morgens nach dem Essen mit etwas Wasser | ${own} |
| 6 Wochen | nein | ${inCell} | ja |`,
)}`;

let folder: string;
let browser: Browser;
const profiles = ['a4', 'large-print', 'booklet'];

beforeAll(async () => {
	folder = await makeFolder({
		'content/ruecken.md': source,
		'handpress.config.yaml':
			'rules: {complete-front-matter: off, readability: off, repeated-word: off, long-sentence: off}\n',
	});
	const {handouts} = await build({workingFolder: folder, profiles});
	expect(handouts[0]?.diagnostics).toEqual([]);
	browser = await launchBrowser();
});

afterAll(async () => {
	await browser?.close();
	await rm(folder, {recursive: true, force: true});
});

const read = (file: string) => readFile(path.join(folder, 'dist', file));

/** The texts of a PDF's cells and paragraphs, `-` where a line ends with a hyphen, `/` where without. */
async function linesOf(file: string, ...roles: string[]): Promise<string[]> {
	const {tree} = await readPdf(await read(file));
	return elementsByRole(tree, ...roles).map((element) =>
		textOf(element)
			.replace(/\u00AD\n/gu, '-')
			.replaceAll('\u00AD', '')
			.replace(/(?<=\p{L})\n(?=\p{Ll})/gu, '/'),
	);
}

describe('a long word in a narrow column of paper', () => {
	/** Behind how many letters a word is broken. */
	const breaksIn = (word: string) => {
		const pieces = word.split('-');
		return pieces.slice(1).map((_, index) => pieces.slice(0, index + 1).join('').length);
	};

	test.each(['pdf/ruecken.pdf', 'pdf/ruecken.large-print.pdf'])(
		'breaks between syllables, in all its letters: %s',
		async (file) => {
			const cells = await linesOf(file, 'TD');
			const long = cells.filter((cell) => cell.replaceAll('-', '') === inCell);
			expect(long).toHaveLength(3);
			const syllables = breaksIn('Arbeits-unfä-higkeits-beschei-nigung');
			for (const cell of long) {
				expect(breaksIn(cell).length).toBeGreaterThan(0);
				expect(syllables).toEqual(expect.arrayContaining(breaksIn(cell)));
			}
			// A short text stays on its line, and no word breaks without a hyphen.
			expect(cells).toContain('6 Wochen');
			const words = cells.map((cell) => cell.replaceAll('-', ''));
			expect(words).toContain(own.replaceAll('\u00AD', ''));
		},
	);

	test('of a booklet too', async () => {
		const {pages} = await readPdf(await read('pdf/ruecken.booklet.pdf'));
		const text = pages.map((page) => page.text).join('\n');
		expect(text).toMatch(/Arbeits\u00AD?(?:-\n)?unfä/u);
		expect(text).not.toMatch(/Arbeitsunf/u);
	});

	test.each(['pdf/ruecken.pdf', 'pdf/ruecken.large-print.pdf'])(
		'in a text it stays whole, since a line can hold it: %s',
		async (file) => {
			const [text = ''] = (await linesOf(file, 'P')).filter((each) => each.includes('Das Wort'));
			expect(text.match(new RegExp(compound, 'gu'))).toHaveLength(2);
		},
	);
});

test('heads of a table that are broken are repeated on its next page, and known there', async () => {
	const row = `| ${inCell} | ${inCell} | ${inCell} | Montag |`;
	const table = [row, '| --- | --- | --- | --- |', ...Array(30).fill(row)].join('\n');
	const own = await makeTestFolder({
		'content/tabelle.md': `---\nlang: de\n---\n\n${handout('Tabelle', table)}`,
	});
	const {handouts} = await build({workingFolder: own, profiles: ['a4', 'large-print']});
	expect(handouts[0]?.diagnostics.filter(({severity}) => severity === 'error')).toEqual([]);
});

test('page and e-book hold the words without soft hyphens, but for the author’s', async () => {
	const page = (await read('html/ruecken.html')).toString();
	const book = unzipSync(await read('epub/ruecken.epub'));
	for (const text of [page, strFromU8(book['OEBPS/handout.xhtml'] ?? new Uint8Array())]) {
		expect(text).toContain(`<span class="long-word">${inCell}</span>`);
		expect(text.replaceAll(own, '')).not.toContain('\u00AD');
		expect(text.split(own)).toHaveLength(3);
	}
});

test('on a telephone a compound of 40 letters stays within its box', async () => {
	const page = await browser.newPage();
	await page.setViewport({width: 320, height: 800});
	await page.goto(pathToFileURL(path.join(folder, 'dist/html/ruecken.html')).href);
	const found = await page.evaluate(() => ({
		width: document.documentElement.scrollWidth,
		outside: [...document.querySelectorAll('p, h2, h3, li, th, td')]
			.filter((element) => element.scrollWidth > element.clientWidth + 1)
			.map(({textContent}) => textContent),
		cells: [...document.querySelectorAll('td')].map((cell) => cell.clientWidth),
		hyphens: getComputedStyle(document.querySelector('.long-word') ?? document.body).hyphens,
	}));
	await page.close();
	expect(found).toMatchObject({width: 320, outside: [], hyphens: 'auto'});
	// A column is no narrower than its words want, and none takes more than the window.
	expect(Math.max(...found.cells)).toBeLessThan(300);
});
