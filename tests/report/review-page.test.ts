import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Browser} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {ImportResult} from '../../src/import/import-handout.ts';
import {reviewFrame, reviewPart} from '../../src/report/review/review-page.ts';
import {launchBrowser} from '../conformance/browser.ts';
import {importSource} from '../harness/import-source.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function review(...files: string[]): Promise<string> {
	const results = [];
	for (const file of files) {
		results.push(await importSource(readFileSync(`tests/corpus/documents/${file}`), file));
	}
	return pageOf(...results);
}

function pageOf(...results: ImportResult[]): string {
	const {opening, closing} = reviewFrame(results.map(({file}) => file));
	return opening + results.map(reviewPart).join('') + closing;
}

describe('the review page', () => {
	let browser: Browser;

	beforeAll(async () => {
		browser = await launchBrowser();
	});

	afterAll(() => browser.close());

	it('strikes through what went and says why; puts the rest beside its handout', async () => {
		const page = await browser.newPage();
		await page.setJavaScriptEnabled(false);
		await page.setContent(await review('en-blog-ankle.html'));
		const rows = await page.$$eval('.row', (all) =>
			all.map((row) => ({
				struck: [...row.querySelectorAll('del')].map((node) => node.textContent),
				notes: [...row.querySelectorAll('.note.removed')].map((node) => node.textContent),
				handout: row.querySelector('.handout')?.textContent,
			})),
		);
		expect(rows).toContainEqual({
			struck: ['Share this:', 'Twitter', 'Facebook'],
			notes: ['Removed: buttons to share the page (95 % sure)'],
			handout: 'Not in the handout',
		});
		expect(rows).toContainEqual({
			struck: [],
			notes: [],
			handout: 'Heading 2 Is it broken?from line 11',
		});
		const all = await page.$$eval('.source .text', (nodes) =>
			nodes.map((node) => node.textContent),
		);
		expect(all).toHaveLength(40);
		await page.close();
	});

	it('marks repairs with what they made, and findings on their line', async () => {
		const html = await review('mojibake-tea.txt', 'en-old-site-asthma.html');
		expect(html).toContain(
			'<mark>isn&#x26;#8217;t &#x26;mdash;<span class="kind"> → isn’t —</span></mark>',
		);
		expect(html).toContain(
			'Warning: Left out picture "logo.gif": where the source lies is not known',
		);
		expect(html).toContain('<a href="#f2">en-old-site-asthma.html</a>');
	});

	it('counts and marks what was left to whoever looks at it', async () => {
		const advice = 'Rest the joint and keep it cool for as long as it hurts you.';
		const text = `Gout\n\nSee also\n\n${advice}\n\n${advice} Then move it.\n`;
		const html = pageOf(await importSource(Buffer.from(text), 'gout.txt'));
		expect(html).toMatch(/<a href="#f1-l3">In doubt<\/a><\/th><td>1<\/td>/u);
		expect(html).toMatch(/<p class="note info doubtful">Info: Unexpected line "See also"/u);
	});

	it('shows markup of a source as words', async () => {
		const source =
			'<p>&lt;script>alert(1)&lt;/script> <a href="javascript:x">a</a></p><p>Two words.</p>';
		const html = pageOf(await importSource(`<!doctype html><body>${source}`, '<b>.html'));
		expect(html).not.toMatch(/<script|<b>|="javascript:/u);
		expect(html).toContain('&#x3C;script>alert(1)');
	});

	it.each([1280, 400])(
		'axe finds nothing at %d pixels, and nothing runs off the side',
		async (width) => {
			const page = await browser.newPage();
			await page.setViewport({width, height: 900});
			// The page forbids scripts; the validator is one.
			await page.setBypassCSP(true);
			await page.setContent(
				await review(
					'ar-clinic-fasting.html',
					'mojibake-tea.txt',
					'pt-saude-tensao.html',
					'en-word-eyedrops.docx',
				),
			);
			await page.evaluate(axe);
			const found = await page.evaluate(async () => {
				const {violations} = await (
					globalThis as unknown as {
						axe: {run(): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
					}
				).axe.run();
				return violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`);
			});
			expect(found).toEqual([]);
			const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
			expect(overflow).toBeLessThanOrEqual(0);
			await page.close();
		},
	);
});
