import {existsSync} from 'node:fs';
import {readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {strFromU8, unzipSync} from 'fflate';
import {type BuildResult, build} from 'handpress';
import type {Element} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {visit} from 'unist-util-visit';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {fromXml} from 'xast-util-from-xml';
import {handout, makeFolder} from '../cli/handpress.ts';

const disclaimer = '::disclaimer{kind=general}';
const breakout = '</style></title><script>alert(1)</script>"\'&amp;<img src=x onerror=alert(1)>';
const quoted = JSON.stringify(breakout);

/** Sources that may be published, whatever they try. */
const sound = {
	'html.md': handout(
		'Raw HTML',
		'<script>alert(1)</script>\n\n<div onclick="alert(1)" style="position:fixed">Inside a box</div>\n\n<style>.disclaimer{display:none}</style>\n\nWords <b onmouseover="alert(1)">in bold</b> stay. <iframe src="https://example.org"></iframe>',
	),
	'attributes.md': handout(
		'Attributes',
		'```js{onload=1} class="disclaimer"\ncode\n```\n\n[a](b.md){style="display:none"}',
	),
	'matter.md': `---
title: ${quoted}
summary: ${quoted}
version: ${quoted}
authors:
  - name: ${quoted}
    role: ${quoted}
funding: ${quoted}
licence: ${quoted}
contact: ${quoted}
references:
  - id: one
    text: ${quoted}
    url: https://example.org/?a=1&b="><script>alert(1)</script>
---

## Advice

Words :cite{ref=one}.

${disclaimer}
`,
	'css.md': handout('Title "; } body { display: none } @import url(https://example.org/a.css); \\'),
	'ejs.md': handout('Title <%= process.env %> and %> and <%% and %%>', 'Text <%- 1 %> and %%>.'),
	'xml.md': handout(
		'End ]]> of',
		'Words ]]> and `code ]]>`, a soft\vbreak and\fa page.\n\n```\n<![CDATA[ ]]>\n```\n\n[link ]]>](https://example.org/]]>) and <!-- ]]> -->',
	),
	'long-title.md': handout('word '.repeat(1000).trim()),
	'long-word.md': handout('w'.repeat(5000)),
	'headings.md': `# Headings\n${Array.from({length: 500}, (_, n) => `\n## Section ${n}\n\nWords.\n\n${disclaimer}\n`).join('')}`,
	'same-headings.md': `# Same\n${['A', 'B'].map((name) => `\n## ${name}\n\nWords.\n\n### Side effects\n\nSome ${name}.\n\n${disclaimer}\n`).join('')}`,
};

const names = [
	'a b.md',
	'100% true.md',
	'hash#tag.md',
	'what?.md',
	'it\'s "quoted".md',
	'<b>&amp;.md',
	'größe-שלום.md',
	'semi;colon&and=is+.md',
	'dots..in...it.md',
	'rtl\u202Egnp.md',
	'line\nfeed.md',
];

const refused = {
	'javascript.md': handout('Link', '[a](javascript:alert(1))'),
	'javascript-2.md': handout('Link', '[a](<java\tscript:alert(1)>)'),
	'data.md': handout('Link', '[a](data:text/html,<script>alert(1)</script>)'),
	'file.md': handout('Link', '[a](file:///etc/passwd)'),
	'reference.md': handout('Link', '[a]\n\n[a]: vbscript:1'),
};

let folder: string;
let out: string;
let result: BuildResult;
beforeAll(async () => {
	folder = await makeFolder(
		Object.fromEntries(
			Object.entries({
				...sound,
				...refused,
				...Object.fromEntries(names.map((name, n) => [`names/${name}`, handout(`Name ${n}`)])),
			}).map(([name, content]) => [`content/${name}`, content]),
		),
	);
	out = path.join(folder, 'dist');
	result = await build({workingFolder: folder});
});
afterAll(() => rm(folder, {recursive: true, force: true}));

function elementsOf(html: string): Element[] {
	const elements: Element[] = [];
	visit(fromHtml(html), 'element', (element) => {
		elements.push(element);
	});
	return elements;
}

function textOf(node: unknown): string {
	let text = '';
	visit(node as Element, 'text', ({value}) => {
		text += value;
	});
	return text;
}

test.each(Object.keys(sound))('%s is published', (name) => {
	const {status, diagnostics} = result.handouts.find(({file}) => file === `content/${name}`) ?? {};
	expect(diagnostics?.filter(({severity}) => severity === 'error')).toEqual([]);
	expect(status).toBe('published');
});

test.each(Object.keys(refused))('%s is held back', (name) => {
	const found = result.handouts.find(({file}) => file === `content/${name}`);
	expect(found?.diagnostics.map(({ruleId}) => ruleId)).toEqual(['safe-links']);
	expect(existsSync(path.join(out, 'html', name.replace('.md', '.html')))).toBe(false);
});

describe.each(Object.keys(sound).map((name) => name.replace('.md', '')))('the page %s', (name) => {
	test('runs nothing, fetches nothing, and says nothing to the style sheet', async () => {
		const elements = elementsOf(await readFile(path.join(out, `html/${name}.html`), 'utf8'));
		const [data, ...scripts] = elements.filter(({tagName}) => tagName === 'script');
		expect([data?.properties, scripts]).toEqual([{type: 'application/ld+json'}, []]);
		const tags = new Set(elements.map(({tagName}) => tagName));
		for (const tag of ['iframe', 'object', 'link', 'base', 'form', 'img']) {
			expect([tag, tags.has(tag)]).toEqual([tag, false]);
		}
		expect(elements.filter(({tagName}) => tagName === 'style')).toHaveLength(2);
		const attributes = new Set(elements.flatMap(({properties}) => Object.keys(properties)));
		expect([...attributes].filter((key) => /^on|^style$|^src/u.test(key))).toEqual([]);
	});

	test('has an e-book whose documents are well-formed and run nothing', async () => {
		const entries = unzipSync(await readFile(path.join(out, `epub/${name}.epub`)));
		for (const [file, bytes] of Object.entries(entries)) {
			if (!/\.(?:xhtml|svg|opf|ncx)$/u.test(file)) continue;
			visit(fromXml(strFromU8(bytes)), 'element', (element) => {
				expect(element.name).not.toBe('script');
				expect(Object.keys(element.attributes).filter((key) => /^on/u.test(key))).toEqual([]);
			});
		}
	});
});

test('what the front matter says is text wherever it is shown', async () => {
	const page = elementsOf(await readFile(path.join(out, 'html/matter.html'), 'utf8'));
	expect(textOf(page.find(({tagName}) => tagName === 'title'))).toBe(breakout);
	expect(textOf(page.find(({tagName}) => tagName === 'h1'))).toBe(breakout);
	const summary = page.find(({properties}) => properties['name'] === 'description');
	expect(summary?.properties['content']).toBe(breakout);
	const data = JSON.parse(textOf(page.find(({tagName}) => tagName === 'script')));
	expect([data.name, data.description, data.version]).toEqual([breakout, breakout, breakout]);
	const colophon = page.find(({properties}) => String(properties['className']) === 'colophon');
	expect(textOf(colophon).split(breakout).length - 1).toBeGreaterThanOrEqual(7);

	const index = elementsOf(await readFile(path.join(out, 'index.html'), 'utf8'));
	expect(index.some(({tagName}) => tagName === 'script' || tagName === 'img')).toBe(false);
	expect(index.some((element) => element.tagName === 'p' && textOf(element) === breakout)).toBe(
		true,
	);

	const entries = unzipSync(await readFile(path.join(out, 'epub/matter.epub')));
	for (const name of ['content.opf', 'toc.ncx', 'toc.xhtml', 'cover.svg', 'handout.xhtml']) {
		const bytes = entries[`OEBPS/${name}`];
		const text = bytes ? textOf(fromXml(strFromU8(bytes))) : '';
		expect([name, text.includes(breakout)]).toEqual([name, true]);
	}
});

test('a style element ends where the template ends it', async () => {
	const page = await readFile(path.join(out, 'html/css.html'), 'utf8');
	const style = (page.match(/<style.*?<\/style>/gsu) ?? []).join('');
	expect(style).not.toContain('@import');
	expect(style).toContain('@page :first');
});

test('template marks in a source are text', async () => {
	const page = elementsOf(await readFile(path.join(out, 'html/ejs.html'), 'utf8'));
	expect(textOf(page.find(({tagName}) => tagName === 'h1'))).toBe(
		'Title <%= process.env %> and %> and <%% and %%>',
	);
	const entries = unzipSync(await readFile(path.join(out, 'epub/ejs.epub')));
	const bytes = entries['OEBPS/toc.xhtml'];
	expect(bytes && textOf(fromXml(strFromU8(bytes)))).toContain(
		'Title <%= process.env %> and %> and <%% and %%>',
	);
});

describe('file names', () => {
	test.each(names)('%j is published, and every link to it is whole', async (name) => {
		const {status, diagnostics} =
			result.handouts.find(({file}) => file === `content/names/${name}`) ?? {};
		expect(diagnostics).toEqual([]);
		expect(status).toBe('published');
		const page = path.join(out, 'html/names', name.replace('.md', '.html'));
		const base = new URL(`file://${out}/html/names/x.html`);
		const hrefs = elementsOf(await readFile(page, 'utf8')).flatMap(({tagName, properties}) =>
			tagName === 'a' ? [String(properties['href'])] : [],
		);
		const targets = hrefs
			.filter((href) => !href.startsWith('#'))
			.map((href) => decodeURIComponent(new URL(href, base).pathname));
		expect(targets).toEqual([
			path.join(out, 'index.html'),
			path.join(out, 'pdf/names', name.replace('.md', '.pdf')),
			path.join(out, 'epub/names', name.replace('.md', '.epub')),
		]);
		for (const target of targets) expect(existsSync(target)).toBe(true);
	});

	test('the index leads to every one of them', async () => {
		const base = new URL(`file://${out}/index.html`);
		const targets = elementsOf(await readFile(path.join(out, 'index.html'), 'utf8')).flatMap(
			({tagName, properties}) =>
				tagName === 'a'
					? [decodeURIComponent(new URL(String(properties['href']), base).pathname)]
					: [],
		);
		for (const name of names) {
			expect(targets).toContain(path.join(out, 'html/names', name.replace('.md', '.html')));
		}
		for (const target of targets) expect([target, existsSync(target)]).toEqual([target, true]);
	});
});
