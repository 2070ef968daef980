// Writes the pictures of docs/blocks.md: each example there is built as a handout, and its page is
// photographed. Needs the compiled package. Usage: npm run block-pictures
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'handpress';
import puppeteer from 'puppeteer-core';
import {findBrowser} from '../lib/browser/find-browser.js';
import {examplesIn, writeExamples} from './block-examples.js';

const docs = 'docs';
const largest = 40_000;

const folder = await mkdtemp(path.join(tmpdir(), 'handpress-pictures-'));
const examples = examplesIn(await readFile(`${docs}/blocks.md`, 'utf8'));
await writeExamples(examples, docs, folder);
const {ok, handouts} = await build({workingFolder: folder, formats: ['html']});
if (!ok) throw new Error(JSON.stringify(handouts.flatMap(({diagnostics}) => diagnostics)));

const {executablePath} = await findBrowser();
const browser = await puppeteer.launch({executablePath, pipe: true, args: ['--no-sandbox']});
const page = await browser.newPage();
await page.setViewport({width: 560, height: 800});
for (const {picture} of examples) {
	await page.goto(pathToFileURL(path.join(folder, `dist/html/${picture}.html`)).href);
	const clip = await page.evaluate(() => {
		const parts = [];
		for (
			let part = document.querySelector('h2')?.nextElementSibling;
			part && !part.classList.contains('disclaimer');
			part = part.nextElementSibling
		) {
			parts.push(part.getBoundingClientRect());
		}
		const top = Math.min(...parts.map((part) => part.top)) - 12;
		const bottom = Math.max(...parts.map((part) => part.bottom)) + 12;
		return {x: 0, y: top + window.scrollY, width: window.innerWidth, height: bottom - top};
	});
	const png = await page.screenshot({clip, optimizeForSpeed: false});
	if (png.length > largest) throw new Error(`${picture}.png has ${png.length} bytes.`);
	await writeFile(`${docs}/pictures/${picture}.png`, png);
}
await browser.close();
await rm(folder, {recursive: true, force: true});
