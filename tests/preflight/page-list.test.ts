import {expect, test} from 'vitest';
import {fromXml} from 'xast-util-from-xml';
import {pageListFindings} from '../../src/preflight/page-list.ts';

const mark = (number: number) =>
	`<span epub:type="pagebreak" id="page-${number}" aria-label="${number}"></span>`;

const features = ['pageBreakMarkers', 'pageNavigation'];

function reasonsFor(
	body: string,
	listed: readonly number[],
	openings: readonly string[],
	promised = features,
): string[] {
	const links = listed.map((number) => `<li><a href="handout.xhtml#page-${number}">x</a></li>`);
	const documents = new Map(
		Object.entries({
			'OEBPS/handout.xhtml': `<body>${body}</body>`,
			'OEBPS/toc.xhtml': `<body><nav epub:type="page-list"><ol>${links.join('')}</ol></nav></body>`,
		}).map(([name, text]) => [name, fromXml(text)]),
	);
	const metas = promised.map(
		(name) => `<meta property="schema:accessibilityFeature">${name}</meta>`,
	);
	const pages = openings.map((opening) => ({letters: 0, pictures: 0, opening}));
	return pageListFindings(documents, fromXml(`<x>${metas.join('')}</x>`), pages, 'a.md').map(
		({reason}) => reason,
	);
}

const body = `${mark(1)}<p>One two ${mark(2)}over long words</p>`;

test('marks in their places, listed in their order, are all right', () => {
	expect(reasonsFor(body, [1, 2], ['Clinic', 'longwords'])).toEqual([]);
});

test('a mark in another place than the page of the PDF has', () => {
	expect(reasonsFor(body, [1, 2], ['Clinic', 'Onetwo'])).toEqual([
		'Unexpected e-book: page 2 begins at "overlo", expected "Onetwo"',
	]);
});

test('a page that is not marked, not listed, not promised', () => {
	expect(reasonsFor(body, [1, 2], ['', 'over', 'three'])).toEqual([
		'Unexpected e-book: marks of the pages "1 2", expected "1 2 3"',
		'Unexpected e-book: page 3 begins at "", expected "three"',
	]);
	expect(reasonsFor(body, [2, 1], ['', 'over'])).toEqual([
		'Unexpected e-book: a list of the pages "OEBPS/handout.xhtml#page-2 OEBPS/handout.xhtml#page-1", expected "OEBPS/handout.xhtml#page-1 OEBPS/handout.xhtml#page-2"',
	]);
	expect(reasonsFor(body, [1, 2], ['', 'over'], ['pageNavigation'])).toEqual([
		'Unexpected e-book: it does not say truly whether it has page numbers',
	]);
});
