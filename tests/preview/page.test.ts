import {rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import axe from 'axe-core';
import type {Browser, Page} from 'puppeteer-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {handout, makeFolder} from '../cli/handpress.ts';
import {launchBrowser} from '../conformance/browser.ts';
import {type RunningPreview, startPreview} from './start-preview.ts';

const backHandout = handout('A sore back', 'Walk a little. See [the other one](knee.md).');

let folder: string;
let preview: RunningPreview;
let browser: Browser;
let page: Page;
let faults: string[];

beforeAll(async () => {
	folder = await makeFolder({
		'handpress.config.yaml': 'clinic:\n  name: A clinic\nprint:\n  profiles: [a4, large-print]\n',
		'content/back.md': backHandout,
		'content/knee.md': handout('A sore knee'),
	});
	[preview, browser] = await Promise.all([startPreview(folder), launchBrowser({loopback: true})]);
});

afterAll(async () => {
	await browser.close();
	preview.child.kill('SIGTERM');
	await preview.ended;
	await rm(folder, {recursive: true, force: true});
});

beforeEach(async () => {
	faults = [];
	page = await browser.newPage();
	page.on('pageerror', (error) => faults.push(String(error)));
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(message.text());
	});
	await page.setViewport({width: 1280, height: 800});
	await write('back', backHandout);
});

afterEach(async () => {
	await page.close();
	// A breach of the page's own policy among them.
	expect(faults).toEqual([]);
});

function write(name: string, text: string): Promise<void> {
	return writeFile(path.join(folder, `content/${name}.md`), text);
}

/** Opens a handout. */
async function look(name: string, view = 'html'): Promise<void> {
	const query = new URLSearchParams({handout: `content/${name}.md`, view});
	await page.goto(`${preview.address}?${query}`);
}

/** Waits until a frame shows these words. */
async function seeInFrame(words: string): Promise<void> {
	await page.waitForFunction(
		(wanted) =>
			[...document.querySelectorAll('iframe')].some(
				(frame) =>
					frame.style.visibility === '' &&
					frame.contentDocument?.body?.textContent?.includes(wanted),
			),
		{timeout: 30_000},
		words,
	);
}

function seeOnPage(selector: string, words: string): Promise<unknown> {
	return page.waitForFunction(
		(place, wanted) => document.querySelector(place)?.textContent?.includes(wanted),
		{timeout: 30_000},
		selector,
		words,
	);
}

describe('the page of the preview', () => {
	test('shows a changed word; a broken source shows its message and keeps the last good page', async () => {
		await look('back');
		await seeInFrame('Walk a little.');
		await write('back', backHandout.replace('Walk', 'Stroll'));
		await seeInFrame('Stroll a little.');
		await write('back', backHandout.replace('::disclaimer{kind=general}', 'Nothing.'));
		await seeOnPage('#findings', 'Missing general disclaimer in section "Advice"');
		await seeOnPage('#outdated', 'This is the last good version.');
		await seeInFrame('Stroll a little.');
		const link = await page.$eval('#findings .is-error a', (element) => [
			element.textContent,
			element.getAttribute('href'),
		]);
		expect(link).toEqual(['Line 3, column 1', `vscode://file${folder}/content/back.md:3:1`]);
		await write('back', backHandout.replace('Walk', 'March'));
		await seeInFrame('March a little.');
		await seeOnPage('#summary', 'ready');
		expect(await page.$eval('#outdated', (element) => element.textContent)).toBe('');
	});

	test('shows a handout that was never without errors as a draft only', async () => {
		await write('new', backHandout.replace('::disclaimer{kind=general}', 'Nothing.'));
		await look('new');
		await seeInFrame('Walk a little.');
		await seeOnPage('#outdated', 'This is a draft.');
		expect(await page.$eval('#open', (link) => (link as HTMLElement).hidden)).toBe(true);
		await page.click('#views li:nth-child(2) a');
		await seeOnPage('#stage', 'This handout has not been rendered yet');
		expect((await fetch(`${preview.address}files/html/new.html`)).status).toBe(404);
		await rm(path.join(folder, 'content/new.md'));
		await seeOnPage('#stage', 'The handout "content/new.md" no longer exists.');
	});

	test('shows each profile as it prints, and the text of the e-book', async () => {
		await look('back', 'pdf:large-print');
		await page.waitForSelector('.sheets canvas', {timeout: 30_000});
		const drawn = await page.$eval('.sheets canvas', (canvas) => {
			const {width, height} = canvas as HTMLCanvasElement;
			const data = (canvas as HTMLCanvasElement)
				.getContext('2d')
				?.getImageData(0, 0, width, height);
			return {ratio: height / width, isBlank: !data?.data.some((value) => value < 100)};
		});
		expect(drawn.isBlank).toBe(false);
		expect(drawn.ratio).toBeCloseTo(297 / 210, 2);
		const file = await page.$eval('#open', (link) => (link as HTMLAnchorElement).href);
		expect(file).toBe(`${preview.address}files/pdf/back.large-print.pdf`);
		const views = await page.$$eval('#views a', (links) => links.map((link) => link.textContent));
		expect(views.slice(0, 5)).toEqual([
			'Page',
			'PDF a4',
			'PDF large-print',
			'E-book',
			'PDF letter (not built)',
		]);
		await page.click('#views li:nth-child(4) a');
		await seeInFrame('Walk a little.');
		expect(await page.$eval('iframe', (frame) => frame.src)).toBe(
			`${preview.address}book/epub/back.epub`,
		);
	});

	test('links of a handout are followed inside the preview, and the back button returns', async () => {
		await look('back');
		await seeInFrame('Walk a little.');
		const frame = page.frames().find((one) => one.url().endsWith('/back.html'));
		await frame?.click('a[href="knee.html"]');
		await seeOnPage('#title', 'A sore knee');
		await seeInFrame('What there is to say of it: A sore knee.');
		await page.goBack();
		await seeOnPage('#title', 'A sore back');
		await seeInFrame('Walk a little.');
	});

	test('is used by keyboard', async () => {
		await look('back');
		await seeInFrame('Walk a little.');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('shown');
		await page.focus('#filter');
		await page.keyboard.type('knee');
		await page.waitForFunction(() => document.querySelectorAll('#handouts li').length === 2);
		for (const _ of ['the checkbox', 'the list of all', 'the knee']) {
			await page.keyboard.press('Tab');
		}
		await page.keyboard.press('Enter');
		await seeOnPage('#title', 'A sore knee');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe(
			'page',
		);
	});

	test('axe finds nothing, in light and dark, on a phone and a desk', async () => {
		await write('back', backHandout.replace('::disclaimer{kind=general}', 'Nothing.'));
		for (const [view, width, scheme] of [
			['html', 1280, 'light'],
			['pdf:a4', 320, 'dark'],
		] as const) {
			await page.setViewport({width, height: 800});
			await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
			await look('back', view);
			await seeOnPage('#findings', 'Missing general disclaimer');
			if (view !== 'html') await page.waitForSelector('.sheets canvas', {timeout: 30_000});
			// What a debugger evaluates is not held to the page's policy.
			await page.evaluate(axe.source);
			const {passed, violations} = await page.evaluate(async () => {
				const {axe: own} = window as unknown as {axe: typeof axe};
				const found = await own.run(document, {
					iframes: false,
					runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
				});
				return {
					passed: found.passes.map(({id}) => id),
					violations: found.violations.map(
						({id, nodes}) => `${id}: ${nodes.map(({html}) => html)}`,
					),
				};
			});
			expect(passed).toContain('color-contrast');
			expect(violations).toEqual([]);
			const overflow = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(overflow).toBeLessThanOrEqual(0);
		}
	});
});
