import {PDFHexString, PDFName} from '@cantoo/pdf-lib';
import type {TextOf} from './decorations.ts';
import {contentsOf, elementsOf, newElement, type TagElement} from './tag-tree.ts';

const actualText = PDFName.of('ActualText');
const bullet = PDFHexString.fromText('\u2022');

/**
 * Puts the content of a list item, except its number or bullet, into a body: PDF/UA-1 allows only
 * labels and bodies in an item. A drawn bullet gets a character to be read by.
 *
 * @see ISO 32000-1, table 336
 */
export function finishLists(document: TagElement, textOf: TextOf): void {
	for (const element of elementsOf(document)) {
		const isBullet =
			element.role === 'Lbl' && contentsOf(element).every((content) => textOf(content) === '');
		if (isBullet) element.dict.set(actualText, bullet);
		if (element.role === 'L') {
			// How Chromium tags an item with an ARIA role, such as an endnote.
			for (const item of element.children) {
				if (item.kind === 'element' && item.role === 'NonStruct') item.role = 'LI';
			}
		}
		if (element.role === 'LI') addBody(element);
	}
}

function addBody(item: TagElement): void {
	const isLabel = (child: TagElement['children'][number]) =>
		child.kind === 'element' && child.role === 'Lbl';
	const labels = item.children.filter(isLabel);
	const rest = item.children.filter((child) => !isLabel(child));
	if (rest.length === 0) return;
	const body = newElement(item.dict.context, 'LBody');
	body.children = rest;
	item.children = [...labels, body];
}
