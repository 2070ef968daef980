import path from 'node:path';
import {fileURLToPath} from 'node:url';
import rehypeStringify from 'rehype-stringify';
import {unified} from 'unified';
import {describe, expect, it} from 'vitest';
import {type BlocksOptions, remarkBlocks} from '../../src/directives/remark-blocks.ts';
import {remarkTerms} from '../../src/directives/remark-terms.ts';
import {loadMessages} from '../../src/house-style/messages.ts';
import {textToHast} from '../../src/render/text-to-hast.ts';
import {runPlugins} from '../harness/run-plugins.ts';

const templates = path.join(fileURLToPath(new URL('../../', import.meta.url)), 'templates');
const clinic = {
	name: 'Clinic & Co',
	contact: {
		address: '1 Lane',
		phone: '01 (23) 45',
		email: 'a@b.example',
		web: 'https://b.example/',
	},
};

/** The HTML of a handout's text, a line an element where rendering puts them on lines. */
async function htmlOf(source: string, {lang = 'en', ...options}: BlocksOptions & {lang?: string}) {
	const {tree, messages} = await runPlugins(source, [[remarkBlocks, options], remarkTerms]);
	expect(messages).toEqual([]);
	const words = await loadMessages([templates], lang);
	if (!words) throw new Error(`There are no fixed words in ${lang}.`);
	const handout = {path: 'a', id: 'a', title: 'A', lang, frontMatter: {}, tree, images: []};
	return unified().use(rehypeStringify).stringify(textToHast(handout, words)).split('\n');
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
			'<div class="block checklist" role="group" aria-labelledby="block-1">',
			'<p class="block-label" id="block-1" data-generated="">Checklist</p>',
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
				'<div class="block writing-lines"><p class="block-label" id="block-1" data-generated="">Your notes</p><div class="line"></div></div>',
		);
	});

	it('marks a term as defined where its meaning stands, and the glossary as apparatus', async () => {
		expect((await htmlOf('A :term[*w*]{meaning="<m>"}.\n\n::glossary\n', {})).join('')).toBe(
			'<p>A <dfn><em>w</em></dfn> (&#x3C;m>).</p>' +
				'<ul class="glossary" data-generated=""><li><strong>w</strong> (&#x3C;m>)</li></ul>',
		);
	});
});
