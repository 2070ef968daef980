import {PDFArray, PDFDict, PDFNumber, PDFRef} from '@cantoo/pdf-lib';
import {PdfReadError} from './errors.ts';
import type {Box} from './painted-path.ts';
import {arrayEntry, dictEntry, entry, itemsOf, nameEntry} from './pdf-objects.ts';

/** A page's dictionary and what it inherits: ISO 32000-1, 7.7.3. */
export interface PageLeaf {
	readonly ref: PDFRef;
	readonly dict: PDFDict;
	readonly resources: PDFDict | undefined;
	/** The part that is shown, in points: the crop box, or else the whole paper. ISO 32000-1, 14.11.2. */
	readonly box: Box | undefined;
}

const deepestNode = 100;

/**
 * The pages of a document in order.
 *
 * @throws PdfReadError if the page tree forms a loop, or is nested too deeply.
 */
export function readPageTree(catalog: PDFDict): PageLeaf[] {
	const pages: PageLeaf[] = [];
	const seen = new Set<PDFRef>();
	const visit = (
		node: PDFDict,
		inherited: Pick<PageLeaf, 'resources' | 'box'>,
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
				box: boxOf(dict) ?? inherited.box,
			};
			if (nameEntry(dict, 'Type') === 'Pages') visit(dict, own, depth + 1);
			else pages.push({ref, dict, ...own});
		}
	};
	const root = dictEntry(catalog, 'Pages');
	if (root) visit(root, {resources: dictEntry(root, 'Resources'), box: boxOf(root)}, 0);
	return pages;
}

function boxOf(node: PDFDict): Box | undefined {
	const corners = arrayEntry(node, 'CropBox') ?? arrayEntry(node, 'MediaBox');
	if (!corners) return undefined;
	const [left = 0, bottom = 0, right = 0, top = 0] = itemsOf(corners).map((corner) =>
		corner instanceof PDFNumber ? corner.asNumber() : 0,
	);
	return {left, bottom, right, top};
}
