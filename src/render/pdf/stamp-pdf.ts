/**
 * Sets both dates of a PDF's document information, so that the same handout
 * gives the same bytes on every day. Chromium writes that dictionary
 * uncompressed and its dates in one fixed width, so that they can be replaced
 * in place and every offset in the file stays true. ISO 32000-1, 7.9.4.
 *
 * @param iso the moment, as `2026-03-01T00:00:00Z`.
 * @throws Error where the PDF has no such date: then it is not Chromium's.
 */
export function stampPdf(pdf: Uint8Array, iso: string): Uint8Array {
	const buffer = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
	const stamp = `(D:${iso.replace(/\D/gu, '').slice(0, 14)}+00'00')`;
	for (const key of ['/CreationDate ', '/ModDate ']) {
		const start = buffer.indexOf(key, 0, 'latin1') + key.length;
		const found = buffer.toString('latin1', start, start + stamp.length);
		if (start < key.length || !/^\(D:\d{14}[+-]\d\d'\d\d'\)$/u.test(found)) {
			throw new Error(`The printed PDF has no ${key.trim()} of the expected form, but "${found}".`);
		}
		buffer.write(stamp, start, 'latin1');
	}
	return pdf;
}
