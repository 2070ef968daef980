import {type PDFDict, PDFHexString, PDFName, PDFRef} from '@cantoo/pdf-lib';
import {arrayEntry, dictEntry, nameEntry, textEntry} from '../../pdf/pdf-objects.ts';
import type {TextOf} from './decorations.ts';
import {elementsOf, type TagElement, type TagNode} from './tag-tree.ts';

const contentsKey = PDFName.of('Contents');

/**
 * Gives the element around a link annotation the role of a link, which Chromium omits for ARIA note
 * references, and removes that role from an element without an annotation, which leads nowhere on
 * paper.
 */
export function tagLinks(document: TagElement): void {
	for (const element of elementsOf(document)) {
		if (element.children.some(isLinkArea)) element.role = 'Link';
		else if (element.role === 'Link') element.role = 'Span';
	}
}

/**
 * Drops duplicate annotations: for a link in a repeated table header, Chromium writes one on each
 * page for every page, and keyboard users would have to pass them all.
 *
 * @returns The annotations that were dropped, which must be removed from their pages, too.
 */
export function dropDoubleAreas(document: TagElement): Set<PDFRef> {
	const dropped = new Set<PDFRef>();
	for (const element of elementsOf(document)) {
		const places = new Set<string>();
		element.children = element.children.filter((area) => {
			if (area.kind !== 'object' || !isLinkArea(area)) return true;
			const place = `${area.page} ${arrayEntry(area.dict, 'Rect')}`;
			const isDouble = places.has(place);
			if (isDouble) dropped.add(area.ref);
			places.add(place);
			return !isDouble;
		});
	}
	return dropped;
}

/** Removes annotations from a page. */
export function removeAreas(page: PDFDict, dropped: ReadonlySet<PDFRef>): void {
	const areas = arrayEntry(page, 'Annots');
	if (!areas || dropped.size === 0) return;
	const kept = areas.asArray().filter((area) => !(area instanceof PDFRef && dropped.has(area)));
	page.set(PDFName.of('Annots'), page.context.obj(kept));
}

/**
 * Describes where each link annotation leads, as PDF/UA-1 7.18.5 requires: by the link's own words,
 * what its picture shows, or else its address.
 */
export function describeLinks(document: TagElement, textOf: TextOf): void {
	for (const element of elementsOf(document)) {
		if (element.role !== 'Link') continue;
		for (const area of element.children) {
			if (area.kind !== 'object' || !isLinkArea(area)) continue;
			const action = dictEntry(area.dict, 'A');
			const address = (action && textEntry(action, 'URI')) ?? '';
			const text = textWithin(element, textOf);
			const words = text.replace(/\s+/gu, ' ').trim();
			// An address that is broken over two lines is still one word.
			const oneWord = text.replace(/\s+/gu, '');
			const isBroken = text.includes('\n') && address.includes(oneWord);
			const contents = (isBroken ? oneWord : words) || address;
			area.dict.set(contentsKey, PDFHexString.fromText(contents));
		}
	}
}

function isLinkArea(node: TagNode): boolean {
	return node.kind === 'object' && nameEntry(node.dict, 'Subtype') === 'Link';
}

function textWithin(link: TagElement, textOf: TextOf): string {
	const parts = elementsOf(link).flatMap((element) => [
		textEntry(element.dict, 'Alt') ?? '',
		...element.children.map((child) => (child.kind === 'content' ? textOf(child) : '')),
	]);
	return parts.join('');
}
