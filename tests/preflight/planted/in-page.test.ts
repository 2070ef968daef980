import {describe, expect, test} from 'vitest';
import {buildWith, changed, reasonsOf} from './build-with.ts';

describe('in the page', () => {
	test('headings left out', async () => {
		const handout = await buildWith('html', {
			'page/page.ejs': await changed(
				'page/page.ejs',
				'<%- sections %>',
				"<%- sections.replace(/<h2[\\s\\S]*?<\\/h2>/u, '') %>",
			),
		});
		expect(reasonsOf(handout)).toEqual([
			'preflight-html: Unexpected web page: its headings differ at "## Ask for help", expected "## Keep moving"',
			'preflight-html: Unexpected web page: its words differ at "first section. Walk a little every hour. This", expected "first section. Keep moving Walk a little every"',
		]);
	});

	test('a disclaimer left out', async () => {
		const handout = await buildWith('html', {
			'page/page.ejs': await changed(
				'page/page.ejs',
				'<%- sections %>',
				"<%- sections.replace(/<aside[\\s\\S]*?<\\/aside>/u, '') %>",
			),
		});
		expect(reasonsOf(handout).join('\n')).toContain(
			'preflight-html: Unexpected web page: its disclaimers differ at "(the end)"',
		);
	});

	test.each([
		[
			'that leaves its text out',
			'<%- content %>',
			'',
			'"for help This leaflet gives general information. It", expected "for help Numbness',
		],
		['whose label is no apparatus', ' data-generated', '', '"for help Emergency: act now'],
	])('a box %s', async (_, from, to, difference) => {
		const handout = await buildWith('html', {
			'blocks/emergency.ejs': await changed('blocks/emergency.ejs', from, to),
		});
		expect(reasonsOf(handout).join('\n')).toContain(
			'preflight-html: Unexpected web page: its words differ at ',
		);
		expect(reasonsOf(handout).join('\n')).toContain(difference);
	});

	test('a disclaimer that is marked as none', async () => {
		const handout = await buildWith('html', {
			'blocks/disclaimer.ejs': await changed('blocks/disclaimer.ejs', ' role="note"', ''),
		});
		expect(reasonsOf(handout).join('\n')).toContain(
			'preflight-html: Unexpected web page: its disclaimers differ at "(the end)"',
		);
	});

	test('a word added', async () => {
		const handout = await buildWith('html', {
			'page/page.ejs': await changed('page/page.ejs', '<%- sections %>', '<%- sections %> Buy now'),
		});
		expect(reasonsOf(handout)).toEqual([
			'preflight-html: Unexpected web page: its words differ at "or pharmacist. Buy now", expected "(the end)"',
		]);
	});

	test('words that only look like a style sheet', async () => {
		const handout = await buildWith('html', {
			'page/page.ejs': await changed(
				'page/page.ejs',
				'<%- sections %>',
				'<%- sections %> <a href="https://example.org/?<style>">Buy now</style></a>',
			),
		});
		expect(reasonsOf(handout).join('\n')).toContain('its words differ at "or pharmacist. Buy now"');
	});

	test.each([
		['a script', '<script>1</script>', 'a <script> element'],
		['a script that says it is a module', '<script type="module">1</script>', 'a <script> element'],
		[
			'a script whose type only resembles that of data',
			'<script type="application/ld+json; charset=utf-8">1</script>',
			'a <script> element',
		],
		[
			'data with an attribute of a script',
			'<script type="application/ld+json" async>{}</script>',
			'a <script> element',
		],
		[
			'a picture from elsewhere',
			'<img src="https://example.org/a.png" alt="">',
			'a picture that is not inside, "https://example.org/a.png"',
		],
		[
			'a picture set from elsewhere',
			'<img srcset="https://example.org/a.png" alt="">',
			'a picture that is not inside, "https://example.org/a.png"',
		],
		[
			'a drawing that shows a picture from elsewhere',
			'<svg><image href="https://example.org/a.png"/></svg>',
			'a picture that is not inside, "https://example.org/a.png"',
		],
		[
			'a style that fetches',
			'<style>p { background: url("https://example.org/a.png") }</style>',
			'a style that fetches "https://example.org/a.png"',
		],
		[
			'a style sheet from elsewhere',
			'<style>@import "https://example.org/a.css";</style>',
			'a style that fetches "https://example.org/a.css"',
		],
		[
			'a style that fetches below what only looks like a style sheet',
			'<p title="<style>p{}</style>"></p><style>@import "https://example.org/a.css";</style>',
			'a style that fetches "https://example.org/a.css"',
		],
		[
			'a style that fetches in place of one that another page element moves',
			'<table><style>p{}</style><div><style>p{background:url(https://example.org/a.png)}</style></div></table>',
			'a style that fetches "https://example.org/a.png"',
		],
		['an event handler', '<p onclick="1"></p>', 'an event handler onClick'],
		['a frame', '<iframe></iframe>', 'a <iframe> element'],
	])('%s', async (_, html, reason) => {
		const handout = await buildWith('html', {
			'page/page.ejs': await changed('page/page.ejs', '</body>', `${html}</body>`),
		});
		expect(reasonsOf(handout)).toEqual([`preflight-html: Unexpected web page: ${reason}`]);
	});

	test.each([
		[
			'a picture without an alternative',
			'<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
			'a picture without an alternative text, <img>',
		],
		[
			'a drawing without a name',
			'<svg role="img"></svg>',
			'a picture without an alternative text, <svg>',
		],
		[
			'an empty cell',
			'<table><tr><td></td><td>&nbsp;</td><td><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""></td></tr></table>',
			'an empty cell in a table',
		],
		[
			'a level of headings left out',
			'<h4>Too low</h4>',
			'heading "Too low" of level 4 behind one of level 2',
		],
	])('%s', async (_, html, reason) => {
		const handout = await buildWith('html', {
			'page/page.ejs': await changed('page/page.ejs', '</body>', `${html}</body>`),
		});
		expect(reasonsOf(handout)).toEqual([`preflight-html: Unexpected web page: ${reason}`]);
	});

	test('no content security policy', async () => {
		const handout = await buildWith('html', {
			'page/page.ejs': await changed('page/page.ejs', /<meta http-equiv.*\n/u, ''),
		});
		expect(reasonsOf(handout)).toEqual([
			'preflight-html: Unexpected web page: no content security policy',
		]);
	});

	test('the wrong language', async () => {
		const handout = await buildWith('html', {
			'page/page.ejs': await changed('page/page.ejs', 'lang="<%= handout.lang %>"', 'lang="fr"'),
		});
		expect(reasonsOf(handout)).toEqual([
			'preflight-html: Unexpected web page: language "fr", expected "en"',
		]);
	});
});
