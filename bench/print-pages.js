// Bare Chromium: prints finished pages and writes the PDFs, with nothing before, beside or after.
// Usage: node bench/print-pages.js PAGES_FOLDER OUT_FOLDER
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import {openPrinter} from '../lib/browser/page-printer.js';
import {printable} from '../lib/render/pdf/printable.js';

const [pagesFolder, outFolder] = process.argv.slice(2);
const printer = await openPrinter();
const names = (await readdir(pagesFolder, {recursive: true})).filter((name) =>
	name.endsWith('.html'),
);
await pMap(
	names,
	async (name) => {
		const pdf = await printer.print(
			printable(await readFile(path.join(pagesFolder, name), 'utf8')),
		);
		const target = path.join(outFolder, name.replace(/html$/u, 'pdf'));
		await mkdir(path.dirname(target), {recursive: true});
		await writeFile(target, pdf);
	},
	{concurrency: 6},
);
await printer.close();
