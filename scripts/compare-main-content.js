// Prints how much of each labelled page's text three finders of main content keep, and how many
// words of the site around it: Handpress's own, Mozilla's Readability, Defuddle. The figures
// stand in docs/importing.md. Usage: node scripts/compare-main-content.js
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {Readability} from '@mozilla/readability';
import {Defuddle} from 'defuddle/node';
import iconv from 'iconv-lite';
import {parseHTML} from 'linkedom';
import {VFile} from 'vfile';
import {wordsIn, wordsOf} from '../lib/handout/words.js';
import {importHandout} from '../lib/import/import-handout.js';
import {parseMarkdown} from '../lib/markdown/parse-markdown.js';

const folder = new URL('../tests/corpus/documents/', import.meta.url).pathname;

const finders = {
	Handpress: async (_html, file, bytes) => {
		const {markdown = ''} = await importHandout({file, bytes});
		return markdownWords(markdown);
	},
	Readability: async (html) => {
		const article = new Readability(parseHTML(html).document).parse();
		// It keeps the title apart.
		return [...wordsIn(article?.title ?? ''), ...htmlWords(article?.content ?? '')];
	},
	Defuddle: async (html) => {
		const article = await Defuddle(parseHTML(html).document, 'https://example.org/');
		return [...wordsIn(article.title), ...htmlWords(article.content)];
	},
};

function markdownWords(text) {
	return wordsOf(parseMarkdown(new VFile(text)));
}

function htmlWords(html) {
	const {document} = parseHTML(`<html><body>${html}</body></html>`);
	for (const hidden of document.querySelectorAll('script, style')) hidden.remove();
	return wordsIn(
		document.body.innerHTML
			.replace(
				/<\/?(?:p|div|h\d|li|ul|ol|td|th|tr|table|br|blockquote|section|article|dd|dt|dl|figure|figcaption|caption|hr)\b[^>]*>/giu,
				' ',
			)
			.replace(/<[^>]*>/gu, '')
			.replaceAll('&nbsp;', ' ')
			.replaceAll('&amp;', '&'),
	);
}

/** Words of `wanted` that are missing, and words beyond them, as multisets. */
function compare(words, wanted) {
	const counts = new Map();
	for (const word of wanted) counts.set(key(word), (counts.get(key(word)) ?? 0) + 1);
	let foreign = 0;
	for (const word of words) {
		const left = counts.get(key(word)) ?? 0;
		if (left > 0) counts.set(key(word), left - 1);
		else foreign++;
	}
	const lost = [...counts.values()].reduce((sum, count) => sum + count, 0);
	return {lost, foreign, wanted: wanted.length};
}

/** Marks around words differ from finder to finder. */
function key(word) {
	return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

const sums = Object.fromEntries(
	Object.keys(finders).map((name) => [name, {lost: 0, foreign: 0, wanted: 0, whole: 0, exact: 0}]),
);
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
for (const page of pages) {
	const bytes = readFileSync(path.join(folder, page));
	const declared = /charset=["']?([\w-]+)/iu.exec(bytes.toString('latin1'))?.[1] ?? 'utf-8';
	const html = iconv.decode(bytes, declared);
	const truth = markdownWords(
		readFileSync(path.join(folder, '../texts', page.replace('.html', '.md')), 'utf8'),
	);
	const row = [];
	for (const [name, find] of Object.entries(finders)) {
		const {lost, foreign, wanted} = compare(await find(html, page, bytes), truth);
		const sum = sums[name];
		sum.lost += lost;
		sum.foreign += foreign;
		sum.wanted += wanted;
		if (lost === 0) sum.whole++;
		if (lost === 0 && foreign === 0) sum.exact++;
		row.push(`${lost}/${foreign}`.padStart(12));
	}
	process.stdout.write(`${page.padEnd(34)}${row.join('')}\n`);
}
process.stdout.write(
	`${'(lost/foreign words)'.padEnd(34)}${Object.keys(finders)
		.map((name) => name.padStart(12))
		.join('')}\n\n`,
);
for (const [name, {lost, foreign, wanted, whole, exact}] of Object.entries(sums)) {
	const recall = (1 - lost / wanted).toFixed(3);
	const precision = ((wanted - lost) / (wanted - lost + foreign)).toFixed(3);
	process.stdout.write(
		`${name.padEnd(14)}recall ${recall}  precision ${precision}  whole ${whole}/${pages.length}  exact ${exact}/${pages.length}\n`,
	);
}
