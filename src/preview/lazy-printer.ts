import {openPrinter, type PagePrinter} from '../browser/page-printer.ts';

/** A printer whose browser is started when the first page is to be printed. */
export class LazyPrinter {
	#printing: Promise<PagePrinter> | undefined;

	constructor(readonly onNotice: (text: string) => void) {}

	/** @throws BrowserError if none starts; the next call tries again. */
	open(): Promise<PagePrinter> {
		this.#printing ??= openPrinter({onNotice: this.onNotice}).catch((error) => {
			this.#printing = undefined;
			throw error;
		});
		return this.#printing;
	}

	/** Resolves when nothing is left of the browser. */
	async close(): Promise<void> {
		const printer = await this.#printing?.catch(() => undefined);
		await printer?.close();
	}
}
