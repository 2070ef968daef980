/**
 * Writes a PDF by hand.
 *
 * @param objects Bodies of the objects by number, in PDF's own syntax; 1 is the catalogue.
 * @param trailer Further entries of the trailer.
 */
export function writePdf(objects: Readonly<Record<number, string>>, trailer = ''): Uint8Array {
	let text = '%PDF-1.7\n';
	let table = '';
	let size = 1;
	for (const [number, body] of Object.entries(objects)) {
		table += `${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
		text += `${number} 0 obj\n${body}\nendobj\n`;
		size = Math.max(size, Number(number) + 1);
	}
	const start = text.length;
	text += `xref\n0 1\n0000000000 65535 f \n${table}`;
	text += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
	return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** The body of a stream object. */
export function stream(content: string, entries = ''): string {
	return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

/** What most handwritten PDFs need: one page (3) with content (4) and Helvetica as /F (5). */
export function onePage(
	content: string,
	more: {
		resources?: string;
		catalog?: string;
		page?: string;
		objects?: Record<number, string>;
	} = {},
): Record<number, string> {
	return {
		1: `<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ''} >>`,
		2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R ${more.page ?? ''}
			/Resources << /Font << /F 5 0 R >> ${more.resources ?? ''} >> >>`,
		4: stream(content),
		5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
		...more.objects,
	};
}
