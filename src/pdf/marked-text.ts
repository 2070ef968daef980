import {PDFArray, type PDFDict, PDFStream} from '@cantoo/pdf-lib';
import {PdfReadError} from './errors.ts';
import {createFontDecoder, type FontDecoder, type PdfFont} from './font-decoder.ts';
import {type DocumentResources, type MarkedText, PageInterpreter} from './page-interpreter.ts';
import {entry, itemsOf} from './pdf-objects.ts';
import {bytesOfStream} from './stream-bytes.ts';

/**
 * The operations that a page may hold, on average. A page full of small type holds about
 * 5000; but forms can call forms, so that a short file stands for endless content.
 */
const mostOperations = 200_000;

/** What the pages of a document share: its fonts, and a bound on the work it may cause. */
export class MarkedTextReader implements DocumentResources {
	readonly #decoders = new Map<PDFDict, FontDecoder>();
	#operationsLeft: number;

	/**
	 * @param pages The number of pages in the document.
	 * @param inRightToLeftText True if the document’s language runs from right to left. Default: false.
	 */
	constructor(
		pages: number,
		readonly inRightToLeftText = false,
	) {
		this.#operationsLeft = pages * mostOperations;
	}

	/** The fonts with which text was set, each once. */
	get fonts(): PdfFont[] {
		const fonts = new Map<string, PdfFont>();
		for (const {font} of this.#decoders.values()) fonts.set(JSON.stringify(font), font);
		return [...fonts.values()];
	}

	/**
	 * @param page The page's dictionary.
	 * @param resources The page's own or inherited resources.
	 * @param number The page's number, from 1 on.
	 * @throws PdfReadError for content that cannot be read.
	 */
	readPage(page: PDFDict, resources: PDFDict | undefined, number: number): MarkedText {
		const interpreter = new PageInterpreter(this, number);
		interpreter.run(contentOf(page), resources);
		return interpreter;
	}

	decoderOf(dict: PDFDict): FontDecoder {
		let decoder = this.#decoders.get(dict);
		if (!decoder) {
			decoder = createFontDecoder(dict);
			this.#decoders.set(dict, decoder);
		}
		return decoder;
	}

	countOperation(): void {
		if (--this.#operationsLeft < 0) throw new PdfReadError('The PDF holds too much content');
	}
}

/** The content of a page may be cut into several streams between any two tokens. */
function contentOf(page: PDFDict): Uint8Array {
	const contents = entry(page, 'Contents');
	if (contents instanceof PDFStream) return bytesOfStream(contents);
	if (!(contents instanceof PDFArray)) return new Uint8Array();
	const parts: Uint8Array[] = [];
	for (const stream of itemsOf(contents)) {
		if (stream instanceof PDFStream) parts.push(bytesOfStream(stream), Uint8Array.of(0x0a));
	}
	return Buffer.concat(parts);
}
