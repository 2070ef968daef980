import {createReadStream} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'puppeteer-core';

/** An entry of a table of contents, as the engine gives it. */
interface ContentsItem {
	readonly label: string;
	readonly href: string;
	readonly subitems?: readonly ContentsItem[] | null;
}

interface EngineView extends HTMLElement {
	readonly book: {readonly toc: readonly ContentsItem[]};
	readonly renderer: {getContents(): readonly {readonly doc: Document}[]};
	open(book: Blob): Promise<void>;
	init(options: object): Promise<void>;
	next(): Promise<void>;
	goTo(href: string): Promise<unknown>;
}

declare global {
	interface Window {
		/** The engine with the book open in it; set by the page that `openBook` loads. */
		view: EngineView;
	}
}

/** What was seen of a book while it was paged through. */
export interface Reading {
	/** Text of the handout without numbers and labels, blocks apart by line ends. */
	readonly text: string;
	readonly pages: number;
	/** Width and height of the picture on the cover. */
	readonly cover: readonly [number, number];
	/** Families that letters were drawn with out of the book. */
	readonly fonts: readonly string[];
}

const engine = path.dirname(fileURLToPath(import.meta.resolve('foliate-js/view.js')));

const reader = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Reader</title>
<style>html, body { margin: 0; height: 100% } foliate-view { display: block; height: 100% }</style>
<body><script type="module">
import '/engine/view.js';
const view = document.createElement('foliate-view');
document.body.append(view);
const book = await (await fetch('/book.epub')).blob();
await view.open(new File([book], 'book.epub', {type: 'application/epub+zip'}));
await view.init({});
window.view = view;
</script></body></html>`;

/** Serves the engine and a book to this machine alone. */
export async function serveReader(book: string): Promise<{url: string; close(): void}> {
	const server = createServer(({url = ''}, response) => {
		if (url === '/') {
			response.setHeader('content-type', 'text/html').end(reader);
			return;
		}
		const name = decodeURIComponent(url).replace(/^\/engine\//u, '');
		const file = url === '/book.epub' ? book : path.join(engine, path.posix.join('/', name));
		response.setHeader('content-type', file.endsWith('.js') ? 'text/javascript' : 'text/plain');
		createReadStream(file)
			.on('error', () => response.writeHead(404).end())
			.pipe(response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const {port} = server.address() as AddressInfo;
	return {url: `http://127.0.0.1:${port}/`, close: () => server.close()};
}

/**
 * Opens a book in the engine, on its first page.
 *
 * @throws Error where engine or browser complain.
 */
export async function openBook(browser: Browser, url: string): Promise<Page> {
	const complaints: string[] = [];
	const page = await browser.newPage();
	await page.setViewport({width: 700, height: 1000});
	page.on('pageerror', (error) => complaints.push(String(error)));
	await page.goto(url);
	await page.waitForFunction('window.view').catch((error: unknown) => {
		throw new Error(`The book was not opened: ${complaints.join('\n') || error}`);
	});
	return page;
}

/** Pages through a book from its first page to its last, and takes down what is in sight on each. */
export function readThrough(page: Page): Promise<Reading> {
	return page.evaluate(async () => {
		const {view} = window;
		const inline = new Set('a bdi bdo code del dfn em img span strong sub sup'.split(' '));
		/** Whether a box lies whole in the window. */
		const isInSight = (box: DOMRect, frame: DOMRect) =>
			box.left + frame.left >= 0 &&
			box.right + frame.left <= window.innerWidth &&
			box.top + frame.top >= 0 &&
			box.bottom + frame.top <= window.innerHeight;
		const boxesSeen = new Map<Text, Map<number, Set<number>>>();
		const fonts = new Set<string>();
		let cover: [number, number] = [0, 0];
		let article: Element | undefined;

		const textNodes = (doc: Document, root: Node): Text[] => {
			const walker = doc.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
				node.parentElement?.closest('[data-generated]')
					? NodeFilter.FILTER_REJECT
					: NodeFilter.FILTER_ACCEPT,
			);
			const nodes: Text[] = [];
			while (walker.nextNode()) nodes.push(walker.currentNode as Text);
			return nodes;
		};
		const look = () => {
			const doc = view.renderer.getContents()[0]?.doc;
			const frame = doc?.defaultView?.frameElement?.getBoundingClientRect();
			if (!doc || !frame) throw new Error('The engine shows nothing.');
			const picture = doc.querySelector<HTMLImageElement>('[role=doc-cover]');
			if (picture && isInSight(picture.getBoundingClientRect(), frame)) {
				cover = [picture.naturalWidth, picture.naturalHeight];
			}
			for (const face of doc.fonts) if (face.status === 'loaded') fonts.add(face.family);
			article = doc.querySelector('.handout-text') ?? article;
			if (!article || article.ownerDocument !== doc) return;
			for (const node of textNodes(doc, article)) {
				for (const word of node.data.matchAll(/\S+/gu)) {
					const range = doc.createRange();
					range.setStart(node, word.index);
					range.setEnd(node, word.index + word[0].length);
					const words = boxesSeen.get(node) ?? new Map<number, Set<number>>();
					boxesSeen.set(node, words);
					const seen = words.get(word.index) ?? new Set<number>();
					words.set(word.index, seen);
					for (const [index, box] of [...range.getClientRects()].entries()) {
						if (isInSight(box, frame)) seen.add(index);
					}
				}
			}
		};

		let pages = 0;
		for (let place = ''; ; pages++) {
			const doc = view.renderer.getContents()[0]?.doc;
			const frame = doc?.defaultView?.frameElement?.getBoundingClientRect();
			const now = `${doc?.URL} ${frame?.left}`;
			if (now === place) break;
			place = now;
			look();
			await view.next();
		}

		/** A word is told where every box that it takes was in sight: a long one may go over a page's end. */
		const told = (node: Text) =>
			node.data.replace(/\S+/gu, (word, index: number) => {
				const range = node.ownerDocument.createRange();
				range.setStart(node, index);
				range.setEnd(node, index + word.length);
				const seen = boxesSeen.get(node)?.get(index)?.size ?? 0;
				return seen > 0 && seen === range.getClientRects().length ? word : '';
			});
		const textOf = (node: Node): string => {
			if (node instanceof (node.ownerDocument?.defaultView ?? window).Text) return told(node);
			const element = node as Element;
			if (element.hasAttribute('data-generated')) return '';
			const text = [...node.childNodes].map(textOf).join('');
			return inline.has(element.localName) ? text : `${text}\n`;
		};
		return {text: article ? textOf(article) : '', pages, cover, fonts: [...fonts]};
	});
}

/** Follows every entry of the table of contents: its label, and the heading that came into sight. */
export function followContents(page: Page): Promise<readonly [label: string, heading: string][]> {
	return page.evaluate(async () => {
		const {view} = window;
		const all = (items: readonly ContentsItem[]): ContentsItem[] =>
			items.flatMap((item) => [item, ...all(item.subitems ?? [])]);
		const followed: [string, string][] = [];
		for (const {label, href} of all(view.book.toc)) {
			await view.goTo(href);
			const doc = view.renderer.getContents()[0]?.doc;
			const frame = doc?.defaultView?.frameElement?.getBoundingClientRect();
			const heading = doc?.getElementById(decodeURIComponent(href.split('#')[1] ?? ''));
			const box = heading?.getBoundingClientRect();
			const left = (box?.left ?? 0) + (frame?.left ?? 0);
			const isInSight = box && left >= 0 && left < window.innerWidth;
			const copy = heading?.cloneNode(true) as Element | undefined;
			for (const label of copy?.querySelectorAll('[data-generated]') ?? []) label.remove();
			followed.push([label, isInSight ? (copy?.textContent ?? '') : 'nothing in sight']);
		}
		return followed;
	});
}
