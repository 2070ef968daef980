import type {PDFDict, PDFRef} from '@cantoo/pdf-lib';
import {type ContentOperation, readOperations} from '../../pdf/content-stream.ts';
import {MarkedTextReader} from '../../pdf/marked-text.ts';
import {contentOf} from '../../pdf/page-content.ts';
import type {MarkedText} from '../../pdf/page-interpreter.ts';
import {readPageTree} from '../../pdf/page-tree.ts';

/** A page as Chromium printed it, read once for all steps. */
export interface PrintedPage {
	readonly ref: PDFRef;
	readonly dict: PDFDict;
	readonly resources: PDFDict | undefined;
	/** The decoded content. */
	readonly content: Uint8Array;
	readonly operations: readonly ContentOperation[];
	/** Text by marked content. */
	readonly text: MarkedText;
}

/** @throws PdfReadError for content that cannot be read. */
export function readPrintedPages(catalog: PDFDict): PrintedPage[] {
	const leaves = readPageTree(catalog);
	const reader = new MarkedTextReader(leaves.length);
	return leaves.map(({ref, dict, resources}, index) => {
		const content = contentOf(dict);
		const operations = [...readOperations(content)];
		const text = reader.readPage(dict, resources, index + 1, operations);
		return {ref, dict, resources, content, operations, text};
	});
}
