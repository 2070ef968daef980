import type {PDFDict, PDFRef} from '@cantoo/pdf-lib';
import {directionOf} from '../../handout/direction-of.ts';
import {type ContentOperation, readOperations} from '../../pdf/content-stream.ts';
import {MarkedTextReader} from '../../pdf/marked-text.ts';
import {contentOf} from '../../pdf/page-content.ts';
import type {PageText} from '../../pdf/page-text.ts';
import {type PageLeaf, readPageTree} from '../../pdf/page-tree.ts';
import {arrayEntry, dictEntry, textEntry} from '../../pdf/pdf-objects.ts';
import {bytesOfStream} from '../../pdf/stream-bytes.ts';
import {ArtifactFinder, type ArtifactMarks} from './artifacts.ts';
import {type FormXObject, formsOf, taggedForms} from './tagged-forms.ts';

/** What draws: a page, or a form XObject that holds a part of its tagged content. */
export interface PrintedContent {
	readonly ref: PDFRef;
	/** Of the page, or of the form's stream. */
	readonly dict: PDFDict;
	/** Decoded. */
	readonly content: Uint8Array;
	/** Where artifacts are to be marked in it. */
	readonly marks: ArtifactMarks;
}

/** A page as Chromium printed it, read once for all steps. */
export interface PrintedPage extends PrintedContent {
	/** Text by marked-content number. */
	readonly text: PageText;
	readonly forms: readonly PrintedContent[];
	/** The form that marked content is in, by its number. */
	readonly formOf: ReadonlyMap<number, PDFRef>;
}

/** @throws PdfReadError for content that cannot be read. */
export function readPrintedPages(catalog: PDFDict): PrintedPage[] {
	const leaves = readPageTree(catalog);
	const isRightToLeft = directionOf(textEntry(catalog, 'Lang') ?? '') === 'rtl';
	const reader = new MarkedTextReader(leaves.length, isRightToLeft);
	return leaves.map((leaf, index) => {
		const {ref, dict, resources} = leaf;
		const tagged = taggedForms(resources);
		const content = contentOf(dict);
		const finder = finderFor(leaf, resources, tagged);
		const operations = passing(readOperations(content), finder);
		const text = reader.readPage(leaf, index + 1, operations);
		const marks = finder.finish(content.length);
		const forms = tagged.map((form) => readForm(form, leaf, tagged));
		const formOf = new Map(
			forms.flatMap((form) => form.marks.sequences.map(([, , mcid]) => [mcid, form.ref])),
		);
		return {ref, dict, content, marks, text, forms, formOf};
	});
}

function readForm(
	{ref, stream}: FormXObject,
	page: PageLeaf,
	tagged: readonly FormXObject[],
): PrintedContent {
	const {dict} = stream;
	const content = bytesOfStream(stream);
	const finder = finderFor(page, dictEntry(dict, 'Resources') ?? page.resources, tagged);
	for (const operation of readOperations(content)) finder.take(operation);
	return {ref, dict, content, marks: finder.finish(content.length)};
}

function finderFor(
	{dict}: PageLeaf,
	resources: PDFDict | undefined,
	tagged: readonly FormXObject[],
): ArtifactFinder {
	const forms = formsOf(resources);
	const height = arrayEntry(dict, 'MediaBox')?.asRectangle().height ?? 0;
	return new ArtifactFinder({
		middle: height / 2,
		marksItself: (name) => tagged.some(({ref}) => ref === forms.get(name)?.ref),
	});
}

/** Shows each operation to a second reader, so that none has to be kept. */
function* passing(
	operations: Iterable<ContentOperation>,
	finder: ArtifactFinder,
): Generator<ContentOperation, void, undefined> {
	for (const operation of operations) {
		finder.take(operation);
		yield operation;
	}
}
