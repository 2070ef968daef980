import type {Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import rehypeStringify from 'rehype-stringify';
import {unified} from 'unified';
import {expect, test} from 'vitest';
import type {Messages} from '../../src/house-style/messages.ts';
import {softHyphensFor, withSoftHyphens} from '../../src/render/html/soft-hyphens.ts';
import {wrapTables} from '../../src/render/html/wrap-tables.ts';
import {markLongWords} from '../../src/render/long-words.ts';

function tree(html: string): Root {
	const root = fromHtml(html, {fragment: true});
	markLongWords(root);
	return root;
}

const marked = (html: string) => unified().use(rehypeStringify).stringify(tree(html));

/** The page's words as they are printed, `-` for each soft hyphen. */
async function printed(html: string, lang: string): Promise<string> {
	const root = tree(html);
	wrapTables(root, {table: 'Table {number}'} as Messages);
	const page = unified().use(rehypeStringify).stringify(root);
	const softHyphens = await softHyphensFor(root, lang);
	return withSoftHyphens(page, softHyphens)
		.replace(/<[^>]*>/gu, ' ')
		.replaceAll('\u00AD', '-')
		.trim();
}

const table = (...cells: string[]) =>
	`<table><tbody><tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr></tbody></table>`;
const cell = (text: string) => table(text);

/** A word in a table without room. */
const tight = (word: string) => table(word, ...Array(8).fill('Tablets'));

test('words are set apart that a column of a table, or a line on a telephone, may not hold', () => {
	expect(marked(cell('No paracetamol, but (anti-inflammatories)'))).toBe(
		cell('No paracetamol, but <span class="long-word">(anti-inflammatories)</span>'),
	);
	expect(marked('<p>An <em>anti-inflammatory</em> tablet</p>')).not.toContain('span');
	expect(marked('<p><b>Arbeitsunfähigkeitsbescheinigung.</b> Ja</p>')).toBe(
		'<p><b><span class="long-word">Arbeitsunfähigkeitsbescheinigung.</span></b> Ja</p>',
	);
	const own = `Arbeits\u00ADunfähigkeitsbescheinigungen`;
	expect(marked(`<p>${own}</p>`)).toBe(`<p>${own}</p>`);
	expect(marked(`<p>${'w'.repeat(45)}</p>`)).toContain('class="long-word is-endless"');
});

test('addresses in a table may break, text without spaces breaks by itself, code stays as it is', () => {
	expect(marked(cell('example.org/a/b/c/d/1'))).toContain('<span class="long-word">example.org');
	expect(marked(cell('每天多走一点路有助于背部恢复健康的生活方式'))).not.toContain('span');
	expect(marked(`<pre><code>${'w'.repeat(60)}</code></pre>`)).not.toContain('span');
});

test.each([
	['de', 'Arbeitsunfähigkeitsbescheinigung', 'Arbeits-unfä-higkeits-beschei-nigung'],
	['de-AT', 'Nahrungsmittelunverträglichkeit,', 'Nahrungs-mittel-unver-träg-lich-keit,'],
	['en', 'physiotherapists', 'phys-iother-apists'],
	['es', 'antiinflamatorios', 'anti-infla-mato-rios'],
	['fr', 'anti-inflammatoires', 'anti-inflam-matoires'],
	['pt', 'otorrinolaringologista', 'otor-rino-larin-golo-gista'],
])('on paper they break between syllables: %s', async (lang, word, expected) => {
	const [text = ''] = (await printed(tight(word), lang)).split(' ');
	expect(text.replaceAll('-', '')).toBe(word.replaceAll('-', ''));
	expect(text).toBe(expected);
});

test.each([
	['a language whose patterns are not known', 'vi', 'Krankenversicherungskarte'],
	['an address', 'de', 'beispielkrankenkasse@example.org'],
	['a word with a number in it', 'de', 'Krankenversicherungskarte2'],
	['a word that any line holds, in a text', 'de', 'Bandscheibenvorfall'],
	['a table that has room', 'de', 'Bandscheibenvorfall'],
])('nothing breaks in %s', async (kind, lang, word) => {
	const html = kind.endsWith('text')
		? `<p>${word}</p>`
		: kind.endsWith('room')
			? cell(word)
			: tight(word);
	expect((await printed(html, lang)).split(' ')[0]).toBe(word);
});

test('soft hyphens of the author’s own stay, and others come where no column holds what is between', async () => {
	expect(await printed(tight('Arbeits\u00ADunfähigkeitsbescheinigung'), 'de')).toMatch(
		/^Arbeits-unfä-higkeits-beschei-nigung /u,
	);
	expect(await printed(tight('Rücken\u00ADschmerzen\u00ADtherapie'), 'de')).toMatch(
		/^Rücken-schmerzen-therapie /u,
	);
});
