import {PDFArray, PDFDict, PDFName, PDFNull, PDFNumber, type PDFRef} from '@cantoo/pdf-lib';
import type {PrintedPage} from './printed-page.ts';
import {elementsOf, type TagElement} from './tag-tree.ts';

/**
 * Tells from each piece of marked content and each link's area to the element that holds it:
 * pages by their numbers, areas behind them. ISO 32000-1, 14.7.4.4.
 *
 * @param root The StructTreeRoot, which is given the tree.
 */
export function writeParentTree(
	root: PDFDict,
	document: TagElement,
	pages: readonly PrintedPage[],
): void {
	const {context} = root;
	const owners = new Map<PDFRef, PDFRef[]>(pages.map(({ref}) => [ref, []]));
	const areas: PDFRef[] = [];
	for (const element of elementsOf(document)) {
		for (const child of element.children) {
			if (child.kind === 'content') {
				const ofPage = owners.get(child.page);
				if (ofPage) ofPage[child.mcid] = element.ref;
			} else if (child.kind === 'object') {
				child.dict.set(PDFName.of('StructParent'), PDFNumber.of(pages.length + areas.length));
				areas.push(element.ref);
			}
		}
	}
	const numbers = PDFArray.withContext(context);
	for (const [index, {ref, dict}] of pages.entries()) {
		dict.set(PDFName.of('StructParents'), PDFNumber.of(index));
		numbers.push(PDFNumber.of(index));
		numbers.push(arrayOf(root, owners.get(ref) ?? []));
	}
	for (const [index, owner] of areas.entries()) {
		numbers.push(PDFNumber.of(pages.length + index));
		numbers.push(owner);
	}
	const tree = PDFDict.withContext(context);
	tree.set(PDFName.of('Nums'), numbers);
	root.set(PDFName.of('ParentTree'), context.register(tree));
	root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(pages.length + areas.length));
}

/** Artifacts leave gaps, which are written as null. */
function arrayOf({context}: PDFDict, owners: readonly (PDFRef | undefined)[]): PDFRef {
	const array = PDFArray.withContext(context);
	for (let mcid = 0; mcid < owners.length; mcid++) array.push(owners[mcid] ?? PDFNull);
	return context.register(array);
}
