import {PDFArray, PDFDict, PDFName, PDFString} from '@cantoo/pdf-lib';
import {arrayEntry, itemsOf, rawEntry, textEntry} from '../../pdf/pdf-objects.ts';
import {elementsOf, type TagElement} from './tag-tree.ts';

const idKey = PDFName.of('ID');
const headersKey = PDFName.of('Headers');

/**
 * Renumbers the ids of elements in document order, because Chromium's depend on what it printed
 * before. Notes get an id, too (PDF/UA-1 7.9), and cells name their headers.
 *
 * @returns The IDTree; undefined if no element has an id.
 */
export function nameElements(document: TagElement): PDFDict | undefined {
	const {context} = document.dict;
	const renamed = new Map<string, PDFString>();
	const named: [PDFString, TagElement][] = [];
	for (const element of elementsOf(document)) {
		const old = textEntry(element.dict, 'ID');
		if (old === undefined && element.role !== 'Note') continue;
		// A name tree must be sorted; numbers of equal length are.
		const id = PDFString.of(`e${String(named.length + 1).padStart(6, '0')}`);
		element.dict.set(idKey, id);
		if (old !== undefined) renamed.set(old, id);
		named.push([id, element]);
	}
	for (const element of elementsOf(document)) renameHeaders(element.dict, renamed);
	if (named.length === 0) return undefined;
	const pairs = PDFArray.withContext(context);
	for (const [id, {ref}] of named) {
		pairs.push(id);
		pairs.push(ref);
	}
	const tree = PDFDict.withContext(context);
	tree.set(PDFName.of('Names'), pairs);
	return tree;
}

/** The `Headers` attribute of a cell: the ids of its header cells. */
function renameHeaders(dict: PDFDict, renamed: ReadonlyMap<string, PDFString>): void {
	if (!rawEntry(dict, 'A')) return;
	const attributes = arrayEntry(dict, 'A');
	for (const object of attributes ? itemsOf(attributes) : [dict.lookup(PDFName.of('A'))]) {
		const headers = object instanceof PDFDict ? arrayEntry(object, 'Headers') : undefined;
		if (!headers || !(object instanceof PDFDict)) continue;
		const names = PDFArray.withContext(dict.context);
		for (const name of itemsOf(headers)) {
			const id = name instanceof PDFString ? renamed.get(name.decodeText()) : undefined;
			if (id) names.push(id);
		}
		object.set(headersKey, names);
	}
}
