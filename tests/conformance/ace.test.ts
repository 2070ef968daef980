import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import ace, {type AxeRunner} from '@daisy/ace-core';
import type {Browser} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {launchBrowser} from './browser.ts';
import {damageBook} from './damaged-book.ts';
import {finishedFiles} from './finished-files.ts';

const books = finishedFiles('epub');
let browser: Browser;
let folder: string;
const opened: string[] = [];

beforeAll(async () => {
	browser = await launchBrowser();
	folder = await mkdtemp(join(tmpdir(), 'handpress-ace-'));
});

afterAll(async () => {
	await browser?.close();
	await rm(folder, {recursive: true, force: true});
});

/** Ace's own runner wants the package "puppeteer", which downloads a browser when installed. */
const runner: AxeRunner = {
	concurrency: 2,
	async launch() {},
	async close() {},
	async run(url, scripts, scriptContents) {
		opened.push(url);
		const page = await browser.newPage();
		try {
			await page.goto(url);
			for (const content of scriptContents) await page.addScriptTag({content});
			for (const path of scripts) await page.addScriptTag({path});
			return await page.evaluate(
				`new Promise((resolve, reject) => {
					daisy.ace.run((error, result) => error ? reject(error) : resolve(result));
				})`,
			);
		} finally {
			await page.close();
		}
	},
};

/** What Ace holds against a book. */
async function violationsIn(book: string): Promise<string[]> {
	const outdir = await mkdtemp(join(folder, 'report-'));
	const [, report] = await ace(book, {cwd: folder, outdir, initLogger: true, silent: true}, runner);
	return report.assertions.flatMap(({'earl:testSubject': {url}, assertions}) =>
		assertions.map(({'earl:test': test, 'earl:result': result}) =>
			[test['dct:title'], url, result['dct:description'], result.html].join(' '),
		),
	);
}

describe('EPUB Accessibility, by Ace', () => {
	for (const {name, path} of books) {
		it(`finds nothing in ${name}`, async () => {
			opened.length = 0;
			expect(await violationsIn(path)).toEqual([]);
			expect(opened.map((url) => url.split('/').at(-1)).sort()).toEqual([
				'cover.xhtml',
				'handout.xhtml',
				'toc.xhtml',
			]);
		});
	}

	it('complains about a picture without words for it', async () => {
		const path = join(folder, 'picture.epub');
		const book = await readFile(books[0]?.path ?? '');
		const damaged = damageBook(book, 'OEBPS/handout.xhtml', (text) =>
			text.replace('</article>', '<img src="cover.svg"/></article>'),
		);
		await writeFile(path, damaged);
		expect((await violationsIn(path)).join('\n')).toMatch(/^image-alt /mu);
	});

	it('complains about a book that says nothing of its accessibility', async () => {
		const path = join(folder, 'metadata.epub');
		const book = await readFile(books[0]?.path ?? '');
		const damaged = damageBook(book, 'OEBPS/content.opf', (text) =>
			text.replaceAll(/<meta property="schema:.*<\/meta>\n/gu, ''),
		);
		await writeFile(path, damaged);
		expect((await violationsIn(path)).join('\n')).toMatch(/^metadata-accessmode /mu);
	});
});
