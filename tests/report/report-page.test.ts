import {readFile} from 'node:fs/promises';
import path from 'node:path';
import axe from 'axe-core';
import {type BuildResult, check} from 'handpress';
import type {Browser, Page} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {loadConfig} from '../../src/config/load-config.ts';
import {HouseStyle} from '../../src/house-style/house-style.ts';
import {readPdf} from '../../src/pdf/read-pdf.ts';
import {reportHtml} from '../../src/report/html/report-page.ts';
import {handpress, makeTestFolder} from '../cli/handpress.ts';
import {launchBrowser} from '../conformance/browser.ts';

const today = '2026-06-01';

/** Three handouts that differ in all that a column tells, and a source that cannot be read. */
const sources = {
	'content/en/back.md': `---
title: Back pain
reviewed: 2026-01-10
next_review: 2026-05-01
clinical_reviewer: {name: A. Reviewer, date: 2026-01-10}
---

## Tablets

You may take ibuprofen.

## Rest

Rest a while.

::disclaimer{kind=general}

## About this leaflet

A friend wrote it. ${'We met on a bench in the park, and we spoke of it for a while. '.repeat(9)}

<!-- handpress ignore repeated-word: as it is said -->

Somebody checked the the words.
`,
	'content/ar/knee.md':
		'---\nlang: ar\ntitle: العناية\nreviewed: 2026-01-10\nnext_review: 2028-01-10\n---\n\n## الراحة\n\nارتح.\n\n::disclaimer{kind=general}\n',
	'content/es/ankle.md':
		'---\nlang: es\ntitle: El tobillo\nreviewed: 2026-01-10\nnext_review: 2026-06-30\n---\n\n## Reposo\n\nEste folleto no sustituye el consejo de su médico.\n',
	'content/en/hostile.md':
		'# A `<script>alert(1)</script>` & "more"\n\n## Rest `"><img src=x onerror=alert(1)>`\n\nTake 5.0 mg.\n',
	'content/en/broken.md': '',
	'handpress.config.yaml':
		"clinic: {name: 'The <Clinic>', colours: {accent: '#5a2a82'}}\ndisclaimers: {exempt_sections: [{heading: About this leaflet, reason: It gives no advice.}]}\n",
};

let browser: Browser;
let html: string;
let result: BuildResult;

beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** The page of those sources; each has the config's own accent. */
async function pageOfSources(): Promise<string> {
	if (html) return html;
	const folder = await makeTestFolder(sources);
	process.env['SOURCE_DATE_EPOCH'] = String(Date.parse(today) / 1000);
	try {
		result = await check({workingFolder: folder});
	} finally {
		delete process.env['SOURCE_DATE_EPOCH'];
	}
	html = await reportHtml(result, await HouseStyle.load(await loadConfig(folder)), today);
	return html;
}

async function open(hasScript = true): Promise<Page> {
	const page = await browser.newPage();
	page.on('console', (message) => {
		throw new Error(message.text());
	});
	await page.setJavaScriptEnabled(hasScript);
	await page.setContent(await pageOfSources());
	return page;
}

function rowsOf(page: Page): Promise<string[][]> {
	return page.$$eval('#handouts tbody tr:not([hidden])', (rows) =>
		rows.map((row) =>
			[...row.children].map((cell) => cell.textContent?.replace(/\s+/gu, ' ').trim() ?? ''),
		),
	);
}

const titlesIn = async (page: Page) => (await rowsOf(page)).map(([title]) => title?.split(' ')[0]);

describe('the report for the clinical lead', () => {
	it('says of each handout what is open, without a script', async () => {
		const page = await open(false);
		expect(await rowsOf(page)).toEqual([
			[
				'العناية content/ar/knee.md',
				'Arabic',
				'✓ 1 approved',
				'January 10, 2026 Awaiting clinical sign-off',
				'January 10, 2028',
				'no figure',
				'0',
				'0',
				'0',
			],
			[
				'Back pain content/en/back.md',
				'English',
				'✗ 3 missing, 1 approved',
				'January 10, 2026 Signed off by A. Reviewer, January 10, 2026',
				'✗ May 1, 2026, overdue by 31 days',
				'SMOG 5.4 (grade, estimate)',
				expect.stringMatching(/^✗ \d$/u),
				expect.stringMatching(/^\d$/u),
				expect.stringMatching(/^\d$/u),
			],
			[
				'content/en/broken.md content/en/broken.md',
				'not known',
				'✗ not known',
				'✗ no date Awaiting clinical sign-off',
				'✗ no date',
				'no figure',
				'✗ 1',
				'0',
				'0',
			],
			expect.arrayContaining([
				'A <script>alert(1)</script> & "more" content/en/hostile.md',
				'✗ 1 missing',
				'✗ no date',
			]),
			expect.arrayContaining([
				'El tobillo content/es/ankle.md',
				'~ 1 informal',
				'June 30, 2026, in 29 days',
			]),
		]);
		expect(await page.$('thead button')).toBe(null);
		expect(await page.$eval('#filters', (form) => form.checkVisibility())).toBe(false);
		await page.close();
	});

	it('tells of each section which disclaimers it carries, and of each finding where', async () => {
		const page = await open(false);
		const back = await page.$eval('#handout-2', (section) => ({
			table: [...section.querySelectorAll('.matrix tr')].map((row) =>
				[...row.children].map((cell) => cell.textContent?.replace(/\s+/gu, ' ').trim()),
			),
			findings: [...section.querySelectorAll('.findings li')].map((item) =>
				item.textContent?.replace(/\s+/gu, ' ').trim(),
			),
		}));
		expect(back.table).toEqual([
			['Section', 'general', 'emergency', 'medicines'],
			['Before the first section', '–', '✗ missing', '–'],
			['Tablets line 8', '✗ missing', '–', '✗ missing'],
			['Rest line 12', '✓ approved', '–', '–'],
			['About this leaflet line 18 exempt: It gives no advice.', '–', '–', '–'],
		]);
		expect(back.findings).toContain(
			'✗ Error line 8, column 1 Missing general disclaimer in section "Tablets" section-disclaimerSomebody who reads only this section would not be told. Write ::disclaimer{kind=general} at its end, or build with --disclaimers insert.',
		);
		expect(back.findings).toContain(
			'line 24 Unexpected word "the" twice in a row repeated-wordBecause: as it is said',
		);
		const links = await page.$$eval('.findings a', (all) => all.map((one) => one.hash));
		const targets = await page.$$eval('.rules > div', (all) => all.map((one) => `#${one.id}`));
		expect([...new Set(links)].sort()).toEqual(targets);
		await page.close();
	});

	it('sorts by each column, by keyboard too, and says so', async () => {
		const page = await open();
		const heads = await page.$$('#handouts thead button');
		expect(heads).toHaveLength(9);
		const sortings: (string | null | undefined)[] = [];
		for (const head of heads) {
			await head.focus();
			await page.keyboard.press('Enter');
			sortings.push(
				await page.$eval('#handouts thead', (head) => {
					const sorted = [...head.querySelectorAll('[aria-sort]')];
					return sorted.map((one) => `${one.firstChild?.textContent} ${one.ariaSort}`).join();
				}),
			);
		}
		expect(sortings).toEqual(
			[
				...['Handout', 'Language', 'Disclaimers', 'Last review', 'Next review'],
				...['Reading level', 'Errors', 'Warnings', 'Notes'],
			].map((name) => `${name} ascending`),
		);
		await heads[4]?.click();
		expect(await titlesIn(page)).toEqual(['content/en/broken.md', 'A', 'Back', 'El', 'العناية']);
		await heads[4]?.click();
		expect(await titlesIn(page)).toEqual(['العناية', 'El', 'Back', 'content/en/broken.md', 'A']);
		expect(await page.$eval('#status', (status) => status.textContent)).toBe(
			'5 of 5 handouts shown. Sorted by Next review, descending.',
		);
		expect(
			await page.$$eval('#details > section', (all) => all.map((section) => section.id)),
		).toEqual(['handout-1', 'handout-5', 'handout-2', 'handout-3', 'handout-4']);
		await heads[6]?.click();
		await heads[6]?.click();
		const errors = (await rowsOf(page)).map((row) => Number(row[6]?.replace('✗ ', '')));
		expect(errors).toEqual(errors.toSorted((a, b) => b - a));
		expect(new Set(errors).size).toBeGreaterThan(2);
		await page.close();
	});

	it('filters by words, language and what is open', async () => {
		const page = await open();
		await page.type('[name=words]', 'BACK');
		expect(await titlesIn(page)).toEqual(['Back']);
		expect(await page.$eval('#status', (status) => status.textContent)).toBe(
			'1 of 5 handouts shown.',
		);
		expect(
			await page.$$eval('#details > section:not([hidden])', (all) => all.map(({id}) => id)),
		).toEqual(['handout-2']);
		await page.$eval('[name=words]', (input) => {
			(input as HTMLInputElement).value = '';
		});
		await page.select('[name=language]', 'es');
		expect(await titlesIn(page)).toEqual(['El']);
		await page.select('[name=language]', '');
		await page.select('[name=mark]', 'review');
		expect(await titlesIn(page)).toEqual(['Back', 'content/en/broken.md', 'A']);
		await page.close();
	});

	it('keeps markup of a source as words', async () => {
		const text = await pageOfSources();
		expect(text.match(/<script/gu)).toHaveLength(1);
		expect(text).not.toMatch(/<(?:img|iframe)|<Clinic>/u);
		expect(text).toContain('--accent: #5a2a82;');
		expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
		expect(text).not.toMatch(/(?:src|href)="(?!#|https:\/\/)/u);
	});

	it.each([
		['light', 1280],
		['dark', 1280],
		['light', 320],
		['dark', 320],
	])(
		'axe finds nothing in the %s at %d pixels, and nothing runs off the side',
		async (scheme, width) => {
			const page = await open();
			await page.setViewport({width, height: 900});
			await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
			await page.evaluate(axe.source);
			const {found, overflow} = await page.evaluate(async () => {
				const {violations} = await (
					globalThis as unknown as {
						axe: {
							run(options: object): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>;
						};
					}
				).axe.run({rules: {'target-size': {enabled: true}}});
				const {scrollWidth, clientWidth} = document.documentElement;
				return {
					found: violations.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.html)}`),
					overflow: scrollWidth - clientWidth,
				};
			});
			expect(found).toEqual([]);
			expect(overflow).toBe(0);
			await page.close();
		},
	);

	it('prints on A4 on its side, with heads on each page', async () => {
		const page = await open();
		await page.evaluate(() => {
			const rows = document.querySelector('#handouts tbody');
			for (let copy = 0; copy < 40; copy++) {
				const row = rows?.firstElementChild?.cloneNode(true);
				if (row) rows?.append(row);
			}
			document.querySelector('#details')?.remove();
		});
		const pdf = await page.pdf({preferCSSPageSize: true, tagged: true});
		const {pages} = await readPdf(pdf);
		expect(pages.length).toBeGreaterThan(3);
		for (const {width, height, text} of pages.slice(0, -1)) {
			expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
			expect(text).toMatch(/Handout\s+Language\s+Disclaimers.+Warnings\s+Notes/su);
		}
		await page.close();
	});
});

it('is written by the command, in the clinic’s own template where there is one', async () => {
	const cwd = await makeTestFolder({
		'content/a.md': '# A\n\n## Rest\n\nRest.\n',
		'templates/report/report.css.ejs': 'h1 { color: <%- clinic.colours.accent %>; }',
	});
	const {status, stdout} = await handpress(
		['check', '--format', 'html', '--report', 'html=out/report.html'],
		{cwd},
	);
	expect(status).toBe(1);
	expect(stdout).toContain('<style>h1 { color: #00538a; }</style>');
	expect(await readFile(path.join(cwd, 'out/report.html'), 'utf8')).toBe(stdout);
});
