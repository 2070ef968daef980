import {PDFArray, PDFDict, PDFName, PDFString} from '@cantoo/pdf-lib';
import {arrayEntry, itemsOf, rawEntry, textEntry} from '../../pdf/pdf-objects.ts';
import {elementsOf, type TagElement} from './tag-tree.ts';

const idKey = PDFName.of('ID');
const headersKey = PDFName.of('Headers');

/**
 * Names the elements anew, in their order: Chromium's names tell what else the browser had
 * printed before. Notes get a name too (PDF/UA-1 7.9), and cells name their heads.
 *
 * @returns The IDTree; nothing where no element has a name.
 */
export function nameElements(document: TagElement): PDFDict | undefined {
	const {context} = document.dict;
	const renamed = new Map<string, PDFString>();
	const named: [PDFString, TagElement][] = [];
	for (const element of elementsOf(document)) {
		const old = textEntry(element.dict, 'ID');
		if (old === undefined && element.role !== 'Note') continue;
		// In a name tree they stand in order, which numbers of one length do.
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

/** `Headers` of a cell's attributes: the names of the cells that head it. */
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
