import {PDFArray, type PDFDict, PDFName, PDFNull, PDFNumber, type PDFRef} from '@cantoo/pdf-lib';
import type {PrintedPage} from './printed-page.ts';
import {elementsOf, type TagElement} from './tag-tree.ts';

/**
 * Builds the parent tree, which leads from each piece of marked content and each link annotation to
 * the element that holds it: content under the numbers of its pages and form XObjects, then
 * annotations.
 *
 * @param root The StructTreeRoot, which is given the tree.
 * @see ISO 32000-1, 14.7.4.4
 */
export function writeParentTree(
	root: PDFDict,
	document: TagElement,
	pages: readonly PrintedPage[],
): void {
	const {context} = root;
	// A form may be drawn on several pages, and has one place here.
	const streams = new Map<PDFRef, {dict: PDFDict; owners: PDFRef[]}>();
	for (const page of pages) {
		for (const {ref, dict} of [page, ...page.forms]) {
			if (!streams.has(ref)) streams.set(ref, {dict, owners: []});
		}
	}
	const areas: [PDFDict, PDFRef][] = [];
	for (const element of elementsOf(document)) {
		for (const child of element.children) {
			if (child.kind === 'object') areas.push([child.dict, element.ref]);
			if (child.kind !== 'content') continue;
			const stream = streams.get(child.form ?? child.page);
			if (stream) stream.owners[child.mcid] = element.ref;
		}
	}
	const numbers = PDFArray.withContext(context);
	let next = 0;
	for (const {dict, owners} of streams.values()) {
		dict.set(PDFName.of('StructParents'), PDFNumber.of(next));
		numbers.push(PDFNumber.of(next++));
		numbers.push(arrayOf(root, owners));
	}
	for (const [dict, owner] of areas) {
		dict.set(PDFName.of('StructParent'), PDFNumber.of(next));
		numbers.push(PDFNumber.of(next++));
		numbers.push(owner);
	}
	root.set(PDFName.of('ParentTree'), context.register(context.obj({Nums: numbers})));
	root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(next));
}

/** Artifacts leave gaps, which are written as null. */
function arrayOf({context}: PDFDict, owners: readonly (PDFRef | undefined)[]): PDFRef {
	const array = PDFArray.withContext(context);
	for (let mcid = 0; mcid < owners.length; mcid++) array.push(owners[mcid] ?? PDFNull);
	return context.register(array);
}
