import {readdir} from 'node:fs/promises';
import rehypeStringify from 'rehype-stringify';
import {unified} from 'unified';
import {describe, expect, it} from 'vitest';
import {loadConfig} from '../../src/config/load-config.ts';
import {type BlocksOptions, remarkBlocks} from '../../src/directives/remark-blocks.ts';
import {remarkTerms} from '../../src/directives/remark-terms.ts';
import {HouseStyle} from '../../src/house-style/house-style.ts';
import {knownDirectives} from '../../src/markdown/known-directives.ts';
import {textToHast} from '../../src/render/text-to-hast.ts';
import {runPlugins} from '../harness/run-plugins.ts';
import {tempFolder} from '../harness/temp-folder.ts';

const clinic = {
	name: 'Clinic & Co',
	contact: {
		address: '1 Lane',
		phone: '01 (23) 45',
		email: 'a@b.example',
		web: 'https://b.example/',
	},
};

interface HtmlOptions extends BlocksOptions {
	readonly lang?: string;
	/** The clinic's own templates, by their names below `blocks/`. */
	readonly own?: Readonly<Record<string, string>>;
}

/** The HTML of a handout's text, a line an element where templates put them on lines. */
async function htmlOf(source: string, {lang = 'en', own = {}, ...options}: HtmlOptions) {
	const {tree, messages} = await runPlugins(source, [[remarkBlocks, options], remarkTerms]);
	expect(messages).toEqual([]);
	const files = Object.entries(own).map(([name, text]) => [`templates/blocks/${name}`, text]);
	const style = await HouseStyle.load(
		await loadConfig(await tempFolder(Object.fromEntries(files))),
	);
	const words = await style.messages(lang);
	if (!words) throw new Error(`There are no fixed words in ${lang}.`);
	const handout = {path: 'a', id: 'a', title: 'A', lang, frontMatter: {}, tree, images: []};
	const text = await textToHast(handout, words, style);
	return unified().use(rehypeStringify).stringify(text).split('\n').filter(Boolean);
}

describe('blocks as HTML', () => {
	it.each([
		['emergency', 'Emergency: act now'],
		['urgent', 'Urgent: ask for help today'],
		['non-urgent', 'Not urgent: ask for advice'],
		['key-message', 'Key message'],
	])('names the box %s by a label that is text, and apparatus', async (name, label) => {
		expect(await htmlOf(`:::${name}[A *title*]\nText.\n:::\n`, {})).toEqual([
			`<div class="block ${name}" role="group" aria-labelledby="block-1">`,
			`<p class="block-label" id="block-1" data-generated="">${label}</p>`,
			'<p class="block-title">A <em>title</em></p>',
			'<p>Text.</p>',
			'</div>',
		]);
	});

	it('labels lists in the language of the handout, and numbers labels in reading order', async () => {
		const source = '::::urgent\n:::do\n- a\n:::\n::::\n\n:::dont\n- b\n:::\n';
		expect(await htmlOf(source, {lang: 'es'})).toEqual([
			'<div class="block urgent" role="group" aria-labelledby="block-1">',
			'<p class="block-label" id="block-1" data-generated="">Urgente: pida ayuda hoy</p>',
			'<div class="block do" role="group" aria-labelledby="block-2">',
			'<p class="block-label" id="block-2" data-generated="">Qué hacer</p>',
			'<ul>',
			'<li>a</li>',
			'</ul>',
			'</div>',
			'</div>',
			'<div class="block dont" role="group" aria-labelledby="block-3">',
			'<p class="block-label" id="block-3" data-generated="">Qué no hacer</p>',
			'<ul>',
			'<li>b</li>',
			'</ul>',
			'</div>',
		]);
	});

	it('leaves the numbers of steps to the list, and ticks to the style sheet', async () => {
		expect(await htmlOf(':::steps\n1. a\n:::\n\n:::checklist\n- b\n- [x] c\n:::\n', {})).toEqual([
			'<div class="block steps">',
			'<ol>',
			'<li>a</li>',
			'</ol>',
			'</div>',
			'<div class="block checklist" role="group" aria-labelledby="block-2">',
			'<p class="block-label" id="block-2" data-generated="">Checklist</p>',
			'<ul class="contains-task-list">',
			'<li class="task-list-item">b</li>',
			'<li class="task-list-item is-ticked">c</li>',
			'</ul>',
			'</div>',
		]);
	});

	it('makes the first cell of each row of a comparison its head, and the title its caption', async () => {
		const table = '| | A |\n| - | - |\n| B | |\n';
		const html = (await htmlOf(`:::comparison[Ways]\n${table}:::\n\n${table}`, {})).join('');
		expect(html).toBe(
			'<table class="comparison"><caption>Ways</caption><thead><tr><td>\u00A0</td><th scope="col">A</th></tr></thead><tbody><tr><th scope="row">B</th><td>\u00A0</td></tr></tbody></table>' +
				'<table><thead><tr><td>\u00A0</td><th scope="col">A</th></tr></thead><tbody><tr><td>B</td><td>\u00A0</td></tr></tbody></table>',
		);
	});

	it('puts the caption below its picture', async () => {
		const html = await htmlOf(':::figure[Title]\n![Shown](a.png)\n\nMore.\n:::\n', {});
		expect(html.join('')).toBe(
			'<figure><img src="a.png" alt="Shown"><figcaption><p class="block-title">Title</p><p>More.</p></figcaption></figure>',
		);
	});

	it('gives the clinic’s details as apparatus, with links that call and write', async () => {
		expect(await htmlOf('::contact[Ask us]\n', {clinic})).toEqual([
			'<div class="block contact" role="group" aria-labelledby="block-1">',
			'<p class="block-label" id="block-1" data-generated="">Contact</p>',
			'<p class="block-title">Ask us</p>',
			'<ul class="contact-details" data-generated="">',
			'<li><strong>Clinic &#x26; Co</strong></li>',
			'<li>1 Lane</li>',
			'<li><a href="tel:012345" dir="ltr">01 (23) 45</a></li>',
			'<li><a href="mailto:a@b.example" dir="ltr">a@b.example</a></li>',
			'<li><a href="https://b.example/" dir="ltr">https://b.example/</a></li>',
			'</ul>',
			'</div>',
		]);
	});

	it('says above empty lines what to write there', async () => {
		expect((await htmlOf('::lines[Questions]{count=2}\n\n::lines{count=1}\n', {})).join('')).toBe(
			'<div class="block writing-lines"><p class="block-title">Questions</p><div class="line"></div><div class="line"></div></div>' +
				'<div class="block writing-lines"><p class="block-label" id="block-2" data-generated="">Your notes</p><div class="line"></div></div>',
		);
	});

	it('marks a term as defined where its meaning stands, and the glossary as apparatus', async () => {
		expect((await htmlOf('A :term[*w*]{meaning="<m>"}.\n\n::glossary\n', {})).join('')).toBe(
			'<p>A <dfn><em>w</em></dfn> (&#x3C;m>).</p>' +
				'<ul class="glossary" data-generated=""><li><strong>w</strong> (&#x3C;m>)</li></ul>',
		);
	});
});

describe('templates of blocks', () => {
	it('are there for every directive but a mark in the text', async () => {
		const names = [...knownDirectives.keys()].filter((name) => name !== 'cite');
		expect((await readdir('templates/blocks')).sort()).toEqual(
			names.map((name) => `${name}.ejs`).sort(),
		);
	});

	it('make way for the clinic’s own, which may write what no source can', async () => {
		const own = {
			'do.ejs':
				'<section style="color: green" id="<%= id %>"><%- title %>|<%- content %><hr></section>',
		};
		expect((await htmlOf(':::do[*So*]\n- a\n:::\n\n:::do\n- b\n:::\n', {own})).join('')).toBe(
			'<section style="color: green" id="block-1"><em>So</em>|<ul><li>a</li></ul><hr></section>' +
				'<section style="color: green" id="block-2">|<ul><li>b</li></ul><hr></section>',
		);
	});

	it('keep blocks in blocks, and tables whole', async () => {
		const own = {
			'comparison.ejs': '<table><tfoot><tr><td>x</td></tr></tfoot><%- rows %></table>',
			'figure.ejs': '<figure><figcaption><%- title %></figcaption><%- picture %></figure>',
		};
		const figure = '   :::figure[Shown]\n   ![a](a.png)\n   :::\n';
		const source = `::::steps\n1. One\n\n${figure}::::\n\n:::comparison\n| | A |\n| - | - |\n| B | c |\n:::\n`;
		expect((await htmlOf(source, {own})).join('')).toBe(
			'<div class="block steps"><ol><li><p>One</p><figure><figcaption>Shown</figcaption><img src="a.png" alt="a"></figure></li></ol></div>' +
				'<table><tfoot><tr><td>x</td></tr></tfoot><thead><tr><td>\u00A0</td><th scope="col">A</th></tr></thead><tbody><tr><th scope="row">B</th><td>c</td></tr></tbody></table>',
		);
	});

	it('never read a source as a template or as markup', async () => {
		const written = '`<template data-part="title"></template><%- messages %>`';
		const html = await htmlOf(`:::do[${written}]\n- ${written}\n:::\n`, {});
		const shown =
			'<code>&#x3C;template data-part="title">&#x3C;/template>&#x3C;%- messages %></code>';
		expect(html).toContain(`<p class="block-title">${shown}</p>`);
		expect(html).toContain(`<li>${shown}</li>`);
	});

	it('name themselves and the line where they are broken', async () => {
		await expect(
			htmlOf('::lines\n', {own: {'lines.ejs': '<p>\n<%= nobody %>'}}),
		).rejects.toMatchObject({
			name: 'InvalidFileError',
			message: expect.stringMatching(/lines\.ejs:2[\s\S]*nobody is not defined/u),
		});
	});
});
