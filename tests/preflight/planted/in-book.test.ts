import {describe, expect, test} from 'vitest';
import {buildWith, changed, reasonsOf} from './build-with.ts';

describe('in the e-book', () => {
	test('a section that is not in the contents', async () => {
		const handout = await buildWith('epub', {
			'epub/toc.xhtml.ejs': await changed(
				'epub/toc.xhtml.ejs',
				'entries.map(',
				"entries.filter(({title}) => title !== 'Ask for help').map(",
			),
		});
		expect(reasonsOf(handout)).toEqual([
			'preflight-epub: Unexpected e-book: a heading is not in its place in the contents, expected "Ask for help"',
		]);
	});

	test('sections in another order', async () => {
		const handout = await buildWith('epub', {
			'epub/toc.xhtml.ejs': await changed(
				'epub/toc.xhtml.ejs',
				'entries.map(',
				'entries.toReversed().map(',
			),
		});
		expect(reasonsOf(handout)).toEqual([
			'preflight-epub: Unexpected e-book: a heading is not in its place in the contents, expected "Ask for help"',
		]);
	});

	test('contents that lead nowhere', async () => {
		const handout = await buildWith('epub', {
			'epub/toc.xhtml.ejs': await changed('epub/toc.xhtml.ejs', 'cover.xhtml', 'gone.xhtml'),
		});
		expect(reasonsOf(handout)).toEqual([
			'preflight-epub: Unexpected e-book: the contents lead nowhere, "gone.xhtml"',
		]);
	});

	test.each([
		['a script', '<script>1</script>', 'a <script> element in OEBPS/handout.xhtml'],
		['an event handler', '<p onclick="1"/>', 'an event handler onclick in OEBPS/handout.xhtml'],
		[
			'a picture from elsewhere',
			'<img src="https://example.org/a.png" alt=""/>',
			'something shown that is not inside, "https://example.org/a.png"',
		],
	])('%s', async (_, xhtml, reason) => {
		const handout = await buildWith('epub', {
			'epub/handout.xhtml.ejs': await changed(
				'epub/handout.xhtml.ejs',
				'<%- colophon %>',
				`<%- colophon %>${xhtml}`,
			),
		});
		expect(reasonsOf(handout)).toEqual([`preflight-epub: Unexpected e-book: ${reason}`]);
	});

	const fakePages = `<nav epub:type="page-list"><ol><li><a href="handout.xhtml#colophon">1</a></li></ol></nav>\n</body>`;

	test.each([
		[
			'a list of pages that belong to no PDF',
			'toc.xhtml',
			'</body>',
			fakePages,
			['a list of the pages "OEBPS/handout.xhtml#colophon", expected ""'],
		],
		[
			'a mark of a page that belongs to no PDF',
			'handout.xhtml',
			'</body>',
			'<span epub:type="pagebreak" id="page-7" aria-label="7"></span></body>',
			[
				'marks of the pages "7", expected ""',
				'a list of the pages "", expected "OEBPS/handout.xhtml#page-7"',
			],
		],
	])('%s', async (_, file, from, to, reasons) => {
		const name = `epub/${file}.ejs`;
		const handout = await buildWith('epub', {[name]: await changed(name, from, to)});
		expect(reasonsOf(handout)).toEqual(
			reasons.map((reason) => `preflight-epub: Unexpected e-book: ${reason}`),
		);
	});

	test('a document that is not well-formed', async () => {
		const handout = await buildWith('epub', {
			'epub/handout.xhtml.ejs': await changed('epub/handout.xhtml.ejs', '</body>', '<br></body>'),
		});
		expect(reasonsOf(handout)[0]).toMatch(
			/^preflight-epub: Unexpected e-book: OEBPS\/handout\.xhtml is not well-formed/u,
		);
	});

	const meta = (property: string, value: string) =>
		`<meta property="${property}">${value}</meta>\n</metadata>`;

	test.each([
		[
			'a claim that nobody has checked',
			'</metadata>',
			meta('dcterms:conformsTo', 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA'),
			[
				'a conformance claim for "EPUB Accessibility 1.1 - WCAG 2.2 Level AA", expected "no claim"',
				'a conformance claim that nobody certifies',
			],
		],
		[
			'words promised for pictures that are not there',
			'</metadata>',
			meta('schema:accessibilityFeature', 'alternativeText'),
			['it promises alternative texts for its pictures and lacks some'],
		],
		[
			'pictures promised that are not there',
			'</metadata>',
			meta('schema:accessMode', 'visual'),
			['it says that it has pictures and has none'],
		],
		[
			'page numbers promised that are not there',
			'</metadata>',
			meta('schema:accessibilityFeature', 'pageNavigation'),
			['it promises page numbers and has no list of them'],
		],
		[
			'a hazard beside none',
			'</metadata>',
			meta('schema:accessibilityHazard', 'flashing'),
			['hazards that exclude each other, "none,flashing"'],
		],
		[
			'no word of its hazards',
			'<meta property="schema:accessibilityHazard">none</meta>',
			'',
			['it does not state its accessibilityHazard'],
		],
	])('%s', async (_, from, to, reasons) => {
		const handout = await buildWith('epub', {
			'epub/content.opf.ejs': await changed('epub/content.opf.ejs', from, to),
		});
		expect(reasonsOf(handout)).toEqual(
			reasons.map((reason) => `preflight-epub: Unexpected e-book: ${reason}`),
		);
	});
});
