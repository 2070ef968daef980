import {type PDFDict, PDFNumber} from '@cantoo/pdf-lib';
import {type ContentOperation, readOperations} from './content-stream.ts';
import {PdfReadError} from './errors.ts';
import {createFontDecoder, type FontDecoder, type PdfFont} from './font-decoder.ts';
import {contentOf} from './page-content.ts';
import {type DocumentResources, type MarkedText, PageInterpreter} from './page-interpreter.ts';
import {type Box, everywhere} from './painted-path.ts';
import {arrayEntry} from './pdf-objects.ts';

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
	 * @param inRightToLeftText True if the document's language runs from right to left.
	 */
	constructor(
		pages: number,
		readonly inRightToLeftText: boolean,
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
	 * @param operations The page's content, for those who have read it already.
	 * @throws PdfReadError for content that cannot be read.
	 */
	readPage(
		page: PDFDict,
		resources: PDFDict | undefined,
		number: number,
		operations: Iterable<ContentOperation> = readOperations(contentOf(page)),
	): MarkedText {
		const interpreter = new PageInterpreter(this, number, boxOf(page));
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

/** What is shown of a page: ISO 32000-1, 14.11.2. Chromium writes its box into each page. */
function boxOf(page: PDFDict): Box {
	const corners = (arrayEntry(page, 'CropBox') ?? arrayEntry(page, 'MediaBox'))?.asArray();
	const [left, bottom, right, top] = (corners ?? []).map((corner) =>
		corner instanceof PDFNumber ? corner.asNumber() : Number.NaN,
	);
	const box = {
		left: left ?? Number.NaN,
		bottom: bottom ?? Number.NaN,
		right: right ?? Number.NaN,
		top: top ?? Number.NaN,
	};
	return Object.values(box).some(Number.isNaN) ? everywhere : box;
}
