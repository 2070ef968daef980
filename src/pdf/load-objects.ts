import {type PDFContext, PDFParser} from '@cantoo/pdf-lib';
import {PdfReadError} from './errors.ts';

/**
 * Loads the objects of a PDF without interpreting them as pages, forms or metadata.
 *
 * @param bytes The file. This is stricter than viewers: a file is refused if any object cannot be read,
 *   or if there are bytes between objects.
 * @throws PdfReadError if the bytes are not a PDF, or it is damaged or encrypted.
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

/** First bytes of what may follow an object: a digit of the next one, or xref, trailer, startxref. */
const startsSection = new Set([...'0123456789xts'].map((character) => character.charCodeAt(0)));

class StrictParser extends PDFParser {
	constructor(bytes: Uint8Array) {
		// Never pauses for the event loop, and throws on broken objects.
		super(bytes, Number.POSITIVE_INFINITY, true);
		// The parser would look for the next object again after each byte of junk: 60 KB of digits took
		// 70 s. The method is private, so a test makes sure that replacing it still works.
		Object.defineProperty(this, 'skipJibberish', {value: () => this.#refuseJunk()});
	}

	#refuseJunk(): void {
		this.skipWhitespaceAndComments();
		if (this.bytes.done() || startsSection.has(this.bytes.peek())) return;
		throw new PdfReadError(`The PDF holds junk at byte ${this.bytes.offset()}`);
	}
}
