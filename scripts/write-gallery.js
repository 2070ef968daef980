// Writes the pictures of the README's gallery from real output: one handout of the sample library
// as a page, as an e-book, and printed in several profiles. Usage: npm run gallery
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {PDFiumLibrary} from '@hyzyla/pdfium';
import {unzipSync} from 'fflate';
import {build} from 'handpress';
import {PNG} from 'pngjs';
import puppeteer from 'puppeteer-core';
import {findBrowser} from '../lib/browser/find-browser.js';

const pictures = 'docs/pictures';
const handout = 'en/new-back-pain';
/** Of a page on paper, in dots per inch. */
const resolution = 50;

const folder = await mkdtemp(path.join(tmpdir(), 'handpress-gallery-'));
const {ok} = await build({out: folder, profiles: ['a4', 'large-print', 'booklet']});
if (!ok) throw new Error('The sample library was held back.');
await mkdir(pictures, {recursive: true});

const {executablePath} = await findBrowser();
const browser = await puppeteer.launch({executablePath, pipe: true, args: ['--no-sandbox']});
const page = await browser.newPage();

/** Photographs what a reader sees first. */
async function photograph(file, name, width, height) {
	await page.setViewport({width, height});
	await page.goto(pathToFileURL(file).href);
	await writeFile(path.join(pictures, `gallery-${name}.png`), await page.screenshot());
}

await photograph(path.join(folder, `html/${handout}.html`), 'page', 900, 640);
await photograph(path.join(folder, `html/${handout}.html`), 'phone', 360, 640);
const book = path.join(folder, 'book');
for (const [name, bytes] of Object.entries(
	unzipSync(await readFile(path.join(folder, `epub/${handout}.epub`))),
)) {
	await mkdir(path.dirname(path.join(book, name)), {recursive: true});
	if (!name.endsWith('/')) await writeFile(path.join(book, name), bytes);
}
await photograph(path.join(book, 'OEBPS/handout.xhtml'), 'e-book', 420, 640);
await browser.close();

const library = await PDFiumLibrary.init();
for (const [file, number, name] of [
	[`${handout}.pdf`, 1, 'a4'],
	[`${handout}.large-print.pdf`, 1, 'large-print'],
	[`${handout}.booklet.pdf`, 4, 'booklet'],
]) {
	const document = await library.loadDocument(await readFile(path.join(folder, 'pdf', file)));
	const {width, height, data} = await document
		.getPage(number - 1)
		.render({scale: resolution / 72, render: async ({data}) => data});
	const picture = new PNG({width, height});
	picture.data.set(data);
	await writeFile(path.join(pictures, `gallery-${name}.png`), PNG.sync.write(picture));
	document.destroy();
}
library.destroy();
await rm(folder, {recursive: true, force: true});
