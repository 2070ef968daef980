import {PDFArray, PDFDict, PDFRef} from '@cantoo/pdf-lib';
import {PdfReadError} from './errors.ts';
import {dictEntry, entry, textEntry} from './pdf-objects.ts';

/** A bookmark: ISO 32000-1, 12.3.3. */
export interface OutlineEntry {
	readonly title: string;
	/** 1 for the outermost. */
	readonly level: number;
	/** From 1 on; undefined for a destination that is not a page of the document. */
	readonly page: number | undefined;
}

/** How deep bookmarks may be nested. HTML has only six levels of headings. */
const deepestLevel = 100;

/**
 * Reads the bookmarks in the order in which a viewer lists them.
 *
 * @param outlines The Outlines dictionary of the catalogue.
 * @param pageNumberOf Gives the number of a page, from 1 on.
 * @throws PdfReadError if bookmarks form a loop, or are nested too deeply.
 */
export function readOutline(
	outlines: PDFDict,
	pageNumberOf: (page: PDFRef) => number | undefined,
): OutlineEntry[] {
	const entries: OutlineEntry[] = [];
	const seen = new Set<PDFDict>();
	const visit = (parent: PDFDict, level: number): void => {
		if (level > deepestLevel) throw new PdfReadError('The bookmarks are nested too deep');
		for (let item = dictEntry(parent, 'First'); item; item = dictEntry(item, 'Next')) {
			if (seen.has(item)) throw new PdfReadError('The bookmarks come back to themselves');
			seen.add(item);
			entries.push({
				title: textEntry(item, 'Title') ?? '',
				level,
				page: pageOf(item, pageNumberOf),
			});
			visit(item, level + 1);
		}
	};
	visit(outlines, 1);
	return entries;
}

/** The page of an explicit destination, given directly or in a GoTo action. */
function pageOf(
	item: PDFDict,
	pageNumberOf: (page: PDFRef) => number | undefined,
): number | undefined {
	const action = entry(item, 'A');
	const destination =
		entry(item, 'Dest') ?? (action instanceof PDFDict ? entry(action, 'D') : undefined);
	if (!(destination instanceof PDFArray) || destination.size() === 0) return undefined;
	const page = destination.get(0);
	return page instanceof PDFRef ? pageNumberOf(page) : undefined;
}
