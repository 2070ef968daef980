import {expect, test} from 'vitest';
import {squeeze} from '../../src/handout/words.ts';
import {placePages} from '../../src/render/epub/place-pages.ts';

const chapter = (body: string) =>
	`<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>T</title></head><body>${body}</body></html>`;

/** The chapter with `|` for the mark of each page, its number behind from the second on. */
function marked(body: string, paper: string, ...openings: (string | [string, number])[]) {
	const text = squeeze(paper);
	const starts = ['', ...openings].map((opening) => {
		const [words, pictures] = typeof opening === 'string' ? [opening, 0] : opening;
		return {letters: text.indexOf(squeeze(words)), pictures, opening: ''};
	});
	const xhtml = placePages(chapter(body), {text, starts});
	return xhtml
		?.replace(/^.*<body>|<\/body>.*$/gsu, '')
		.replace(
			/<span epub:type="pagebreak" role="doc-pagebreak" id="page-(\d+)" aria-label="\1"><\/span>/gu,
			'|$1|',
		);
}

test('a mark stands before the first word of its page, in mid-paragraph too', () => {
	expect(marked('<p>One two.</p><p>Three four.</p>', 'Clinic One two. Three four.', 'four')).toBe(
		'|1|<p>One two.</p><p>Three |2|four.</p>',
	);
});

test('outside of a heading, a link and a box that the page begins with', () => {
	const body =
		'<p>a</p><h2 id="s-b"><em>B</em> c</h2><div class="block"><p id="l">D</p>e</div><ul><li><a href="#s-b">f</a></li></ul>';
	expect(marked(body, 'a B c D e f', 'B', 'D', 'f')).toBe(
		'|1|<p>a</p>|2|<h2 id="s-b"><em>B</em> c</h2>|3|<div class="block"><p id="l">D</p>e</div><ul><li>|4|<a href="#s-b">f</a></li></ul>',
	);
});

test('a word that goes over the end of a page is read on the second of them', () => {
	expect(marked('<p>an over\u00ADlong word</p>', 'an overlong word', 'long word')).toBe(
		'|1|<p>an |2|over\u00ADlong word</p>',
	);
	expect(marked('<p>不要卧床休息。多走动。</p>', '不要卧床休息。多走动。', '休息')).toBe(
		'|1|<p>不要卧床|2|休息。多走动。</p>',
	);
});

test('characters are counted as they are compared: entities, ligatures, letters outside the first plane', () => {
	expect(
		marked('<p>&amp; &lt;1 ﬁn 😀 &#233;t&#xe9; <b>x</b></p>', '& <1 fin 😀 été x', 'été'),
	).toBe('|1|<p>&amp; &lt;1 ﬁn 😀 |2|&#233;t&#xe9; <b>x</b></p>');
});

test('a page that begins with a picture', () => {
	const body =
		'<p>a <img src="1.png" alt="One"/></p><figure><img src="2.png" alt="Two"/></figure><p><img src="d.png" alt=""/>b</p>';
	expect(marked(body, 'a b', ['b', 1])).toBe(
		'|1|<p>a <img src="1.png" alt="One"/></p>|2|<figure><img src="2.png" alt="Two"/></figure><p><img src="d.png" alt=""/>b</p>',
	);
	expect(marked(body, 'a b', ['b', 2])).toMatch(/<p><img src="d.png" alt=""\/>\|2\|b<\/p>$/u);
});

test('what is not printed does not count', () => {
	expect(marked('<p>a <a class="x screen-only" href="#a">back</a> b</p>', 'a b', 'b')).toMatch(
		/<\/a>\|2\| b/u,
	);
});

test('nothing is marked where one place cannot be found', () => {
	expect(marked('<p>One two</p>', 'One, two', 'two')).toBeUndefined();
	const text = 'Foreword.One';
	const starts = [0, 3].map((letters) => ({letters, pictures: 0, opening: ''}));
	expect(placePages(chapter('<p>One</p>'), {text, starts})).toBeUndefined();
	const behind = [0, 5].map((letters) => ({letters, pictures: 0, opening: ''}));
	expect(placePages(chapter('<p>One</p>'), {text: 'Onetwothree', starts: behind})).toBeUndefined();
});
