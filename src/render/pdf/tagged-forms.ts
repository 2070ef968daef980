import {type PDFDict, PDFRef, PDFStream} from '@cantoo/pdf-lib';
import {dictEntry, entry, nameEntry, rawEntry} from '../../pdf/pdf-objects.ts';
import {bytesOfStream} from '../../pdf/stream-bytes.ts';

/** Content that is drawn by its name: ISO 32000-1, 8.10. */
export interface FormXObject {
	readonly ref: PDFRef;
	readonly stream: PDFStream;
}

/** The form XObjects of a page by their names in its content. */
export function formsOf(resources: PDFDict | undefined): Map<string, FormXObject> {
	const forms = new Map<string, FormXObject>();
	const xObjects = resources && dictEntry(resources, 'XObject');
	for (const key of xObjects?.keys() ?? []) {
		const name = key.decodeText();
		const ref = xObjects && rawEntry(xObjects, name);
		const stream = xObjects && entry(xObjects, name);
		if (!(ref instanceof PDFRef) || !(stream instanceof PDFStream)) continue;
		if (nameEntry(stream.dict, 'Subtype') === 'Form') forms.set(name, {ref, stream});
	}
	return forms;
}

/**
 * The forms of a page that hold marked content, including nested ones: Chromium uses them for
 * blended or transparent content.
 */
export function taggedForms(
	resources: PDFDict | undefined,
	seen: Set<PDFRef> = new Set(),
): FormXObject[] {
	const found: FormXObject[] = [];
	for (const form of formsOf(resources).values()) {
		if (seen.has(form.ref)) continue;
		seen.add(form.ref);
		const {stream} = form;
		const inner = taggedForms(dictEntry(stream.dict, 'Resources'), seen);
		found.push(...inner);
		const isTagged = Buffer.from(bytesOfStream(stream)).includes('/MCID');
		if (isTagged || inner.length > 0) found.push(form);
	}
	return found;
}
