import {readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {strFromU8, unzipSync} from 'fflate';
import {fromHtml} from 'hast-util-from-html';
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {visit} from 'unist-util-visit';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {readPdf} from '../../src/pdf/read-pdf.ts';
import {elementsByRole, textOf} from '../../src/pdf/structure-text.ts';
import {filesBelow, filesOf, handpress, makeFolder, type Outcome} from './handpress.ts';

// A text without markup that was copied off a web page: its title three times,
// four headings, one heading lost, a label at its end, one disclaimer in words.
const source = await readFile(new URL('copied-text.txt', import.meta.url), 'utf8');
const title = 'Can a Garden Help a Stiff Back? What Growers Say';
const headings = [
	'How Soil Work Moves You',
	'What the Fresh Air Does',
	'The Company of Others',
	'Before You Begin',
];
const wording =
	'This leaflet gives general information. It is not a substitute for advice from your own doctor, nurse or pharmacist.';

let folder: string;
beforeAll(async () => {
	folder = await makeFolder({'copied.txt': source});
});
afterAll(() => rm(folder, {recursive: true, force: true}));

describe('a copied text, checked', () => {
	let outcome: Outcome;
	beforeAll(async () => {
		outcome = await handpress(['build', 'copied.txt', '--out', 'checked'], {cwd: folder});
	});

	test('is held back, each section and each removed line named', () => {
		expect(outcome).toEqual({
			status: 1,
			stderr: '[1/1] held back  copied\n',
			stdout: `copied.txt
  5:1     error    Missing general disclaimer in section "How Soil Work Moves You"  (section-disclaimer)
                   How Soil Work Moves You
                   ^~~~~~~~~~~~~~~~~~~~~~~
                   Somebody who reads only this section would not be told. Plain text has no directives: build with --disclaimers insert, or make it a Markdown handout with handpress import. See docs/rules/section-disclaimer.md.
  11:1    error    Missing general disclaimer in section "What the Fresh Air Does"  (section-disclaimer)
                   What the Fresh Air Does
                   ^~~~~~~~~~~~~~~~~~~~~~~
                   Somebody who reads only this section would not be told. Plain text has no directives: build with --disclaimers insert, or make it a Markdown handout with handpress import. See docs/rules/section-disclaimer.md.
  15:1    info     Removed "${title}": the title, repeated in mid-text  (duplicate-heading)
  18:1    info     Removed "${title}": the title, repeated in mid-text  (duplicate-heading)
  21:1    error    Missing general disclaimer in section "The Company of Others"  (section-disclaimer)
                   The Company of Others
                   ^~~~~~~~~~~~~~~~~~~~~
                   Somebody who reads only this section would not be told. Plain text has no directives: build with --disclaimers insert, or make it a Markdown handout with handpress import. See docs/rules/section-disclaimer.md.
  27:1    warning  Unexpected wording of the general disclaimer in section "Before You Begin", expected the approved one  (section-disclaimer)
                   If your back is stiff every morning for an hour or more, consult with a…
                   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                   It reads like a disclaimer and was accepted, but nobody has approved these words. Write the approved ones. See docs/rules/section-disclaimer.md.
  34:1    info     Removed "Leave a Comment": a label of the page it was copied from  (boilerplate)
3 errors, 1 warning; 3 removed, 0 inserted (see the ledger).
Published 0 handouts (0 files) in ${path.join(folder, 'checked')}.
Held back: copied.txt: Missing general disclaimer in section "How Soil Work Moves You" and 2 more errors
`,
		});
	});

	test('publishes no file of the handout', async () => {
		expect(await filesBelow(path.join(folder, 'checked'))).toEqual([
			'catalogue.json',
			'index.html',
		]);
	});
});

describe('a copied text with disclaimers inserted', () => {
	let outcome: Outcome;
	const out = () => path.join(folder, 'inserted');
	beforeAll(async () => {
		outcome = await handpress(
			['build', 'copied.txt', '--out', 'inserted', '--disclaimers', 'insert'],
			{cwd: folder},
		);
	});

	/** The words that must be there, in any order: the source's without the three removed lines, with three wordings. */
	function expectedWords(): string[] {
		const removed = new Set([15, 18, 34]);
		const kept = source.split('\n').filter((_, index) => !removed.has(index + 1));
		return wordsOf([...kept, wording, wording, wording].join('\n')).sort();
	}

	test('is published', () => {
		expect(outcome.status).toBe(0);
		expect(outcome.stderr).toBe('[1/1] built  copied\n');
		expect(outcome.stdout).toContain(
			'0 errors, 1 warning; 3 removed, 3 inserted (see the ledger).\nPublished 1 handout (3 files) in ',
		);
		expect(outcome.stdout.match(/Inserted the general disclaimer at the end of ".+"/gu)).toEqual([
			'Inserted the general disclaimer at the end of "How Soil Work Moves You"',
			'Inserted the general disclaimer at the end of "What the Fresh Air Does"',
			'Inserted the general disclaimer at the end of "The Company of Others"',
		]);
	});

	test('publishes all its files and nothing else', async () => {
		expect(await filesBelow(out())).toEqual([
			'catalogue.json',
			...filesOf('copied').slice(0, 2),
			'index.html',
			...filesOf('copied').slice(2),
		]);
	});

	test('says in the ledger what was removed and inserted', async () => {
		const ledger = JSON.parse(await readFile(path.join(out(), 'ledger/copied.json'), 'utf8'));
		expect(ledger.source).toBe('copied.txt');
		expect(
			ledger.entries.map(({action, line, text}: Record<string, unknown>) => [action, line, text]),
		).toEqual(
			expect.arrayContaining([
				['removed', 15, title],
				['removed', 18, title],
				['removed', 34, 'Leave a Comment'],
				['inserted', 9, wording],
				['inserted', 13, wording],
				['inserted', 23, wording],
			]),
		);
		expect(ledger.entries).toHaveLength(6);
	});

	test('the page holds every word of the source once', async () => {
		const article = articleOf(await readFile(path.join(out(), 'html/copied.html'), 'utf8'));
		expect(article.headings).toEqual([`h1 ${title}`, ...headings.map((text) => `h2 ${text}`)]);
		expect(article.words.sort()).toEqual(expectedWords());
	});

	test('the e-book holds every word of the source once', async () => {
		const entries = unzipSync(await readFile(path.join(out(), 'epub/copied.epub')));
		const chapter = entries['OEBPS/handout.xhtml'];
		const article = articleOf(chapter ? strFromU8(chapter) : '');
		expect(article.headings).toEqual([`h1 ${title}`, ...headings.map((text) => `h2 ${text}`)]);
		expect(article.words.sort()).toEqual(expectedWords());
	});

	test('the PDF holds every word of the source once', async () => {
		const bytes = await readFile(path.join(out(), 'pdf/copied.pdf'));
		const pdf = await readPdf(bytes);
		expect(elementsByRole(pdf.tree, 'H1', 'H2').map((element) => flat(textOf(element)))).toEqual([
			title,
			...headings,
			'About this leaflet',
		]);
		const ours = pdf.tree.map(textOf).join('\n');
		expect(withoutApparatus(ours)).toBe(squeeze(expectedText()));
	});

	test('another reader of PDFs reads the same', async () => {
		const data = new Uint8Array(await readFile(path.join(out(), 'pdf/copied.pdf')));
		const pdf = await getDocument({data, verbosity: 0}).promise;
		const seen: string[] = [];
		for (let number = 1; number <= pdf.numPages; number++) {
			const content = await (await pdf.getPage(number)).getTextContent();
			seen.push(...content.items.map((item) => ('str' in item ? item.str : '')));
		}
		await pdf.destroy();
		// Running heads and page numbers are among the text: so count sentences, each with its words.
		const all = squeeze(seen.join(''));
		for (const sentence of [...headings, ...sentencesOf(source)]) {
			expect([sentence, all.split(squeeze(sentence)).length - 1]).toEqual([sentence, 1]);
		}
		expect(all.split(squeeze(wording)).length - 1).toBe(3);
		expect(all).not.toContain('LeaveaComment');
	});

	/** The text in reading order, put together by hand from the source. */
	function expectedText(): string {
		return source
			.split('\n')
			.flatMap((line, index) => {
				const number = index + 1;
				if ([15, 18, 34].includes(number)) return [];
				return [9, 13, 23].includes(number) ? [line, wording] : [line];
			})
			.join('\n');
	}
});

/** What stands between the clinic's name and the colophon. */
function withoutApparatus(text: string): string {
	const whole = squeeze(text);
	const start = 'Handpress';
	const end = 'Aboutthisleaflet';
	expect(whole.startsWith(start)).toBe(true);
	return whole.slice(start.length, whole.lastIndexOf(end));
}

function sentencesOf(text: string): string[] {
	return text
		.split(/\n|(?<=\.) /u)
		.filter((sentence) => sentence.endsWith('.'))
		.map(flat);
}

function articleOf(html: string): {words: string[]; headings: string[]} {
	const found: {words: string[]; headings: string[]} = {words: [], headings: []};
	visit(fromHtml(html), 'element', (article) => {
		if (!String(article.properties['className'] ?? '').includes('handout-text')) return;
		visit(article, (node, _, parent) => {
			if (node.type === 'element' && 'dataGenerated' in node.properties) return 'skip';
			if (node.type === 'text') {
				found.words.push(...wordsOf(node.value));
				if (parent?.type === 'element' && /^h\d$/u.test(parent.tagName)) {
					found.headings.push(`${parent.tagName} ${node.value}`);
				}
			}
			return undefined;
		});
	});
	return found;
}

function wordsOf(text: string): string[] {
	return text.split(/\s+/u).filter(Boolean);
}

function flat(text: string): string {
	return wordsOf(text).join(' ');
}

function squeeze(text: string): string {
	return text.normalize('NFKC').replace(/\s+/gu, '');
}
