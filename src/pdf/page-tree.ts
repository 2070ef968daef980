import {PDFArray, PDFDict, PDFRef} from '@cantoo/pdf-lib';
import {PdfReadError} from './errors.ts';
import {dictEntry, entry, nameEntry} from './pdf-objects.ts';

/** A page's dictionary and what it inherits: ISO 32000-1, 7.7.3. */
export interface PageLeaf {
	readonly ref: PDFRef;
	readonly dict: PDFDict;
	readonly resources: PDFDict | undefined;
}

const deepestNode = 100;

/**
 * The pages of a document in order.
 *
 * @throws PdfReadError for a page tree that comes back to itself, or is too deep.
 */
export function readPageTree(catalog: PDFDict): PageLeaf[] {
	const pages: PageLeaf[] = [];
	const seen = new Set<PDFRef>();
	const visit = (node: PDFDict, inherited: PDFDict | undefined, depth: number): void => {
		if (depth > deepestNode) throw new PdfReadError('The page tree is too deep');
		const kids = entry(node, 'Kids');
		if (!(kids instanceof PDFArray)) return;
		for (const ref of kids.asArray()) {
			if (!(ref instanceof PDFRef)) throw new PdfReadError('A page of the PDF is no object');
			if (seen.has(ref)) throw new PdfReadError('The page tree comes back to itself');
			seen.add(ref);
			const dict = node.context.lookup(ref);
			if (!(dict instanceof PDFDict)) throw new PdfReadError('A page of the PDF is missing');
			const resources = dictEntry(dict, 'Resources') ?? inherited;
			if (nameEntry(dict, 'Type') === 'Pages') visit(dict, resources, depth + 1);
			else pages.push({ref, dict, resources});
		}
	};
	const root = dictEntry(catalog, 'Pages');
	if (root) visit(root, dictEntry(root, 'Resources'), 0);
	return pages;
}
