import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {bodyOf, findingsOf, importSource} from '../../harness/import-source.ts';

/** What is within the body of a page becomes which Markdown. */
const cases: Readonly<Record<string, readonly [html: string, markdown: string]>> = {
	'lists in lists': [
		'<ol start="3"><li>Three<ul><li>a</li></ul></li><li><p>Four</p></li></ol>',
		'3. Three\n   - a\n\n4. Four',
	],
	'emphasis without the white space around it': [
		'<p>Take <b>two </b><i> tablets</i><strong> now</strong></p>',
		'Take **two** *tablets* **now**',
	],
	'emphasis over whole paragraphs': ['<b><p>One.</p><p>Two.</p></b>', '**One.**\n\n**Two.**'],
	'a link over a whole card': [
		'<a href="https://x.example/"><h3>Card</h3><p>Text.</p></a>',
		'# [Card](https://x.example/)\n\n[Text.](https://x.example/)',
	],
	'powers and formulas': [
		'<p>10<sup>3</sup> H<sub>2</sub>O, the 1<sup>st</sup> m<sup>2</sup></p>',
		'10³ H₂O, the 1st m²',
	],
	'a table with its caption, row heads and lines in cells': [
		'<table><caption>Doses</caption><tr><th>Drug</th><th>Dose</th></tr><tr><th>A</th><td>1<br>2</td></tr><tr><td>B</td><td><ul><li>x</li><li>y</li></ul></td></tr></table>',
		'Doses\n\n| Drug  | Dose   |\n| ----- | ------ |\n| **A** | 1<br>2 |\n| B     | x<br>y |',
	],
	'merged cells': [
		'<table><tr><th>A</th><th>B</th></tr><tr><td colspan="2">both</td></tr><tr><td rowspan="9999999">1</td><td>2</td></tr></table>',
		'| A    | B |\n| ---- | - |\n| both |   |\n| 1    | 2 |',
	],
	'a table that only places things': [
		'<table><tr><td><h2>Left</h2><p>One two.</p></td><td><p>Three.</p></td></tr></table>',
		'# Left\n\nOne two.\n\nThree.',
	],
	'a table in a paragraph that was left open': [
		'<p>Text<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>',
		'Text\n\n| A | B |\n| - | - |\n| 1 | 2 |',
	],
	definitions: [
		'<dl><div><dt>Disc</dt><dd>A cushion.</dd></div></dl>',
		'- **Disc**\n\n  A cushion.',
	],
	'deletions beside each other': [
		'<p>Take <s>two</s><s>, three</s> one. <s>Not <div>these</div></s></p>',
		'Take ~~two, three~~ one. ~~Not~~\n\n~~these~~',
	],
	quotations: ['<blockquote>She said <q>yes</q>.</blockquote>', '> She said “yes”.'],
	'code as it is written': ['<pre>a  b\n\n c</pre>', '```\na  b\n\n c\n```'],
	'readings above words': ['<p><ruby>花<rp>(</rp><rt>はな</rt><rp>)</rp></ruby></p>', '花(はな)'],
	'headings of every level, none left out': [
		'<h1>T</h1><p>p.</p><h3>A</h3><p>p.</p><h6>B</h6><p>p.</p><h3>C</h3><p>p.</p>',
		'# T\n\np.\n\n## A\n\np.\n\n### B\n\np.\n\n## C\n\np.',
	],
	'buttons that open a section': [
		'<h1>T</h1><h2><button aria-controls="x">Open <span>me</span></button></h2><div id="x" hidden>Hidden no more.</div>',
		'# T\n\n## Open me\n\nHidden no more.',
	],
	'links to places in the text': [
		'<h1>T</h1><p><a href="#b">see</a> and <a href="#gone">that</a>.</p><a name="b"></a><h2>The other part</h2><p>x</p>',
		'# T\n\n[see](#the-other-part) and that.\n\n## The other part\n\nx',
	],
	'links that could run something': ['<p><a href="javascript:x()">run</a></p>', 'run'],
	footnotes: [
		'<p>Rest<a href="#n" id="c" role="doc-noteref">*</a> well.</p><section><p id="n"><a href="#c">*</a> Not in bed.</p></section>',
		'Rest[^1] well.\n\n[^1]: Not in bed.',
	],
	'words on either side of a break inside what goes': [
		'<q><span class="comments">Anna wrote<br></span>',
		'“\\\n”',
	],
	'words of a definition list that stand in no definition': [
		'<dl><div>one<b>half</b></div>two<i>fold</i><dt>Dose</dt><dd>5 mg</dd></dl>',
		'- one**half**\n\n  two*fold*\n\n- **Dose**\n\n  5 mg',
	],
	'marks that Markdown would read': [
		'<p># 1 *a* [b](c) __d__ :e[f]</p>',
		'\\# 1 \\*a\\* \\[b]\\(c) \\_\\_d\\_\\_ \\:e\\[f]',
	],
};

describe('HTML becomes Markdown', () => {
	it.each(Object.entries(cases))('%s', async (_, [html, markdown]) => {
		const result = await importSource(`<!doctype html><body>${html}</body>`, 'page.html');
		expect(bodyOf(result).trim()).toBe(markdown);
	});

	it('says what it could not take along', async () => {
		const html =
			'<h1>T</h1><p>e<sup>x+y</sup></p><p style="display: none">Secret words.</p><iframe src="https://v.example/f"></iframe><p><a href="/inner">here</a></p>';
		expect(findingsOf(await importSource(`<!doctype html><body>${html}`, 'page.html'))).toEqual([
			'info import-hidden-text: Left out hidden text of 2 words: "Secret words."',
			'info import-media: Left out <iframe>: https://v.example/f',
			'warning import-raised-letters: Unexpected raised or lowered "x+y"; it stands on the line now',
			'info import-link: Kept the words of the link "here" without its address "/inner"',
		]);
	});

	it('refuses markup that is nested beyond any page', async () => {
		const deep = `<!doctype html><body>${'<div>'.repeat(100_000)}x`;
		const result = await importSource(deep, 'deep.html');
		expect(result.markdown).toBe(undefined);
		expect(findingsOf(result)).toEqual([
			'error import-unreadable: Unexpected markup that is nested too deeply to be read',
		]);
	});

	it('reads twenty thousand pieces of furniture on one line', async () => {
		const share = '<span class="share">x</span>'.repeat(20_000);
		const result = await importSource(
			`<!doctype html><body><h1>T</h1><p>Words of a text.</p>${share}`,
			'many.html',
		);
		expect(bodyOf(result)).toBe('# T\n\nWords of a text.\n');
	});

	it('refuses a page that is empty until a program fills it', async () => {
		const result = await importSource('<!doctype html><body><div id="root"></div>', 'app.html');
		expect(findingsOf(result)).toEqual([
			'error import-empty: Unexpected source without words, expected a text',
		]);
	});
});

describe('pictures of a page', () => {
	let folder: string;
	const png = Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
		'base64',
	);

	beforeAll(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'handpress-pictures-'));
		await writeFile(path.join(folder, 'My Spine.png'), png);
		await writeFile(path.join(folder, 'notes.png'), 'no picture');
	});

	afterAll(() => rm(folder, {recursive: true}));

	it('come along under a name of their own, or are told of', async () => {
		const html = `<!doctype html><body><h1>T</h1><p>Words.</p>
			<img src="My%20Spine.png" alt="A spine"><img src="My%20Spine.png?v=2" alt="">
			<img src="notes.png" alt="n"><img src="../../etc/passwd" alt="p"><img src="https://x.example/a.png" alt="A hip">
			<img src="data:image/png;base64,${png.toString('base64')}" alt="A dot"><img src="t.gif" width="1" height="1">`;
		const result = await importSource(html, 'back.html', {
			location: path.join(folder, 'back.html'),
		});
		expect(result.images.map(({name, alt}) => [name, alt])).toEqual([
			['back-my-spine.png', 'A spine'],
			['back-my-spine-2.png', ''],
			['back.png', 'A dot'],
		]);
		expect(bodyOf(result)).toContain('![A spine](back-my-spine.png)');
		expect(findingsOf(result)).toEqual([
			'warning import-picture: Missing description of picture "My%20Spine.png?v=2"',
			'warning import-picture: Left out picture "notes.png": it is no PNG, JPEG or SVG',
			expect.stringMatching(
				/^warning import-picture: Left out picture "\.\.\/\.\.\/etc\/passwd": (?:there is no such file|it lies outside of the folder of its page)$/u,
			),
			'warning import-picture: Left out picture "https://x.example/a.png": it lies on the web, and nothing is fetched from there',
		]);
	});
});
