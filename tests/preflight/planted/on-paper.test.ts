import {describe, expect, test} from 'vitest';
import {added, buildWith, changed, reasonsOf, source} from './build-with.ts';

describe('on paper', () => {
	test.each([
		['hidden', '@media print { .disclaimer { display: none } }'],
		['invisible', '@media print { .disclaimer { visibility: hidden } }'],
		['drawn as a picture', '.disclaimer { filter: grayscale(1) }'],
		['without height', '.disclaimer { height: 0; overflow: hidden; padding: 0; border: 0 }'],
	])('a disclaimer that is %s', async (_, css) => {
		const handout = await buildWith('pdf', {
			'page/print.css.ejs': await added('page/print.css.ejs', css),
		});
		expect(reasonsOf(handout)).toEqual(
			expect.arrayContaining([
				expect.stringMatching(/^preflight-pdf: Unexpected PDF: its text differs at /u),
				'preflight-pdf: Unexpected PDF: a disclaimer is missing, expected "This leaflet gives general information. It is not a substitute for advice from your own doctor, nurse or pharmacist."',
			]),
		);
	});

	const missing =
		/^preflight-pdf: Unexpected PDF: a disclaimer is missing, expected "This leaflet /u;

	// Letters that are beyond an edge with all of them are not in the PDF; those on it are.
	test.each([
		['pushed over the edge', '.disclaimer { position: relative; inset-inline-start: 100mm }'],
		['pulled over the edge', '.disclaimer { margin-inline-start: -45mm }'],
		['in a box too low', '.disclaimer { height: 1em; overflow: hidden; padding: 0; border: 0 }'],
	])('a disclaimer that is %s', async (_, css) => {
		const handout = await buildWith('pdf', {
			'page/print.css.ejs': await added('page/print.css.ejs', css),
		});
		expect(reasonsOf(handout)).toContainEqual(expect.stringMatching(missing));
	});

	test('a sign that no font has, and whose meaning Chromium adds', async () => {
		const css = '.disclaimer::after { content: "\\1F469\\200D\\2695" }';
		const handout = await buildWith('pdf', {
			'page/print.css.ejs': await added('page/print.css.ejs', css),
		});
		expect(reasonsOf(handout)).toContain(
			'preflight-pdf: Unexpected PDF: a character without a glyph on page 1',
		);
	});

	test('a disclaimer of which the lower half is cut off', async () => {
		const css = '.disclaimer p { height: 0.7em; overflow: hidden; font-size: 6pt }';
		const handout = await buildWith('pdf', {
			'page/print.css.ejs': await added('page/print.css.ejs', css),
		});
		// Chromium leaves out what is beyond the edge by itself: spaces, stops.
		expect(reasonsOf(handout).join('\n')).toContain(
			'text that is cut off on page 1, "ThisleafletgivesgeneralinformationItisnota',
		);
	});

	test.each([
		['white on white', '.disclaimer { color: #fff }'],
		['pale', '.disclaimer { color: #bbb }'],
		['a little too pale', '.disclaimer { color: #777 }'],
		[
			'red on black, alike on a copier',
			'@media print { .disclaimer { color: #f00; background: #000 } }',
		],
		['see-through', '.disclaimer { opacity: 0.2 }'],
		['in see-through ink', '.disclaimer { color: rgb(0 0 0 / 10%) }'],
		['dark on dark', '@media print { .disclaimer { background: #222 } }'],
		['transparent', '.disclaimer { -webkit-text-fill-color: transparent }'],
	])('a disclaimer that is %s', async (_, css) => {
		const handout = await buildWith('pdf', {
			'page/print.css.ejs': await added('page/print.css.ejs', css),
		});
		const [reason] = reasonsOf(handout);
		expect(reason).toMatch(/: text that is too faint on page 1, "This leaflet gives general /u);
	});

	test('a disclaimer that only the style sheet writes, so that no screen reader says it', async () => {
		const words =
			'This leaflet gives general information. It is not a substitute for advice from your own doctor, nurse or pharmacist.';
		const css = `.disclaimer p { display: none } .disclaimer::before { content: "${words}" }`;
		const handout = await buildWith('pdf', {
			'page/print.css.ejs': await added('page/print.css.ejs', css),
		});
		expect(reasonsOf(handout)).toContainEqual(expect.stringMatching(missing));
	});

	test('white on dark is no fault', async () => {
		const css = '@media print { .disclaimer { color: #fff; background: #222 } }';
		const handout = await buildWith('pdf', {
			'page/print.css.ejs': await added('page/print.css.ejs', css),
		});
		expect(reasonsOf(handout)).toEqual([]);
	});

	test('a letter that our fonts do not have', async () => {
		const handout = await buildWith('pdf', {
			'page/print.css.ejs': await changed(
				'page/print.css.ejs',
				/<%- pageCounter %>/u,
				'<%- pageCounter %> "\u6f22"',
			),
		});
		expect(reasonsOf(handout).join('\n')).toMatch(/^preflight-pdf: .*a font that is not ours/u);
	});

	test('a heading that is hidden', async () => {
		const handout = await buildWith('pdf', {
			'page/print.css.ejs': await added('page/print.css.ejs', 'h2 { display: none }'),
		});
		expect(reasonsOf(handout).join('\n')).toMatch(/preflight-pdf: .*its headings differ at /u);
	});

	test('a label of a box that is hidden', async () => {
		const handout = await buildWith('pdf', {
			'page/page.css.ejs': await added(
				'page/page.css.ejs',
				'.emergency > .block-label { display: none }',
			),
		});
		expect(reasonsOf(handout).join('\n')).toMatch(
			/preflight-pdf: .*its text differs at .*, expected ".*Emergency:actnow/u,
		);
	});

	test('a table of which the paper cuts off columns, told as that alone', async () => {
		const row = (cell: string) => `| ${Array.from({length: 14}, () => cell).join(' | ')} |`;
		const table = [row('Somewhere'), row('---'), row('somebody'), row('somebody')].join('\n');
		const handout = await buildWith(
			'pdf',
			{},
			source.replace('Walk a little', `${table}\n\nWalk a little`),
		);
		expect(reasonsOf(handout)).toEqual([
			expect.stringMatching(
				/^preflight-pdf: Unexpected PDF: it is printed at \d\d % of its size, since something on it is wider than the paper, expected "100 %"$/u,
			),
		]);
	});

	test('a font that is not ours', async () => {
		const handout = await buildWith('pdf', {
			'page/page.css.ejs': await added('page/page.css.ejs', 'p { font-family: monospace }'),
		});
		expect(reasonsOf(handout).join('\n')).toMatch(/^preflight-pdf: /u);
	});

	test.each([
		[
			'small letters',
			'.disclaimer { font-size: 9pt }',
			/"This leaflet gives g" on page 2 is set in 9\.0 pt, expected "12 pt or more/u,
		],
		[
			'something wider than the paper',
			'p { width: 200mm }',
			/it is printed at \d\d % of its size, since something on it is wider than the paper, expected "100 %"/u,
		],
		[
			'lines too close',
			'html { line-height: 1 !important }',
			/lines 0\.\d\d of their size apart in ".*", expected "1\.2 or more/u,
		],
		[
			'text in the margin',
			'@page { margin-left: 10mm !important }',
			/on page 1 stands in the margin, expected "15 mm of white paper/u,
		],
		[
			'other paper',
			'@page { size: 150mm 200mm }',
			/page 1 measures 1(?:49|50)\.\d × 200\.\d mm, expected "A4, 210\.0 × 297\.0 mm"/u,
		],
		[
			'a heading at the foot of a page',
			'h2 { break-after: page !important }',
			/the heading "Keep moving" stands alone at the foot of page 1/u,
		],
		[
			'a disclaimer torn apart',
			'.disclaimer, .disclaimer p { break-inside: auto; orphans: 1; widows: 1 } .disclaimer p { font-size: 36pt; margin-top: 110mm }',
			/a disclaimer is split across pages, "This leaflet/u,
		],
		[
			'lines too long',
			'@page { margin-left: 15.5mm; margin-right: 15.5mm } html { font-size: 12pt !important }',
			/lines of \d+ characters on average, expected "84 at most/u,
		],
	])('%s', async (_, css, reason) => {
		const handout = await buildWith(
			'pdf',
			{'page/print.css.ejs': await added('page/print.css.ejs', css)},
			source.replace(
				'Walk a little',
				'Walk a little and then a little more, as far as it goes, and then a little more. '.repeat(
					40,
				),
			),
		);
		expect(reasonsOf(handout).join('\n')).toMatch(reason);
	});

	describe('page breaks', () => {
		const walk = 'Walk a little and then a little more, as far as it goes, and then rest. ';
		const parted = [
			'# A sore back\n\n## Keep moving',
			...Array.from({length: 24}, () => walk.repeat(3)),
			...Array.from({length: 3}, () => ':::urgent\n- fever\n- chills\n- a fall\n:::'),
			`| When | How far |\n| - | - |\n${`| Then | ${walk.repeat(2)} |\n`.repeat(24)}`,
			'::disclaimer{kind=general}',
		].join('\n\n');
		const reasonsWith = async (css: string) => {
			const handout = await buildWith(
				'pdf',
				{
					'page/print.css.ejs': await added('page/print.css.ejs', `@media print { ${css} }`),
				},
				parted,
			);
			const errors = handout?.diagnostics.filter(({severity}) => severity === 'error') ?? [];
			return errors.map(({reason}) => reason);
		};

		test('that part what belongs together are findings', async () => {
			expect(await reasonsWith('')).toEqual([]);
		});

		test.each([
			[
				'.block, p { break-inside: auto !important; orphans: 1 !important; widows: 1 !important } .block li { break-inside: auto !important; margin-bottom: 60mm } thead { display: table-row-group !important }',
				[
					/: a box is split across pages, "Urgent: ask for help today[^"]*", expected "all of it on page \d or \d"/u,
					/: a table continues on page \d without its headers, expected "When, How far"/u,
					/: a line of "Walk a little[^"]*" stands alone on page \d, expected "two or more"/u,
				],
			],
			[
				'tr, td { break-inside: auto !important } td { orphans: 1; widows: 1; line-height: 1.7 }',
				[/: a table row is split across pages, "Then/u],
			],
		])('is told of: %s', async (css, expected) => {
			const reasons = (await reasonsWith(css)).join('\n');
			for (const reason of expected) expect(reasons).toMatch(reason);
		});
	});

	test('a cell of a table that is lost', async () => {
		const table =
			'<div class="table"><table><tr><th>Day</th><th>Dose</th></tr><tr><td>1</td><td>&nbsp;</td></tr></table></div>';
		const handout = await buildWith('pdf', {
			'page/page.ejs': await changed('page/page.ejs', '</body>', `${table}</body>`),
			'page/print.css.ejs': await added('page/print.css.ejs', 'td:last-child { display: none }'),
		});
		expect(reasonsOf(handout)).toEqual([
			'preflight-pdf: Unexpected PDF: 3 cells in its tables, expected "4"',
		]);
	});

	test('a picture that lost its alternative', async () => {
		const picture = `<img alt=" " width="30" height="30" src="data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>')}">`;
		const handout = await buildWith('pdf', {
			'page/page.ejs': await changed('page/page.ejs', '</body>', `${picture}</body>`),
		});
		expect(reasonsOf(handout)).toEqual([
			'preflight-pdf: Unexpected PDF: a picture without an alternative text',
		]);
	});

	test('pages without their number', async () => {
		const handout = await buildWith('pdf', {
			'page/print.css.ejs': await changed('page/print.css.ejs', /<%- pageCounter %>/u, '""'),
		});
		expect(reasonsOf(handout)).toEqual([
			'preflight-pdf: Unexpected PDF: page 1 does not say its number',
		]);
	});
});
