import {PDFDocument} from '@cantoo/pdf-lib';
import {bookletSides} from '../../print-profiles/booklet-sides.ts';
import {type Paper, pointsPerMillimetre} from '../../print-profiles/print-profile.ts';

/**
 * Imposes the pages of a PDF as a saddle-stitched booklet: two pages side by side on each side of a
 * sheet, so that the sheets, printed double-sided and flipped on the short edge, folded and stapled
 * through the fold, give the pages in order. Empty pages are added up to a multiple of four.
 *
 * The result is only for printing: it has no tags, and its pages are in the order of the sheets.
 *
 * @param pages a PDF whose pages are half a sheet each.
 * @param sheet the sheet in portrait; it is used in landscape.
 * @param modified the date of the file, ISO 8601 in UTC.
 * @param direction in which the text is read and the booklet is opened.
 */
export async function imposeBooklet(
	pages: Uint8Array,
	sheet: Paper,
	modified: string,
	direction: 'ltr' | 'rtl',
): Promise<Uint8Array> {
	const source = await PDFDocument.load(pages, {updateMetadata: false});
	const booklet = await PDFDocument.create({updateMetadata: false});
	const date = new Date(modified);
	booklet.setTitle(source.getTitle() ?? '', {showInWindowTitleBar: true});
	booklet.setCreationDate(date);
	booklet.setModificationDate(date);
	booklet.setProducer('Handpress');
	booklet.setCreator('Handpress');
	const embedded = await booklet.embedPdf(source, source.getPageIndices());
	const width = sheet.height * pointsPerMillimetre;
	const height = sheet.width * pointsPerMillimetre;
	for (const side of bookletSides(embedded.length, direction)) {
		const page = booklet.addPage([width, height]);
		for (const [index, number] of side.entries()) {
			const content = number === undefined ? undefined : embedded[number - 1];
			if (content) page.drawPage(content, {x: (index * width) / 2, y: 0, width: width / 2, height});
		}
	}
	return await booklet.save({useObjectStreams: true});
}
