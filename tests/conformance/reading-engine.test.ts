import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Browser} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, inject, it, onTestFinished} from 'vitest';
import {familyOf} from '../../src/fonts/font-faces.ts';
import {flatText, wordsIn} from '../../src/handout/words.ts';
import {launchBrowser} from './browser.ts';
import {damageBook} from './damaged-book.ts';
import {followContents, openBook, readThrough, serveReader} from './reading-engine.ts';
import {sourceWords} from './source-words.ts';

const books = inject('libraries').flatMap(({name, source: library, folder, files}) =>
	files
		.filter((file) => file.endsWith('.epub'))
		.map((file) => ({
			name: `${name}/${file}`,
			path: path.join(folder, file),
			source: file.replace(/^epub\//u, '').replace(/epub$/u, 'md'),
			library,
			lang: file.split('/')[1] ?? 'en',
		})),
);

let browser: Browser;
let folder: string;

beforeAll(async () => {
	browser = await launchBrowser({loopback: true});
	folder = await mkdtemp(path.join(tmpdir(), 'handpress-reader-'));
});

afterAll(async () => {
	await browser?.close();
	await rm(folder, {recursive: true, force: true});
});

async function open(book: string) {
	const server = await serveReader(book);
	onTestFinished(() => server.close());
	const page = await openBook(browser, server.url);
	onTestFinished(() => page.close());
	return page;
}

describe('a book in a reading engine, foliate-js', () => {
	for (const {name, path: book, source, library, lang} of books) {
		it(`shows every word of its source, page by page: ${name}`, async () => {
			const {text, pages, cover, fonts} = await readThrough(await open(book));
			expect(wordsIn(text)).toEqual(await sourceWords(library, source));
			expect(pages).toBeGreaterThan(1);
			expect(cover).toEqual([1600, 2133]);
			expect(fonts.join()).toContain(familyOf(lang).name);
		});

		it(`leads from its contents to every heading: ${name}`, async () => {
			const followed = await followContents(await open(book));
			expect(followed.length).toBeGreaterThan(0);
			for (const [label, heading] of followed) expect(flatText(heading)).toBe(flatText(label));
		});
	}

	const damaged = async (file: string, damage: (text: string) => string) => {
		const book = path.join(folder, 'damaged.epub');
		await writeFile(book, damageBook(await readFile(books[0]?.path ?? ''), file, damage));
		return open(book);
	};

	it('misses what a style sheet hides', async () => {
		const page = await damaged('OEBPS/style.css', (css) => `${css} h2 { display: none }`);
		const {text} = await readThrough(page);
		const {library = '', source = ''} = books[0] ?? {};
		expect(wordsIn(text)).not.toEqual(await sourceWords(library, source));
	});

	it('notices contents that lead nowhere', async () => {
		const page = await damaged('OEBPS/toc.xhtml', (nav) =>
			nav.replace(/handout\.xhtml#s-[^"]+/u, 'handout.xhtml#s-gone'),
		);
		expect((await followContents(page))[0]?.[1]).toBe('nothing in sight');
	});
});
