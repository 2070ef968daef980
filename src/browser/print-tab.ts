import type {CDPSession, Page} from 'puppeteer-core';
import {z} from 'zod';
import {messageOf, PrintError} from './browser-errors.ts';
import type {LaunchedBrowser} from './launch-browser.ts';

/** The tab or its browser crashed or was closed; the page may be printed in another. */
export class TabLostError extends Error {
	override name = 'TabLostError';
}

/**
 * Loads every font face, including those that only a margin box of `@page` uses, for which
 * `document.fonts.ready` does not wait; then reports what a self-contained page must not have. Runs
 * through the debugging protocol, where scripts work although those of the page are off.
 */
const settlePage = `(async () => {
	const faces = [...document.fonts];
	const loads = await Promise.allSettled(faces.map((face) => face.load()));
	const broken = faces.filter((_, index) => loads[index].status === 'rejected');
	const requests = performance.getEntriesByType('resource').map((entry) => entry.name);
	performance.clearResourceTimings();
	return {
		brokenFonts: broken.map((face) => [face.family, face.weight, face.style].join(' ')),
		brokenImages: [...document.images].filter((image) => image.naturalWidth === 0 && image.src)
			.map((image) => image.src.slice(0, 100)),
		requests,
		frames: window.length,
		hasDirective: document.querySelector('meta[http-equiv]') !== null,
		refresh: document.querySelector('meta[http-equiv="refresh" i]')?.content,
	};
})()`;

const settledSchema = z.object({
	brokenFonts: z.array(z.string()),
	brokenImages: z.array(z.string()),
	requests: z.array(z.string()),
	frames: z.number(),
	hasDirective: z.boolean(),
	refresh: z.string().optional(),
});

/** After so many documents a tab collects garbage, which Chromium would put off for too long. */
const documentsPerClearing = 50;

/** A tab that is kept open, and prints one document after the other. */
export class PrintTab {
	readonly #page: Page;
	/** For direct use of the debugging protocol, which is a third faster than Puppeteer's methods. */
	readonly #session: CDPSession;
	readonly #frameId: string;
	/** Rejects when the tab crashes or the browser ends. */
	readonly #lost: Promise<never>;
	/** Whether the tab may be used for another document. */
	#isClean = true;
	#documents = 0;

	/** @throws {TabLostError} When the browser cannot open one. */
	static async open(launched: LaunchedBrowser): Promise<PrintTab> {
		// Puppeteer may wait for ever for an answer of a browser that has ended.
		const end = launched.ended.then((how): never => {
			throw new TabLostError(`The browser ended: ${how}.`);
		});
		return await Promise.race([PrintTab.#open(launched), end]);
	}

	static async #open({browser, ended}: LaunchedBrowser): Promise<PrintTab> {
		try {
			const page = await browser.newPage();
			const session = await page.createCDPSession();
			const [{frameTree}] = await Promise.all([
				session.send('Page.getFrameTree'),
				session.send('Page.enable'),
				session.send('Emulation.setScriptExecutionDisabled', {value: true}),
			]);
			return new PrintTab(page, session, frameTree.frame.id, ended);
		} catch (error) {
			throw new TabLostError(`No tab could be opened: ${messageOf(error)}`, {cause: error});
		}
	}

	private constructor(page: Page, session: CDPSession, frameId: string, ended: Promise<string>) {
		this.#page = page;
		this.#session = session;
		this.#frameId = frameId;
		this.#lost = new Promise((_, reject) => {
			page.once('error', () => reject(new TabLostError('The tab crashed.')));
			page.once('close', () => reject(new TabLostError('The tab was closed.')));
			void ended.then((how) => reject(new TabLostError(`The browser ended: ${how}.`)));
		});
		// Most tabs are lost while nothing awaits this promise.
		this.#lost.catch(() => {});
	}

	/** False after a document that may affect the next one. */
	get isClean(): boolean {
		return this.#isClean;
	}

	/**
	 * Prints a self-contained page.
	 *
	 * @returns A tagged PDF with an outline.
	 * @throws {PrintError} When the page requests anything that is not in it, or cannot be printed.
	 * @throws {TabLostError} When the tab or its browser crashed or was closed.
	 */
	async print(html: string): Promise<Uint8Array> {
		this.#isClean = false;
		const {pdf, hasDirective} = await Promise.race([this.#print(html), this.#lost]);
		// A content security policy stays with the tab, and would apply to the next document.
		this.#isClean = !hasDirective;
		return pdf;
	}

	/** Closes the tab, even if it is busy. */
	async close(): Promise<void> {
		this.#isClean = false;
		await this.#page.close().catch(() => {});
	}

	async #print(html: string): Promise<{pdf: Uint8Array; hasDirective: boolean}> {
		try {
			if (this.#documents++ % documentsPerClearing === documentsPerClearing - 1) {
				await this.#session.send('HeapProfiler.collectGarbage');
			}
			const loaded = new Promise((resolve) => this.#session.once('Page.loadEventFired', resolve));
			await this.#session.send('Page.setDocumentContent', {frameId: this.#frameId, html});
			await loaded;
			const {result, exceptionDetails} = await this.#session.send('Runtime.evaluate', {
				expression: settlePage,
				awaitPromise: true,
				returnByValue: true,
			});
			if (exceptionDetails) throw new Error(exceptionDetails.text);
			const settled = settledSchema.parse(result.value);
			requireSelfContained(settled);
			const {data} = await this.#session.send('Page.printToPDF', {
				printBackground: true,
				preferCSSPageSize: true,
				generateTaggedPDF: true,
				generateDocumentOutline: true,
				transferMode: 'ReturnAsBase64',
			});
			await this.#requireSameDocument();
			return {pdf: Buffer.from(data, 'base64'), hasDirective: settled.hasDirective};
		} catch (error) {
			if (error instanceof PrintError) throw error;
			if (this.#session.detached) throw new TabLostError(messageOf(error), {cause: error});
			await this.#requireSameDocument();
			throw new PrintError(
				`The page could not be printed: ${messageOf(error)}`,
				'Look for what is unusual in this page; other pages are not affected.',
				{cause: error},
			);
		}
	}

	/** @throws {PrintError} If the page went elsewhere by a refresh: another page would be printed in its place. */
	async #requireSameDocument(): Promise<void> {
		const {frameTree} = await this.#session.send('Page.getFrameTree');
		if (frameTree.frame.url !== 'about:blank') {
			throw goesElsewhere(frameTree.frame.url);
		}
	}
}

function goesElsewhere(where: string): PrintError {
	return new PrintError(
		`The page goes to another address by itself: ${where}`,
		'Remove the refresh from the page.',
	);
}

function requireSelfContained(settled: z.infer<typeof settledSchema>): void {
	const [request] = settled.requests;
	if (request !== undefined) {
		throw new PrintError(
			`The page asks for ${request}, but nothing is fetched while printing.`,
			'Put images, fonts and style sheets into the page, as data: URIs.',
		);
	}
	const [image] = settled.brokenImages;
	if (image !== undefined) {
		throw new PrintError(
			`An image of the page cannot be shown: ${image}`,
			'Open each picture of the handout in another program, and save anew the one that does not open.',
		);
	}
	const [font] = settled.brokenFonts;
	if (font !== undefined) {
		throw new PrintError(
			`A font of the page cannot be loaded: ${font}`,
			'Check that the font file is sound and is embedded as a data: URI.',
		);
	}
	// The refresh may not have happened yet.
	if (settled.refresh !== undefined) throw goesElsewhere(settled.refresh);
	if (settled.frames > 0) {
		throw new PrintError(
			'The page holds another page in a frame, which would not be checked.',
			'Remove iframe, object and embed elements from the page.',
		);
	}
}
