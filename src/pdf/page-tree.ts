import {PDFArray, PDFDict, PDFNumber, PDFRef} from '@cantoo/pdf-lib';
import {PdfReadError} from './errors.ts';
import {dictEntry, entry, itemsOf, nameEntry} from './pdf-objects.ts';

/** A page's dictionary and what it inherits: ISO 32000-1, 7.7.3. */
export interface PageLeaf {
	readonly ref: PDFRef;
	readonly dict: PDFDict;
	readonly resources: PDFDict | undefined;
	/** Left, bottom, right, top; in points. */
	readonly mediaBox: readonly number[] | undefined;
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
	const visit = (
		node: PDFDict,
		inherited: Pick<PageLeaf, 'resources' | 'mediaBox'>,
		depth: number,
	): void => {
		if (depth > deepestNode) throw new PdfReadError('The page tree is too deep');
		const kids = entry(node, 'Kids');
		if (!(kids instanceof PDFArray)) return;
		for (const ref of kids.asArray()) {
			if (!(ref instanceof PDFRef)) throw new PdfReadError('A page of the PDF is no object');
			if (seen.has(ref)) throw new PdfReadError('The page tree comes back to itself');
			seen.add(ref);
			const dict = node.context.lookup(ref);
			if (!(dict instanceof PDFDict)) throw new PdfReadError('A page of the PDF is missing');
			const own = {
				resources: dictEntry(dict, 'Resources') ?? inherited.resources,
				mediaBox: boxOf(dict) ?? inherited.mediaBox,
			};
			if (nameEntry(dict, 'Type') === 'Pages') visit(dict, own, depth + 1);
			else pages.push({ref, dict, ...own});
		}
	};
	const root = dictEntry(catalog, 'Pages');
	if (root) visit(root, {resources: dictEntry(root, 'Resources'), mediaBox: boxOf(root)}, 0);
	return pages;
}

function boxOf(node: PDFDict): number[] | undefined {
	const box = entry(node, 'MediaBox');
	if (!(box instanceof PDFArray)) return undefined;
	return itemsOf(box).map((item) => (item instanceof PDFNumber ? item.asNumber() : 0));
}
