import {deflateSync} from 'node:zlib';
import {PDFDict, PDFName, PDFRawStream, PDFStream} from '@cantoo/pdf-lib';
import {readOperations} from '../../pdf/content-stream.ts';
import {arrayEntry, dictEntry, entry, nameEntry} from '../../pdf/pdf-objects.ts';
import {bytesOfStream} from '../../pdf/stream-bytes.ts';
import {type ArtifactPlan, markArtifacts} from './artifacts.ts';
import type {PrintedPage} from './printed-page.ts';

/**
 * A page's content takes a third less time so than at the usual level, for a tenth more bytes.
 */
const compression = {level: 4};

const filter = PDFName.of('Filter');
const flate = PDFName.of('FlateDecode');

/**
 * Marks the artifacts of a page, and of the form XObjects that hold a part of its tagged content.
 *
 * @param artifacts Numbers of the page's marked content that the structure tree does not hold.
 */
export function markPageArtifacts(page: PrintedPage, artifacts: ReadonlySet<number>): void {
	const forms = new Set(taggedForms(page.resources, new Set()));
	const planFor = (resources: PDFDict | undefined): ArtifactPlan => ({
		isArtifact: (mcid) => artifacts.has(mcid),
		marksItself: (name) => {
			const form = formsOf(resources).get(name);
			return form !== undefined && forms.has(form);
		},
		middle: heightOf(page.dict) / 2,
	});
	const {context} = page.dict;
	const content = markArtifacts(page.content, page.operations, planFor(page.resources));
	page.dict.set(
		PDFName.of('Contents'),
		context.register(deflated(PDFDict.withContext(context), content)),
	);
	for (const form of forms) {
		const bytes = bytesOfStream(form);
		const resources = dictEntry(form.dict, 'Resources') ?? page.resources;
		const marked = markArtifacts(bytes, [...readOperations(bytes)], planFor(resources));
		const ref = context.getObjectRef(form);
		if (ref) context.assign(ref, deflated(form.dict, marked));
	}
}

/** Form XObjects, also within each other, that hold marked content. */
function* taggedForms(
	resources: PDFDict | undefined,
	seen: Set<PDFStream>,
): Generator<PDFStream, void, undefined> {
	for (const form of formsOf(resources).values()) {
		if (seen.has(form)) continue;
		seen.add(form);
		const inner = [...taggedForms(dictEntry(form.dict, 'Resources'), seen)];
		yield* inner;
		if (inner.length > 0 || Buffer.from(bytesOfStream(form)).includes('/MCID')) yield form;
	}
}

function formsOf(resources: PDFDict | undefined): Map<string, PDFStream> {
	const forms = new Map<string, PDFStream>();
	const xObjects = resources && dictEntry(resources, 'XObject');
	for (const key of xObjects?.keys() ?? []) {
		const name = key.decodeText();
		const form = xObjects && entry(xObjects, name);
		if (form instanceof PDFStream && nameEntry(form.dict, 'Subtype') === 'Form') {
			forms.set(name, form);
		}
	}
	return forms;
}

function heightOf(page: PDFDict): number {
	const box = arrayEntry(page, 'MediaBox');
	return box?.asRectangle().height ?? 0;
}

function deflated(dict: PDFDict, content: Uint8Array): PDFRawStream {
	dict.set(filter, flate);
	return PDFRawStream.of(dict, deflateSync(content, compression));
}
