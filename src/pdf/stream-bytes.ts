import {inflateSync, constants as zlib} from 'node:zlib';
import {decodePDFRawStream, PDFArray, PDFName, PDFRawStream, type PDFStream} from '@cantoo/pdf-lib';
import {PdfReadError} from './errors.ts';
import {entry, itemsOf} from './pdf-objects.ts';

/**
 * How many bytes a decoded stream may have. The longest page seen had less than 1 MiB; a stream that
 * grows a thousandfold is an attack on memory.
 */
const mostBytes = 64 * 2 ** 20;

/**
 * The decoded bytes of a content stream or a CMap.
 *
 * @throws PdfReadError if the data cannot be decoded, or has a filter for pictures.
 */
export function bytesOfStream(stream: PDFStream): Uint8Array {
	if (!(stream instanceof PDFRawStream)) return stream.getContents();
	const filters = filtersOf(stream);
	// zlib inflates ten times as fast as a decoder written in JavaScript.
	const isFlate = filters.every((filter) => filter === 'FlateDecode' || filter === 'Fl');
	return isFlate ? inflate(stream.contents, filters.length) : decode(stream);
}

function filtersOf(stream: PDFRawStream): string[] {
	const value = entry(stream.dict, 'Filter');
	if (value instanceof PDFName) return [value.decodeText()];
	if (!(value instanceof PDFArray)) return [];
	return itemsOf(value).map((filter) => (filter instanceof PDFName ? filter.decodeText() : ''));
}

function inflate(contents: Uint8Array, times: number): Uint8Array {
	let bytes = contents;
	try {
		for (let time = 0; time < times; time++) {
			bytes = inflateSync(bytes, {maxOutputLength: mostBytes, finishFlush: zlib.Z_FINISH});
		}
	} catch (cause) {
		throw new PdfReadError('A compressed stream of the PDF is damaged or too long', {cause});
	}
	return bytes;
}

function decode(stream: PDFRawStream): Uint8Array {
	try {
		return decodePDFRawStream(stream).decode();
	} catch (cause) {
		throw new PdfReadError('A stream of the PDF cannot be decoded', {cause});
	}
}
