import type {Readable, Writable} from 'node:stream';
import type {ConnectionTransport} from 'puppeteer-core';

/**
 * Carries the debugging protocol over Chromium's pipe: JSON texts, each ended by a zero byte.
 * https://chromium.googlesource.com/chromium/src/+/main/content/browser/devtools/devtools_pipe_handler.cc
 */
export class PipeTransport implements ConnectionTransport {
	onmessage?: (message: string) => void;
	onclose?: () => void;

	readonly #toChromium: Writable;
	/** The beginning of a message whose end has not arrived yet. */
	#pending: Buffer[] = [];

	constructor(toChromium: Writable, fromChromium: Readable) {
		this.#toChromium = toChromium;
		fromChromium.on('data', (chunk: Buffer) => this.#receive(chunk));
		fromChromium.on('close', () => this.onclose?.());
		// A pipe breaks when the process ends, which is handled elsewhere.
		fromChromium.on('error', () => {});
		toChromium.on('error', () => {});
	}

	send(message: string): void {
		this.#toChromium.write(`${message}\0`);
	}

	close(): void {
		this.#toChromium.end();
	}

	#receive(chunk: Buffer): void {
		let start = 0;
		for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
			this.#pending.push(chunk.subarray(start, end));
			const message = Buffer.concat(this.#pending).toString();
			this.#pending = [];
			start = end + 1;
			this.onmessage?.(message);
		}
		if (start < chunk.length) this.#pending.push(chunk.subarray(start));
	}
}
