import {type PDFContext, PDFParser} from '@cantoo/pdf-lib';
import {PdfReadError} from './errors.ts';

/**
 * Loads the objects of a PDF, and nothing more: no forms, no page objects, no metadata.
 *
 * @param bytes The file. Stricter than viewers are: a file is refused for one object that
 *   cannot be read, and for bytes that belong to none.
 * @throws PdfReadError if the bytes are no PDF, or a damaged or encrypted one.
 */
export async function loadObjects(bytes: Uint8Array): Promise<PDFContext> {
	if (!includes(bytes.subarray(0, 1024), '%PDF-')) {
		throw new PdfReadError('Expected a PDF: the header %PDF- is missing');
	}
	if (!includes(bytes.subarray(-1024), '%%EOF')) {
		throw new PdfReadError('The PDF is cut off: the end mark %%EOF is missing');
	}
	let context: PDFContext;
	try {
		context = await new StrictParser(bytes).parseDocument();
	} catch (cause) {
		if (cause instanceof PdfReadError) throw cause;
		throw new PdfReadError('The PDF holds an object that cannot be read', {cause});
	}
	if (context.lookup(context.trailerInfo.Encrypt)) throw new PdfReadError('The PDF is encrypted');
	return context;
}

function includes(bytes: Uint8Array, text: string): boolean {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, 'latin1');
}

/** What may stand behind an object: a digit of the next one, or xref, trailer, startxref. */
const startsSection = new Set([...'0123456789xts'].map((character) => character.charCodeAt(0)));

class StrictParser extends PDFParser {
	constructor(bytes: Uint8Array) {
		// No pause for the event loop after each so many objects; no leniency with broken ones.
		super(bytes, Number.POSITIVE_INFINITY, true);
		// The parser looks for the next object behind each byte of junk anew: 60 KB of digits
		// took 70 s. The method is private, so the tests hold that this still takes effect.
		Object.defineProperty(this, 'skipJibberish', {value: () => this.#refuseJunk()});
	}

	#refuseJunk(): void {
		this.skipWhitespaceAndComments();
		if (this.bytes.done() || startsSection.has(this.bytes.peek())) return;
		throw new PdfReadError(`The PDF holds junk at byte ${this.bytes.offset()}`);
	}
}
