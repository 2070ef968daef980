import type {PDFDict} from '@cantoo/pdf-lib';
import {type ContentOperation, readOperations} from './content-stream.ts';
import {PdfReadError} from './errors.ts';
import {createFontDecoder, type FontDecoder, type PdfFont} from './font-decoder.ts';
import {contentOf} from './page-content.ts';
import {type DocumentResources, PageInterpreter} from './page-interpreter.ts';
import type {PageText} from './page-text.ts';
import type {PageLeaf} from './page-tree.ts';

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
	 * @param number The page's number, from 1 on.
	 * @param operations The page's content, for those who have read it already.
	 * @throws PdfReadError for content that cannot be read.
	 */
	readPage(
		{dict, resources, box}: PageLeaf,
		number: number,
		operations: Iterable<ContentOperation> = readOperations(contentOf(dict)),
	): PageText {
		const interpreter = new PageInterpreter(this, number, box);
		interpreter.run(operations, resources);
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
