import {PDFArray, PDFDict, PDFName} from '@cantoo/pdf-lib';
import {arrayEntry, dictEntry, entry, itemsOf, nameEntry} from '../../pdf/pdf-objects.ts';
import type {PrintedPage} from './printed-page.ts';

/**
 * Lets links within the document point to their destinations directly instead of by name: Chromium
 * makes the names from ids, and those of Arabic headings are longer than PDF/A allows (127 bytes).
 */
export function resolveDestinations(catalog: PDFDict, pages: readonly PrintedPage[]): void {
	const places = dictEntry(catalog, 'Dests');
	if (!places) return;
	for (const {dict} of pages) {
		const annotations = arrayEntry(dict, 'Annots');
		for (const annotation of annotations ? itemsOf(annotations) : []) {
			if (!(annotation instanceof PDFDict)) continue;
			const name = nameEntry(annotation, 'Dest');
			const place = name === undefined ? undefined : entry(places, name);
			if (place instanceof PDFArray) annotation.set(PDFName.of('Dest'), place);
		}
	}
	catalog.delete(PDFName.of('Dests'));
}
