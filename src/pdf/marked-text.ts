import type {PDFDict} from '@cantoo/pdf-lib';
import {type ContentOperation, readOperations} from './content-stream.ts';
import {PdfReadError} from './errors.ts';
import {createFontDecoder, type FontDecoder, type PdfFont} from './font-decoder.ts';
import {contentOf} from './page-content.ts';
import {type DocumentResources, PageInterpreter} from './page-interpreter.ts';
import type {PageText} from './page-text.ts';
import type {PageLeaf} from './page-tree.ts';

/**
 * How many operations a page may have, on average. A page full of small type has about 5000; but forms
 * can draw forms, so a short file may have endless content.
 */
const mostOperations = 200_000;

/** Reads the marked text of the pages of a document, which share fonts and a limit of operations. */
export class MarkedTextReader implements DocumentResources {
	readonly #decoders = new Map<PDFDict, FontDecoder>();
	#operationsLeft: number;

	/**
	 * @param pages The number of pages in the document.
	 * @param inRightToLeftText Whether the document’s language is written from right to left. Default: false.
	 */
	constructor(
		pages: number,
		readonly inRightToLeftText = false,
	) {
		this.#operationsLeft = pages * mostOperations;
	}

	/** The fonts of the pages that were read, each once. */
	get fonts(): PdfFont[] {
		const fonts = new Map<string, PdfFont>();
		for (const {font} of this.#decoders.values()) fonts.set(JSON.stringify(font), font);
		return [...fonts.values()];
	}

	/**
	 * @param number The page's number, from 1 on.
	 * @param operations The page's content, if the caller has read it already.
	 * @throws PdfReadError if the content cannot be read.
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
