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
/** A way to look at a page. */
interface View {
	readonly name: string;
	readonly width: number;
	readonly features: readonly {readonly name: string; readonly value: string}[];
	/** Size of all text, in per cent. Default: 100. */
	readonly textSize?: number;
}

/** A phone, a tablet and a desk. 320 px is what WCAG 2.2, 1.4.10 asks for. */
const widths = [320, 768, 1280] as const;
const schemes = ['light', 'dark'] as const;
const scheme = (value: string) => ({name: 'prefers-color-scheme', value});

const views: readonly View[] = [
	...schemes.flatMap((value) =>
		widths.map((width) => ({name: `${value} ${width}`, width, features: [scheme(value)]})),
	),
	// WCAG 2.2, 1.4.4
	...[320, 1280].map((width) => ({
		name: `200 % text ${width}`,
		width,
		features: [scheme('light')],
		textSize: 200,
	})),
	...schemes.map((value) => ({
		name: `forced colours, ${value} 768`,
		width: 768,
		features: [{name: 'forced-colors', value: 'active'}, scheme(value)],
	})),
];

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
async function findingsIn(page: Page, {width, features, textSize = 100}: View): Promise<string[]> {
	await page.setViewport({width, height: 900});
	// Puppeteer itself knows no forced colours.
	const session = await page.createCDPSession();
	await session.send('Emulation.setEmulatedMedia', {features: [...features]});
	const {passed, findings} = await page.evaluate(
		async (values, size) => {
			const root = document.documentElement;
			root.style.fontSize = '';
			const usual = Number.parseFloat(getComputedStyle(root).fontSize);
			root.style.fontSize = size === 100 ? '' : `${(usual * size) / 100}px`;
			const {passes, violations} = await window.axe.run({
				runOnly: {type: 'tag', values},
				// Asked for by WCAG 2.2 AA, and not on of itself.
				rules: {'target-size': {enabled: true}},
			});
			const {scrollWidth, clientWidth} = root;
			const sideways = scrollWidth > clientWidth ? ['sideways scrolling'] : [];
			const faults = violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
			return {passed: passes.map(({id}) => id), findings: [...faults, ...sideways]};
		},
		tags,
		textSize,
	);
	for (const {name, value} of features) {
		const query = `(${name}: ${value})`;
		const isShown = await page.evaluate((text) => matchMedia(text).matches, query);
		if (!isShown) throw new Error(`The page is not shown with ${query}.`);
	}
	await session.detach();
	if (!passed.includes('target-size')) throw new Error('axe has not checked the size of targets.');
	return findings;
}

/** Each finding once, with the views that show it: `image-alt: <img> (light 320, dark 320)`. */
async function findingsInAllViews(path: string, plantFault?: () => void): Promise<string[]> {
	const page = await open(path, plantFault);
	const found = new Map<string, string[]>();
	for (const view of views) {
		for (const finding of await findingsIn(page, view)) {
			const shownIn = found.get(finding) ?? [];
			found.set(finding, [...shownIn, view.name]);
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
		expect(findings).toEqual([`image-alt: <img> (${views.map(({name}) => name).join(', ')})`]);
	});

	it('complains about letters that are too pale in the dark alone', async () => {
		const findings = await findingsInAllViews(sound, () => {
			const heading = document.querySelector('h1');
			if (heading) heading.style.color = '#333';
		});
		expect(findings).toHaveLength(1);
		expect(findings[0]).toMatch(
			/^color-contrast: <h1 .*\(dark 320, dark 768, dark 1280, forced colours, dark 768\)$/u,
		);
	});

	it('complains about links that are too small to be hit', async () => {
		const findings = await findingsInAllViews(pages[0]?.path ?? '', () => {
			for (const link of document.querySelectorAll<HTMLElement>(
				'.masthead nav a, .masthead nav ul',
			)) {
				Object.assign(link.style, {padding: '0', lineHeight: '1', gap: '0'});
			}
		});
		expect(findings.join('\n')).toMatch(/^target-size: <a /mu);
	});

	it('complains about a page that is wider than a phone', async () => {
		const findings = await findingsInAllViews(sound, () => {
			const heading = document.querySelector('h1');
			if (heading) heading.style.width = '400px';
		});
		expect(findings).toEqual(['sideways scrolling (light 320, dark 320, 200 % text 320)']);
	});

	it('complains about a style sheet that the policy of its page forbids', async () => {
		const page = await readFile(sound, 'utf8');
		const path = join(folder, 'forbidden.html');
		await writeFile(path, page.replace('</style>', ' </style>'));
		await expect(findingsInAllViews(path)).rejects.toThrow(/style/u);
	});
});
