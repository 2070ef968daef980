import {PDFiumLibrary} from '@hyzyla/pdfium';
import {PNG} from 'pngjs';

/** The pages of a PDF as pictures, drawn by an engine that is not Chromium's printing. */
export async function drawPages(pdf: Uint8Array, dotsPerInch: number): Promise<PNG[]> {
	const library = await PDFiumLibrary.init();
	const document = await library.loadDocument(pdf);
	try {
		const pictures: PNG[] = [];
		for (const page of document.pages()) {
			const {width, height, data} = await page.render({
				scale: dotsPerInch / 72,
				render: async ({data}) => data,
			});
			const picture = new PNG({width, height});
			picture.data.set(data);
			pictures.push(picture);
		}
		return pictures;
	} finally {
		document.destroy();
		library.destroy();
	}
}
