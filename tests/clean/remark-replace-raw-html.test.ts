import {describe, expect, it} from 'vitest';
import {remarkReplaceRawHtml} from '../../src/clean/remark-replace-raw-html.ts';
import {requireBalance} from '../../src/handout/balance.ts';
import {wordsOf} from '../../src/handout/words.ts';
import {runPlugins} from '../harness/run-plugins.ts';

const clean = (source: string) => runPlugins(source, [remarkReplaceRawHtml]);

describe('remarkReplaceRawHtml', () => {
	it('keeps the words of a block and says what went', async () => {
		const run = await clean(
			'One.\n\n<div class="a">\n<p>Two <b>words</b>.</p><p>Three</p>\n</div>\n',
		);
		expect(run.outline).toEqual(['paragraph: One.', 'paragraph: Two words.', 'paragraph: Three']);
		expect(run.messages).toEqual([
			'3:1 warning raw-html Unexpected HTML, expected Markdown; its words were kept, its markup was not',
		]);
		expect(run.ledger).toEqual([
			{
				action: 'removed',
				text: '',
				markup: '<div class="a">\n<p>Two <b>words</b>.</p><p>Three</p>\n</div>',
				rule: 'raw-html',
				reason: 'HTML markup',
				line: 3,
				endLine: 5,
			},
			{
				action: 'inserted',
				text: 'Two words.\nThree',
				rule: 'raw-html',
				reason: 'the words of that HTML',
				line: 3,
				endLine: 5,
			},
		]);
	});

	it('takes tags out of a line without moving its letters', async () => {
		const run = await clean('Drink H<sub>2</sub>O.');
		expect(run.outline).toEqual(['paragraph: Drink H2O.']);
		expect(run.messages).toEqual([
			'1:8 warning raw-html Unexpected HTML tag <sub>, expected Markdown; it was left out',
			'1:14 warning raw-html Unexpected HTML tag </sub>, expected Markdown; it was left out',
		]);
	});

	it.each(['<br>', '<br/>', '<BR />'])('reads %s as a line break, without a word', async (tag) => {
		const run = await clean(`one${tag}two`);
		expect(run.outline).toEqual(['paragraph: one / two']);
		expect(run.messages).toEqual([]);
		expect(run.ledger).toEqual([
			{
				action: 'removed',
				text: '',
				markup: tag,
				rule: 'raw-html',
				reason: 'a line break in HTML, kept as a line break',
				line: 1,
				endLine: 1,
			},
		]);
	});

	it('takes comments out in silence, with an entry in the ledger', async () => {
		const run = await clean('<!-- one\n\ntwo -->\n\nThree<!-- four -->five');
		expect(run.outline).toEqual(['paragraph: Threefive']);
		expect(run.messages).toEqual([]);
		expect(run.ledger.map(({markup, reason}) => [markup, reason])).toEqual([
			['<!-- one\n\ntwo -->', 'a comment'],
			['<!-- four -->', 'a comment'],
		]);
	});

	it('does not take words between two comments for a comment', async () => {
		const run = await clean('<!-- a --> words <!-- b -->');
		expect(run.outline).toEqual(['paragraph: words']);
		expect(run.messages).toHaveLength(1);
	});

	it.each([
		['a script', '<script>\nalert(1)\n</script>', '<script>'],
		['a style', '<style>\np {}\n</style>', '<style>'],
		['a frame', '<iframe src="https://example.org"></iframe>', '<iframe>'],
		['a declaration', '<!DOCTYPE html>', 'of no known kind'],
	])('leaves %s out', async (_, block, tag) => {
		const run = await clean(`One.\n\n${block}\n`);
		expect(run.outline).toEqual(['paragraph: One.']);
		expect(run.messages).toEqual([
			`3:1 warning raw-html Unexpected HTML tag ${tag}, expected Markdown; it was left out`,
		]);
	});

	it('shows what is escaped as it is, never as markup', async () => {
		const run = await clean('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
		expect(run.outline).toEqual(['paragraph: <script>alert(1)</script>']);
		expect(run.tree.children.map(({type}) => type)).toEqual(['paragraph']);
	});

	it.each([
		['a list', '- <p>one</p>\n- two<br>three'],
		['a quotation', '> <div>one</div>\n>\n> two'],
		['a table', '| a<br>b | c |\n| --- | --- |\n| <b>d</b> | e |'],
		['a footnote', 'One[^1]\n\n[^1]: <p>two</p>'],
		['a heading', '## One <em>two</em><!-- c -->three'],
		['the middle of a word', 'un<wbr>der<b>stand</b>ing'],
		['words with entities', '<p>a&nbsp;b &amp; c</p>'],
		['broken tags', '<div><p>one</div> two <b'],
	])('leaves the ledger in balance in %s', async (_, source) => {
		const before = wordsOf((await runPlugins(source, [])).tree);
		const run = await clean(source);
		expect(JSON.stringify(run.tree)).not.toContain('"type":"html"');
		expect(() => requireBalance(before, run.tree, run.ledger)).not.toThrow();
	});

	it('refuses HTML that is nested too deeply, and throws nothing', async () => {
		const run = await clean(`One.\n\n${'<div>'.repeat(20_000)}two\n`);
		expect(run.messages).toEqual([
			'3:1 error raw-html Unexpected HTML that is nested too deeply to be read',
		]);
		expect(run.ledger).toEqual([]);
	});
});
