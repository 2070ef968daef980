import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {bodyOf, headingsIn, importSource, wordsInMarkdown} from '../../harness/import-source.ts';

const folder = path.resolve('tests/corpus/documents');
const texts = path.resolve('tests/corpus/texts');
const sources = readdirSync(folder).filter(
	(name) =>
		/\.(?:html|docx|odt|epub)$/u.test(name) &&
		existsSync(path.join(texts, `${path.parse(name).name}.md`)),
);

/** Words of the site that no sign tells from the text; they stay, as all that is in doubt. */
const leftInDoubt: Readonly<Record<string, string>> = {
	'fourth-pl-page-kolka.html': 'Zobacz też: Zapalenie pęcherza u kobiet',
	'fifth-es-word-migrana.docx': 'Dra. Marta Ruiz, neuróloga',
};

describe('sources with structure', () => {
	it.each(sources)('%s: its text, with all headings, and nothing besides', async (source) => {
		const truth = readFileSync(path.join(texts, `${path.parse(source).name}.md`), 'utf8');
		const result = await importSource(readFileSync(path.join(folder, source)), source);
		const body = bodyOf(result);
		expect(headingsIn(body)).toEqual(headingsIn(truth));
		const doubt = wordsInMarkdown(leftInDoubt[source] ?? '');
		expect(wordsInMarkdown(body).sort()).toEqual([...wordsInMarkdown(truth), ...doubt].sort());
	});
});

describe('saved pages', () => {
	it('keep what a page says of itself', async () => {
		const read = (page: string) => importSource(readFileSync(path.join(folder, page)), page);
		expect((await read('es-clinica-diabetes.html')).markdown).toMatch(
			/^---\ntitle: Vivir con diabetes\nlang: es\nauthors:\n {2}- name: Alex Ejemplo\npublished: 2024-02-10\nlicence: © Clínica del Valle 2024\n---\n/u,
		);
		expect((await read('en-blog-ankle.html')).markdown).toContain(
			'summary: What to do in the first week after you twist an ankle.\nauthors:\n  - name: Morgan Tide\npublished: 2023-05-09\n',
		);
		expect((await read('zh-hospital-cough.html')).diagnostics[0]).toMatchObject({
			ruleId: 'source-encoding',
			actual: 'gbk',
		});
	});

	it('say of each removal what it was', async () => {
		const page = 'en-blog-ankle.html';
		const {ledger, lines} = await importSource(readFileSync(path.join(folder, page)), page);
		const removed = ledger.filter(({action}) => action === 'removed');
		for (const {line = 0, text} of removed) expect(lines[line - 1]).toBe(text);
		const ruleOf = (words: string) => removed.find(({text}) => text.startsWith(words))?.rule;
		expect(ruleOf('We use cookies')).toBe('cookie-notice');
		expect(ruleOf('Skip to content')).toBe('navigation');
		expect(ruleOf('Leave a Reply')).toBe('comments');
		expect(ruleOf('Five myths about knees')).toBe('related');
		expect(ruleOf('Prices')).toBe('site-header');
	});
});
