import {pathToFileURL} from 'node:url';
import axe from 'axe-core';
import type {Browser, Page} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {launchBrowser} from './browser.ts';
import {finishedFiles} from './finished-files.ts';

const pages = finishedFiles('html');
/** A phone, a tablet and a desk. 320 px is what WCAG 2.2, 1.4.10 asks for. */
const widths = [320, 768, 1280] as const;
const schemes = ['light', 'dark'] as const;
const views = schemes.flatMap((scheme) => widths.map((width) => ({scheme, width})));
type View = (typeof views)[number];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;

beforeAll(async () => {
	browser = await launchBrowser();
});

afterAll(async () => {
	await browser?.close();
});

/** Opens a finished page as a patient would; a fault may be planted in it. */
async function open(path: string, plantFault?: () => void): Promise<Page> {
	const page = await browser.newPage();
	await page.goto(pathToFileURL(path).href);
	if (plantFault) await page.evaluate(plantFault);
	// The page's policy allows no script; what a debugger evaluates is not held to it.
	await page.evaluate(axe.source);
	return page;
}

async function show(page: Page, {scheme, width}: View): Promise<void> {
	await page.setViewport({width, height: 900});
	await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
}

/** What axe holds against a page as it is shown, and whether the page must be moved sideways. */
async function findingsIn(page: Page, view: View): Promise<string[]> {
	await show(page, view);
	const {passed, findings} = await page.evaluate(async (values) => {
		const options = {runOnly: {type: 'tag' as const, values}, resultTypes: ['violations' as const]};
		const {passes, violations} = await window.axe.run(document, options);
		const {scrollWidth, clientWidth} = document.documentElement;
		return {
			passed: passes.length,
			findings: [
				...violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`)),
				...(scrollWidth > clientWidth ? [`sideways scrolling: ${scrollWidth} px wide`] : []),
			],
		};
	}, tags);
	if (passed === 0) throw new Error('axe has checked nothing.');
	return findings.map((finding) => `${view.scheme}, ${view.width} px: ${finding}`);
}

async function findingsInAllViews(path: string, plantFault?: () => void): Promise<string[]> {
	const page = await open(path, plantFault);
	const findings: string[] = [];
	for (const view of views) findings.push(...(await findingsIn(page, view)));
	await page.close();
	return findings;
}

describe('WCAG 2.2 AA, by axe', () => {
	it.for(pages)('finds nothing in $name', async ({path}) => {
		expect(await findingsInAllViews(path)).toEqual([]);
	});

	it('complains about a picture without words for it', async () => {
		const findings = await findingsInAllViews(pages[0]?.path ?? '', () => {
			document.querySelector('article')?.append(document.createElement('img'));
		});
		expect(findings).toHaveLength(views.length);
		expect(findings.join('\n')).toContain('image-alt: ');
	});

	it('complains about letters too pale for a dark page alone', async () => {
		const findings = await findingsInAllViews(pages[0]?.path ?? '', () => {
			const heading = document.querySelector('h1');
			if (heading) heading.style.color = '#333';
		});
		expect(findings).toHaveLength(widths.length);
		expect(findings.join('\n')).toMatch(/^dark, 320 px: color-contrast: /mu);
	});

	it('complains about a page wider than a phone', async () => {
		const findings = await findingsInAllViews(pages[0]?.path ?? '', () => {
			const heading = document.querySelector('h1');
			if (heading) heading.style.width = '400px';
		});
		expect(findings.map((finding) => finding.replace(/\d+ px wide/u, 'too wide'))).toEqual([
			'light, 320 px: sideways scrolling: too wide',
			'dark, 320 px: sideways scrolling: too wide',
		]);
	});
});
