import {PrintError} from './browser-errors.ts';
import {type FoundBrowser, findBrowser} from './find-browser.ts';
import {type LaunchedBrowser, launchBrowser} from './launch-browser.ts';
import {PrintTab, TabLostError} from './print-tab.ts';
import {watchMemory} from './watch-memory.ts';

export interface PrinterOptions {
	readonly env?: Readonly<Record<string, string | undefined>> | undefined;
	/** The browser to use; by default the one that `findBrowser` finds. */
	readonly found?: FoundBrowser | undefined;
	/** How many pages are printed at a time; 2 by default. */
	readonly concurrency?: number | undefined;
	/** How long one page may take, in milliseconds; 30 000 by default. */
	readonly timeLimit?: number | undefined;
	/** How much private memory one browser may use, in bytes; 3 GiB by default. Only checked on Linux. */
	readonly memoryLimit?: number | undefined;
	/** Called with a sentence that the user should know; never twice with the same. */
	readonly onNotice?: ((notice: string) => void) | undefined;
}

export interface PrintOptions {
	/** Cancels this page; its promise then rejects with the signal's reason. */
	readonly signal?: AbortSignal | undefined;
}

/** A browser and its idle tabs. */
interface OpenBrowser {
	readonly launched: LaunchedBrowser;
	/** Some may still be opening. */
	readonly idleTabs: Promise<PrintTab>[];
}

/**
 * Finds and launches a browser to print with.
 *
 * @throws {BrowserNotFoundError} No browser.
 * @throws {BrowserLaunchError} The browser does not start.
 * @throws {CacheFolderError} The private cache folder is not private.
 */
export async function openPrinter(options: PrinterOptions = {}): Promise<PagePrinter> {
	// Loaded while the browser is verified. If it fails, the import that needs it will fail again and report it.
	import('puppeteer-core').catch(ignore);
	const said = new Set<string>();
	const onNotice = (notice: string) => {
		if (said.has(notice)) return;
		said.add(notice);
		options.onNotice?.(notice);
	};
	const found = options.found ?? (await findBrowser(options.env, {onNotice}));
	const launch = () => launchBrowser(found, {env: options.env, onNotice});
	return new PagePrinter(await launch(), launch, {...options, onNotice});
}

/**
 * Prints pages to PDF with one browser, which is kept open, and replaced if it crashes or uses too much
 * memory.
 */
export class PagePrinter {
	readonly #launch: () => Promise<LaunchedBrowser>;
	readonly #timeLimit: number;
	readonly #memoryLimit: number;
	readonly #onNotice: (notice: string) => void;
	readonly #version: string;
	/** The browser in use, or being launched. There is a second one only while a page is tried again. */
	#browser: Promise<OpenBrowser> | undefined;
	readonly #browsers = new Set<LaunchedBrowser>();
	readonly #concurrency: number;
	#freeSlots: number;
	readonly #waiting: (() => void)[] = [];
	#isClosed = false;

	/** Use {@link openPrinter}. */
	constructor(
		first: LaunchedBrowser,
		launch: () => Promise<LaunchedBrowser>,
		options: PrinterOptions,
	) {
		this.#launch = launch;
		this.#timeLimit = options.timeLimit ?? 30_000;
		this.#memoryLimit = options.memoryLimit ?? 3 * 1024 ** 3;
		this.#onNotice = options.onNotice ?? ignore;
		this.#concurrency = options.concurrency ?? 2;
		this.#freeSlots = this.#concurrency;
		this.#version = first.product.replace(/^.*\//, 'Chromium ');
		this.#browser = Promise.resolve(this.#equip(first));
	}

	/** The browser by name and version: `Chromium 147.0.7727.0`. */
	version(): string {
		return this.#version;
	}

	/**
	 * Prints a self-contained page: fonts and images are in it as `data:` URIs. Paper and margins
	 * come from its `@page` rules. Scripts in it do not run.
	 *
	 * If the browser crashes, the page is tried once more in a browser of its own, so that a page which
	 * crashes browsers does not fail others with it.
	 *
	 * @returns A tagged PDF with an outline.
	 * @throws {PrintError} When the page requests anything that is not in it, takes longer than the time
	 *   limit, or makes the browser crash twice.
	 */
	async print(html: string, {signal}: PrintOptions = {}): Promise<Uint8Array> {
		await this.#takeSlot(signal);
		try {
			return await this.#printInBrowser(html, signal);
		} catch (error) {
			if (!(error instanceof TabLostError)) throw error;
			this.#requireOpen();
			return await this.#printAlone(html, signal);
		} finally {
			this.#giveSlotBack();
		}
	}

	/** Ends the browser; pages that are still being printed fail. Resolves when its processes are gone. */
	async close(): Promise<void> {
		this.#isClosed = true;
		for (const wake of this.#waiting.splice(0)) wake();
		await this.#browser?.catch(ignore);
		await Promise.all([...this.#browsers].map((browser) => browser.close()));
	}

	async #printInBrowser(html: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
		const browser = await this.#openBrowser();
		const tab = browser.idleTabs.pop() ?? PrintTab.open(browser.launched);
		try {
			return await this.#printInTab(tab, html, signal);
		} finally {
			// Not awaited, since a tab may be slow to open or to close.
			void tab.then(async (opened) => {
				if (opened.isClean) browser.idleTabs.push(tab);
				else await opened.close();
			}, ignore);
		}
	}

	async #printAlone(html: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
		const launched = this.#keep(await this.#launch());
		try {
			this.#requireOpen();
			return await this.#printInTab(PrintTab.open(launched), html, signal);
		} catch (error) {
			if (!(error instanceof TabLostError)) throw error;
			this.#requireOpen();
			throw new PrintError(
				`The browser crashed twice while printing this page. ${error.message}`,
				'Look for what is unusual in this page, such as a very large image; other pages are not affected.',
				{cause: error},
			);
		} finally {
			await launched.close();
		}
	}

	async #printInTab(
		tab: Promise<PrintTab>,
		html: string,
		signal: AbortSignal | undefined,
	): Promise<Uint8Array> {
		const limit = new AbortController();
		const timer = setTimeout(
			() =>
				limit.abort(
					new PrintError(
						`The page was not printed within ${this.#timeLimit / 1000} s.`,
						'Make the page smaller or its layout simpler, or allow it more time.',
					),
				),
			this.#timeLimit,
		);
		const printing = tab.then((opened) => opened.print(html));
		try {
			const stop = AbortSignal.any(signal ? [signal, limit.signal] : [limit.signal]);
			return await Promise.race([printing, rejectionOf(stop)]);
		} catch (error) {
			// It may still reject later, which no longer matters.
			printing.catch(ignore);
			throw error;
		} finally {
			clearTimeout(timer);
		}
	}

	#openBrowser(): Promise<OpenBrowser> {
		this.#requireOpen();
		if (this.#browser !== undefined) return this.#browser;
		const browser = this.#launch().then((launched) => this.#equip(launched));
		this.#browser = browser;
		// After a failed launch, the next page tries again.
		browser.catch(() => {
			if (this.#browser === browser) this.#browser = undefined;
		});
		return browser;
	}

	/** Opens the tabs before they are needed, so that the first pages do not wait for them. */
	#equip(launched: LaunchedBrowser): OpenBrowser {
		this.#keep(launched);
		void launched.ended.then(() => {
			this.#browser = undefined;
		});
		const idleTabs = Array.from({length: this.#concurrency}, () => PrintTab.open(launched));
		for (const tab of idleTabs) tab.catch(ignore);
		return {launched, idleTabs};
	}

	#keep(launched: LaunchedBrowser): LaunchedBrowser {
		this.#browsers.add(launched);
		const unwatch = watchMemory(launched.pid, this.#memoryLimit, () => {
			this.#onNotice('Chromium held too much memory and is replaced.');
			void launched.close();
		});
		void launched.ended.then(() => {
			unwatch();
			this.#browsers.delete(launched);
		});
		return launched;
	}

	async #takeSlot(signal: AbortSignal | undefined): Promise<void> {
		signal?.throwIfAborted();
		this.#requireOpen();
		if (this.#freeSlots > 0) {
			this.#freeSlots -= 1;
			return;
		}
		await new Promise<void>((resolve, reject) => {
			const wake = () => {
				signal?.removeEventListener('abort', giveUp);
				resolve();
			};
			const giveUp = () => {
				this.#waiting.splice(this.#waiting.indexOf(wake), 1);
				reject(signal?.reason);
			};
			signal?.addEventListener('abort', giveUp, {once: true});
			this.#waiting.push(wake);
		});
		this.#requireOpen();
	}

	/** Hands the slot to the page that has waited longest. */
	#giveSlotBack(): void {
		const wake = this.#waiting.shift();
		if (wake === undefined) this.#freeSlots += 1;
		else wake();
	}

	#requireOpen(): void {
		if (this.#isClosed) {
			throw new PrintError('The printer is closed.', 'Open another one for more pages.');
		}
	}
}

function rejectionOf(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		if (signal.aborted) reject(signal.reason);
		else signal.addEventListener('abort', () => reject(signal.reason), {once: true});
	});
}

function ignore(): void {}
