// Bare Chromium: prints finished pages with Puppeteer's own methods, as its users do, and writes
// the PDFs; nothing before, beside or after. Same browser, same flags, as many tabs as the build.
// Usage: node bench/print-pages.js PAGES_FOLDER OUT_FOLDER
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {findBrowser} from '../lib/browser/find-browser.js';
import {launchBrowser} from '../lib/browser/launch-browser.js';

const tabs = 2;
const [pagesFolder, outFolder] = process.argv.slice(2);
const names = (await readdir(pagesFolder, {recursive: true})).filter((name) =>
	name.endsWith('.html'),
);
const launched = await launchBrowser(await findBrowser());

async function printNames() {
	const tab = await launched.browser.newPage();
	for (let name = names.pop(); name !== undefined; name = names.pop()) {
		const page = await readFile(path.join(pagesFolder, name), 'utf8');
		// A policy stays with the tab, and would refuse the next page's styles.
		await tab.setContent(page.replace(/<meta http-equiv="Content-Security-Policy"[^<>]*>/u, ''));
		const pdf = await tab.pdf({
			printBackground: true,
			preferCSSPageSize: true,
			tagged: true,
			outline: true,
		});
		const target = path.join(outFolder, name.replace(/html$/u, 'pdf'));
		await mkdir(path.dirname(target), {recursive: true});
		await writeFile(target, pdf);
	}
}

await Promise.all(Array.from({length: tabs}, printNames));
await launched.close();
