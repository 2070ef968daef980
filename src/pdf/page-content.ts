import {PDFArray, type PDFDict, PDFStream} from '@cantoo/pdf-lib';
import {entry, itemsOf} from './pdf-objects.ts';
import {bytesOfStream} from './stream-bytes.ts';

/**
 * The decoded content of a page, joined if it is split into several streams, which PDF allows between
 * any two tokens.
 *
 * @throws PdfReadError if a stream cannot be decoded.
 */
export function contentOf(page: PDFDict): Uint8Array {
	const contents = entry(page, 'Contents');
	if (contents instanceof PDFStream) return bytesOfStream(contents);
	if (!(contents instanceof PDFArray)) return new Uint8Array();
	const parts: Uint8Array[] = [];
	for (const stream of itemsOf(contents)) {
		if (stream instanceof PDFStream) parts.push(bytesOfStream(stream), Uint8Array.of(0x0a));
	}
	return Buffer.concat(parts);
}
