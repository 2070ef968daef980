import {pathToFileURL} from 'node:url';
import type {Browser, Page} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import {launchBrowser} from './browser.ts';
import {finishedFiles} from './finished-files.ts';

const pages = finishedFiles('html');

/** The spacing that readers may set and no page may break under. https://www.w3.org/TR/WCAG22/#text-spacing */
const spacing =
	'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

let browser: Browser;

beforeAll(async () => {
	browser = await launchBrowser();
});

afterAll(async () => {
	await browser?.close();
});

async function open(path: string, width: number): Promise<Page> {
	const page = await browser.newPage();
	onTestFinished(() => page.close());
	await page.setViewport({width, height: 900});
	await page.goto(pathToFileURL(path).href);
	return page;
}

/** A reader's own style sheet; the page's policy forbids style elements, not these. */
async function addStyle(page: Page, css: string): Promise<void> {
	await page.evaluate((text) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(text);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	}, css);
}

/** What is cut off, runs out of its box, lies on something else, or makes the page scroll sideways. */
function brokenIn(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const broken: string[] = [];
		const {scrollWidth, clientWidth} = document.documentElement;
		if (scrollWidth > clientWidth) broken.push('the page scrolls sideways');
		const isHidden = (element: Element) =>
			element.closest('.of, .skip, .sr-only, head, script, style') !== null;
		const nameOf = ({tagName, className, textContent}: Element) =>
			`<${tagName.toLowerCase()} class="${className}"> "${textContent?.trim().slice(0, 30)}"`;
		const elements = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
			(element) => !isHidden(element),
		);
		for (const element of elements) {
			const {overflowX, overflowY} = getComputedStyle(element);
			const isCut =
				(overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
				(overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1);
			if (isCut) broken.push(`${nameOf(element)} is cut off`);
		}
		// Boxes of text without boxes inside: none may lie on another, or stick out of the window.
		const boxes = elements
			.filter((element) => element.matches('p, li, h1, h2, h3, h4, h5, h6, td, th, pre'))
			.filter((element) => !element.querySelector('p, ul, ol, table, pre'))
			.map((element) => {
				const rectangles: DOMRect[] = [];
				const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
				while (walker.nextNode()) {
					const {currentNode} = walker;
					if (!currentNode.parentElement || isHidden(currentNode.parentElement)) continue;
					const range = document.createRange();
					range.selectNodeContents(currentNode);
					rectangles.push(...range.getClientRects());
				}
				const left = Math.min(...rectangles.map((each) => each.left));
				const top = Math.min(...rectangles.map((each) => each.top));
				const right = Math.max(...rectangles.map((each) => each.right));
				const bottom = Math.max(...rectangles.map((each) => each.bottom));
				return {element, box: new DOMRect(left, top, right - left, bottom - top)};
			})
			.filter(({box}) => box.width > 0 && box.height > 0);
		for (const [index, {element, box}] of boxes.entries()) {
			const isInTable = element.closest('.table') !== null;
			if (!isInTable && (box.left < 0 || box.right > clientWidth + 1)) {
				broken.push(`${nameOf(element)} sticks out of the window`);
			}
			const next = boxes[index + 1];
			if (!next) continue;
			const across = Math.min(box.right, next.box.right) - Math.max(box.left, next.box.left);
			const down = Math.min(box.bottom, next.box.bottom) - Math.max(box.top, next.box.top);
			if (across > 1 && down > 1) broken.push(`${nameOf(element)} lies on what follows`);
		}
		return broken;
	});
}

/** Goes through a page by keyboard: what takes the focus and does not show it, or shows it out of sight. */
async function unseenFocusIn(page: Page): Promise<{stops: number; unseen: string[]}> {
	const unseen: string[] = [];
	for (let stops = 0; ; stops++) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(() => {
			const element = document.activeElement;
			if (!element || element === document.body) return undefined;
			// Where the focus has been; a page's end is where it comes round again.
			if (element.hasAttribute('data-was-here')) return undefined;
			element.setAttribute('data-was-here', '');
			const {outlineStyle, outlineWidth} = getComputedStyle(element);
			const {left, top, right, bottom} = element.getBoundingClientRect();
			const isInSight =
				right > 0 && bottom > 0 && left < window.innerWidth && top < window.innerHeight;
			const isShown = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
			return {name: element.outerHTML.slice(0, 80), isSeen: isInSight && isShown};
		});
		if (!stop) return {stops, unseen};
		if (!stop.isSeen) unseen.push(stop.name);
	}
}

describe.each(pages)('$name', ({path}) => {
	it.each([320, 1280])('keeps together under a reader’s own spacing, at %i px', async (width) => {
		const page = await open(path, width);
		await addStyle(page, spacing);
		const shown = await page.evaluate(() => getComputedStyle(document.body).letterSpacing);
		expect(Number.parseFloat(shown)).toBeGreaterThan(2);
		expect(await brokenIn(page)).toEqual([]);
	});

	it('reflows at 320 px, also with text of twice the size', async () => {
		const page = await open(path, 320);
		expect(await brokenIn(page)).toEqual([]);
		await addStyle(page, ':root { font-size: 225% !important }');
		expect(await brokenIn(page)).toEqual([]);
	});

	it('shows where the keyboard is', async () => {
		const {stops, unseen} = await unseenFocusIn(await open(path, 768));
		expect(unseen).toEqual([]);
		expect(stops).toBeGreaterThan(3);
	});
});

describe('planted faults', () => {
	const [{path} = {path: ''}] = pages;

	it.each([
		['h2 { height: 1em; overflow: hidden }', /^<h2 .* is cut off$/mu],
		['li, p { height: 0.5em; margin: 0 !important }', / lies on what follows$/mu],
		['h1 { white-space: nowrap }', /^<h1 .* sticks out of the window$/mu],
	])('%s', async (css, reason) => {
		const page = await open(path, 320);
		await addStyle(page, css);
		expect((await brokenIn(page)).join('\n')).toMatch(reason);
	});

	it('a focus that is not shown', async () => {
		const page = await open(path, 768);
		await addStyle(page, '.masthead a:focus-visible { outline: none !important }');
		expect((await unseenFocusIn(page)).unseen).not.toEqual([]);
	});
});
