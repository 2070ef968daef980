import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {bodyOf, importSource, wordsInMarkdown} from '../../harness/import-source.ts';

const word = fc.constantFrom(
	...'walk rest pain knee doctor gently daily water sleep Rücken año 食べる الماء stretch warm cold lift carry'.split(
		' ',
	),
);
const sentence = fc
	.array(word, {minLength: 9, maxLength: 20})
	.map((words) => `${words.join(' ')}.`);
const inline = sentence.chain((text) =>
	fc.constantFrom(
		text,
		`<b>${text} </b>`,
		`<span class="menu">${text}</span>`,
		text.replace(' ', ' <em>much</em> '),
		text.replace(' ', '<br>'),
		text.replace(' ', ' 10<sup>2</sup> '),
	),
);
const block = fc.oneof(
	inline.map((text) => `<p>${text}</p>`),
	inline.map((text) => `<div class="content-box"><div>${text}</div></div>`),
	fc
		.array(inline, {minLength: 1, maxLength: 3})
		.map((items) => `<ul>${items.map((item) => `<li>${item}`).join('')}</ul>`),
	fc
		.array(fc.tuple(word, inline), {minLength: 2, maxLength: 3})
		.map(
			(rows) =>
				`<table><tr><th>What</th><th>How</th></tr>${rows.map(([a, b]) => `<tr><td>${a}</td><td>${b}</td></tr>`).join('')}</table>`,
		),
	inline.map((text) => `<blockquote>${text}</blockquote>`),
	inline.map((text) => `<aside><p>${text}</p></aside>`),
	inline.map((text) => `<details><summary>More</summary>${text}</details>`),
);
const section = fc
	.tuple(
		fc.array(word, {minLength: 2, maxLength: 5}),
		fc.array(block, {minLength: 1, maxLength: 4}),
	)
	.map(
		([words, blocks], index = 0) => `<h2>About ${words.join(' ')} ${index}</h2>${blocks.join('')}`,
	);

/** What sites put before, into and behind a text. */
const before = [
	'<a class="skip-link" href="#main">Skip to content</a>',
	'<header class="site-header"><a href="/">Zenith Site</a><nav><ul><li><a href="/a">Zenith Home</a></li><li><a href="/b">Zenith Team</a></li></ul></nav></header>',
	'<div id="cookie-banner"><p>Zenith uses cookies to make your visit on this site a better one.</p><button>Accept</button></div>',
	'<div class="breadcrumbs"><a href="/">Zenith</a> / <a href="/x">Zenith things</a></div>',
];
const behind = [
	'<div class="share-buttons">Zenith share <a href="#">Zenith book</a></div>',
	'<div id="comments"><h3>Zenith comments</h3><p>Zenith says that all of this was very good for her and her knee.</p><form><textarea></textarea></form></div>',
	'<section class="related-posts"><h2>Zenith related</h2><ul><li><a href="/1">Zenith one</a></li><li><a href="/2">Zenith two</a></li></ul></section>',
	'<aside class="sidebar"><h2>Zenith news</h2><ul><li><a href="/n">Zenith item</a></li></ul></aside>',
	'<form class="newsletter-form"><p>Zenith letters every week.</p><input type="email"><button>Zenith subscribe</button></form>',
	'<footer><p>Zenith street 1 <a href="/p">Zenith privacy</a></p></footer>',
];
const shells = [
	(text: string) => `<main id="main"><article>${text}</article></main>`,
	(text: string) => `<div id="content"><div class="post">${text}</div></div>`,
	(text: string) => `<div class="row"><div class="col-8">${text}</div></div>`,
	(text: string) => `<form id="aspnetForm"><div class="page-wrapper">${text}</div></form>`,
	(text: string) => text,
];

describe('a text within a site', () => {
	it('comes out whole, and nothing of the site with it', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(section, {minLength: 2, maxLength: 4}),
				fc.subarray(before),
				fc.subarray(behind),
				fc.constantFrom(...shells),
				async (sections, tops, tails, shell) => {
					const text = `<h1>The title of it</h1>${sections.map((html, index) => html.replace(/ 0<\/h2>/u, ` ${index}</h2>`)).join('')}`;
					const page = (html: string) =>
						`<!doctype html><html lang="en"><head><title>The title of it</title></head><body>${html}</body></html>`;
					const alone = bodyOf(await importSource(page(text), 'a.html'));
					const dressed = await importSource(
						page(tops.join('') + shell(text) + tails.join('')),
						'b.html',
					);
					expect(wordsInMarkdown(bodyOf(dressed))).toEqual(wordsInMarkdown(alone));
				},
			),
			{numRuns: 25},
		);
	});

	it('loses no word, whatever the markup is', async () => {
		const name = fc.constantFrom(
			...'div p span b i a ul li ol table tr td th h1 h2 h3 pre blockquote dl dt dd section aside nav header footer form button label sup sub br details summary figure figcaption font center select option q code'.split(
				' ',
			),
		);
		const piece = fc.oneof(
			name.map((tag) => `<${tag}>`),
			name.map((tag) => `</${tag}>`),
			name.map((tag) => `<${tag} id="x" href="#x" class="comments share footer">`),
			fc.constantFrom(
				'one ',
				'two',
				' three',
				'*',
				'_x_',
				'[a](b)',
				'1. ',
				'# ',
				'|',
				'&lt;p>',
				'\n',
				'::d{k=v}',
				'<!-- c -->',
				'---',
				'&nbsp;',
			),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(piece, {maxLength: 40}), async (pieces) => {
				// The balance is proved within: a word that goes missing throws.
				await importSource(`<!doctype html><body>${pieces.join('')}`, 'page.html');
			}),
			{numRuns: 300},
		);
	});
});
