import iconv from 'iconv-lite';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {frontMatterSchema} from '../../src/handout/front-matter.ts';
import {type ImportOptions, importHandout} from '../../src/import/import-handout.ts';

const prose = 'This is a sentence that is long enough to be read as running text by anybody.';

async function run(text: string | Uint8Array, options?: ImportOptions, file = 'source.txt') {
	const bytes = typeof text === 'string' ? Buffer.from(text) : text;
	const result = await importHandout({file, bytes}, {lang: 'en', ...options});
	const markdown = result.markdown ?? '';
	const [, matter = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/u.exec(markdown) ?? [];
	return {...result, markdown, matter: parse(matter), body};
}

describe('importHandout', () => {
	it('reports a lost heading, and puts it in when asked to', async () => {
		const text = `Sore feet\n\nAt work\n\n${prose}\n\n${prose}\n\n${prose}\n\n${prose}\n\n\nIn short, ${prose}\n`;
		const reported = await run(text);
		expect(reported.diagnostics.map(({ruleId, line}) => [ruleId, line])).toEqual([
			['lost-heading', 14],
		]);
		expect(reported.body).not.toContain('Conclusion');
		const fixed = await run(text, {fixLostHeadings: true});
		expect(fixed.body).toContain('## Conclusion\n\nIn short');
		expect(fixed.ledger).toMatchObject([{action: 'inserted', text: 'Conclusion', line: 13}]);
	});

	it('refuses a text that is longer than any handout', async () => {
		const {markdown, diagnostics} = await run(`Sore feet\n\n${`${prose}\n\n`.repeat(160_000)}`);
		expect(markdown).toBe('');
		expect(diagnostics).toMatchObject([
			{
				ruleId: 'import-unreadable',
				severity: 'error',
				reason: 'Unexpected text of 12.6 MB, expected 12 MB at most',
			},
		]);
	});

	it('keeps who wrote a text, when, and whose it is', async () => {
		const {matter, body, diagnostics} = await run(
			`Sore feet\nBy Jane Roe, MD and Tom Poe\nLast updated: March 5, 2021\n\n${prose}\n\n© 2020 Hill Clinic\n`,
		);
		expect(matter).toEqual({
			title: 'Sore feet',
			lang: 'en',
			authors: [{name: 'Jane Roe', credentials: 'MD'}, {name: 'Tom Poe'}],
			reviewed: '2021-03-05',
			licence: '© 2020 Hill Clinic',
		});
		expect(frontMatterSchema.safeParse(matter).success).toBe(true);
		expect(body).toBe(`# Sore feet\n\n${prose}\n`);
		expect(diagnostics.map(({ruleId}) => ruleId)).toEqual(['copyright']);
	});

	it('leaves what looks like a byline in mid-text', async () => {
		const {body} = await run(`Sore feet\n\n${prose}\n\nBy Jane Roe\n\n${prose}\n`);
		expect(body).toContain('By Jane Roe');
	});

	it.each([
		['Itâ€™s and cafÃ©', 'It’s and café', 'mojibake'],
		['salt &amp; pepper&nbsp;here', 'salt & pepper here', 'entity'],
		['in\u00ADvis\u200Bible', 'invisible', 'invisible-character'],
		['ten\u00A0mg', 'ten mg', 'space'],
		['ﬁve', 'five', 'ligature'],
		["don’t and can’t and won't", 'don’t and can’t and won’t', 'quotation-marks'],
		['„Ü“ and “É”', '„Ü“ and “É”', undefined],
	])('repairs "%s"', async (written, repaired, rule) => {
		const {body, ledger} = await run(
			`Sore feet\n\nThe words ${written} stand here in a line of text.\n`,
		);
		expect(body).toContain(`The words ${repaired} stand`);
		expect(ledger.filter(({action}) => action === 'repaired').at(0)?.rule).toBe(rule);
	});

	it('puts words together that were broken at line ends, and keeps hyphens that belong', async () => {
		const {body, ledger} = await run(
			'Sore feet\n\nThe doctor may ask you about the medi-\ncine that you have been taking, the long-\nterm one, and the medicine that came before.\n',
		);
		expect(body).toContain('about the medicine that you have been taking, the long-term one, and');
		expect(ledger.map(({rule, count}) => [rule, count])).toEqual([
			['hyphenation', 2],
			['line-wrap', 2],
		]);
	});

	it('makes typed lists and tables', async () => {
		const {body} = await run(
			`Sore feet\n\n${prose}\n\n• Rest\n• Cold\no Inner\n\n1. One\n2. Two\n\nA\tB\n1\t2\n`,
		);
		expect(body).toContain(
			'- Rest\n- Cold\n  - Inner\n\n1. One\n2. Two\n\n| A | B |\n| - | - |\n| 1 | 2 |\n',
		);
	});

	it('reads other encodings, and says so', async () => {
		const text = `Füße\n\nMüde Füße brauchen Ruhe und kühles Wasser, das größte Übel sind enge Schuhe.\n`;
		const {body, diagnostics} = await run(iconv.encode(text, 'windows-1252'), {lang: 'de'});
		expect(body).toContain('Müde Füße brauchen Ruhe');
		expect(diagnostics.map(({ruleId}) => ruleId)).toEqual(['source-encoding']);
		const wide = await run(Buffer.from(`\uFEFF${text}`, 'utf16le'), {lang: 'de'});
		expect(wide.body).toContain('Müde Füße brauchen Ruhe');
	});

	it('takes front matter of other systems over', async () => {
		const {matter, ledger, kind} = await run(
			`---\nauthor: Jane Roe\ndate: 2020-02-03\nlayout: post\n---\n\n# Sore feet\n\n${prose}\n`,
			{},
			'source',
		);
		expect(kind).toBe('markdown');
		expect(matter).toEqual({
			title: 'Sore feet',
			lang: 'en',
			authors: [{name: 'Jane Roe'}],
			published: '2020-02-03',
		});
		expect(ledger).toMatchObject([{rule: 'front-matter', markup: 'layout: post', text: ''}]);
	});

	it('says so where nothing but a title is left', async () => {
		const page =
			'<html lang="en"><head><title>Types</title></head><body><nav><a href="a.html">Next: More</a></nav><h1>Types</h1><ul><li><a href="b.html">First</a></li><li><a href="c.html">Second</a></li><li><a href="d.html">Third</a></li></ul></body></html>';
		const {markdown, ledger, diagnostics} = await run(page, {}, 'a.html');
		expect(markdown).not.toContain('First');
		expect(ledger.map(({text}) => text)).toContain('First');
		expect(
			diagnostics.map(({ruleId, severity, reason}) => [ruleId, severity, reason]),
		).toContainEqual([
			'import-empty',
			'error',
			'Unexpected source of which no text is left, expected more than a title',
		]);
	});

	it('writes no title where the heading that opens a text is a picture', async () => {
		const {markdown} = await run(
			`# ![](logo.png)\n\n${prose}\n\n## Rest\n\n${prose}\n`,
			{},
			'a.md',
		);
		expect(markdown).toContain(prose);
		expect(markdown).not.toMatch(/^title:/mu);
	});

	it('takes Markdown for Markdown that opens with a heading in HTML', async () => {
		const centred =
			'<div align="center">\n<h1>Sore feet</h1>\n<p>Rest.</p>\n<p>Move.</p>\n</div>\n';
		expect((await run(`${centred}\n## At work\n\n${prose} [Ask](https://a.example).\n`)).kind).toBe(
			'markdown',
		);
		expect((await run(centred, {}, 'source')).kind).toBe('html');
		expect((await run(`<!doctype html>${centred}\n## A [b](c)`, {}, 'source.md')).kind).toBe(
			'html',
		);
	});

	it('does nothing to what it has made', async () => {
		const source = `Feet: what helps | Hill Clinic\n\n* * *\n\nFeet - what helps\n\nAt work\n\n${prose}\n\n- a_b_c\n- note:this\n\n# not *this*\n\nShare this\n`;
		const once = await run(source);
		const twice = await run(once.markdown, {}, 'source.md');
		expect(twice.markdown).toBe(once.markdown);
		expect(twice.ledger).toEqual([]);
	});

	it('shows the words of a source that it cannot take', async () => {
		const {markdown, diagnostics} = await run(Buffer.from([1, 0, 2, 0, 3, 0, 0, 7]));
		expect(markdown).toBe('');
		expect(diagnostics.map(({severity}) => severity)).toContain('error');
	});
});
