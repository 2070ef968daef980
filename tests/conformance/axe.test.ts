import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import axe from 'axe-core';
import type {Browser, Page} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {launchBrowser} from './browser.ts';
import {finishedFiles} from './finished-files.ts';

const pages = finishedFiles('html');
/** What faults are planted in. In English: axe takes Arabic ligatures for icons, and says nothing of their colour. */
const sound = pages.find(({name}) => name.includes('/en/'))?.path ?? '';
/** A phone, a tablet and a desk. 320 px is what WCAG 2.2, 1.4.10 asks for. */
const widths = [320, 768, 1280] as const;
const schemes = ['light', 'dark'] as const;
const views = schemes.flatMap((scheme) => widths.map((width) => ({scheme, width})));
type View = (typeof views)[number];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

declare global {
	interface Window {
		/** Set by its own script, which `open` adds. */
		readonly axe: typeof axe;
	}
}

let browser: Browser;
let folder: string;

beforeAll(async () => {
	browser = await launchBrowser();
	folder = await mkdtemp(join(tmpdir(), 'handpress-axe-'));
});

afterAll(async () => {
	await browser?.close();
	await rm(folder, {recursive: true, force: true});
});

/**
 * Opens a finished page as a patient would; a fault may be planted in it.
 *
 * @throws Error where the browser complains: of a style sheet, say, that the page's policy forbids.
 */
async function open(path: string, plantFault?: () => void): Promise<Page> {
	const complaints: string[] = [];
	const page = await browser.newPage();
	page.on('console', (message) => complaints.push(message.text()));
	await page.goto(pathToFileURL(path).href);
	if (complaints.length > 0) throw new Error(complaints.join('\n'));
	if (plantFault) await page.evaluate(plantFault);
	// The page's policy allows no script; what a debugger evaluates is not held to it.
	await page.evaluate(axe.source);
	return page;
}

/** What axe holds against a page as it is shown, and whether the page must be moved sideways. */
async function findingsIn(page: Page, {scheme, width}: View): Promise<string[]> {
	await page.setViewport({width, height: 900});
	await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
	const {passed, findings} = await page.evaluate(async (values) => {
		const {passes, violations} = await window.axe.run({runOnly: {type: 'tag', values}});
		const {scrollWidth, clientWidth} = document.documentElement;
		const sideways = scrollWidth > clientWidth ? ['sideways scrolling'] : [];
		const faults = violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
		return {passed: passes.length, findings: [...faults, ...sideways]};
	}, tags);
	if (passed === 0) throw new Error('axe has checked nothing.');
	return findings;
}

/** Each finding once, with the views that show it: `image-alt: <img> (light 320, dark 320)`. */
async function findingsInAllViews(path: string, plantFault?: () => void): Promise<string[]> {
	const page = await open(path, plantFault);
	const found = new Map<string, string[]>();
	for (const view of views) {
		for (const finding of await findingsIn(page, view)) {
			const shownIn = found.get(finding) ?? [];
			found.set(finding, [...shownIn, `${view.scheme} ${view.width}`]);
		}
	}
	await page.close();
	return [...found].map(([finding, shownIn]) => `${finding} (${shownIn.join(', ')})`);
}

describe('WCAG 2.2 AA, by axe', () => {
	for (const {name, path} of pages) {
		it(`finds nothing in ${name}`, async () => {
			expect(await findingsInAllViews(path)).toEqual([]);
		});
	}

	it('complains about a picture without words for it', async () => {
		const findings = await findingsInAllViews(sound, () => {
			document.querySelector('article')?.append(document.createElement('img'));
		});
		expect(findings).toEqual([
			'image-alt: <img> (light 320, light 768, light 1280, dark 320, dark 768, dark 1280)',
		]);
	});

	it('complains about letters that are too pale in the dark alone', async () => {
		const findings = await findingsInAllViews(sound, () => {
			const heading = document.querySelector('h1');
			if (heading) heading.style.color = '#333';
		});
		expect(findings).toHaveLength(1);
		expect(findings[0]).toMatch(/^color-contrast: <h1 .*\(dark 320, dark 768, dark 1280\)$/u);
	});

	it('complains about a page that is wider than a phone', async () => {
		const findings = await findingsInAllViews(sound, () => {
			const heading = document.querySelector('h1');
			if (heading) heading.style.width = '400px';
		});
		expect(findings).toEqual(['sideways scrolling (light 320, dark 320)']);
	});

	it('complains about a style sheet that the policy of its page forbids', async () => {
		const page = await readFile(sound, 'utf8');
		const path = join(folder, 'forbidden.html');
		await writeFile(path, page.replace('</style>', ' </style>'));
		await expect(findingsInAllViews(path)).rejects.toThrow(/style/u);
	});
});
