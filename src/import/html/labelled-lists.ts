import type {Element, ElementContent} from 'hast';
import {hasContent, isBlock, isElement, isHeading, type Parent, textIn} from '../hast/elements.ts';
import {linkShare, type PageMeasures} from './measures.ts';
import {leadsWithin, linksOnSite} from './where-links-lead.ts';

/** Labels of lists of links are no longer, in words. */
const longestLabel = 6;

interface KnownOfPage {
	readonly measures: PageMeasures;
	readonly isLabel: (text: string) => boolean;
	/** No sentence of the text stands below a part. */
	readonly endsText: (node: Element) => boolean;
}

/** A label and the blocks of links below it. */
export interface LabelledList {
	readonly nodes: readonly Element[];
	/** All lead to places on the same page. */
	readonly isContents: boolean;
}

/** Labels in a part of a page with nothing but links below them: "Related articles". */
export function labelledLists(
	parent: Parent,
	{measures, isLabel, endsText}: KnownOfPage,
): LabelledList[] {
	const blocks = (parent.children as ElementContent[]).filter(
		(child): child is Element => isElement(child) && hasContent(child),
	);
	const lists: LabelledList[] = [];
	const gone = new Set<Element>();
	for (const [index, label] of blocks.entries()) {
		if (!isBlock(label) || gone.has(label)) continue;
		const isKnown = isLabel(textIn(label));
		if (!isKnown && !mayAnnounce(label, measures)) continue;
		const links: Element[] = [];
		for (const next of blocks.slice(index + 1)) {
			const size = measures.of(next);
			if (isHeading(next) || size.links === 0) break;
			if (linkShare(size) < 0.8 && !isListOfLinks(next, measures)) break;
			links.push(next);
		}
		if (links.length === 0) continue;
		// Below the text, what leads to other pages of the site needs no known label.
		if (!isKnown && !(linksOnSite(links) >= 2 && endsText(label))) continue;
		lists.push({nodes: [label, ...links], isContents: links.every(leadsWithin)});
		for (const node of links) gone.add(node);
	}
	return lists;
}

/** Beside a link in a list of such stand no more words: how long it takes to read, of what day it is. */
const mostBeside = 4;

/** A list whose items are each one link, with a few words beside it. */
function isListOfLinks(list: Element, measures: PageMeasures): boolean {
	const items = list.children.filter((child) => isElement(child, 'li'));
	return (
		/^[ou]l$/u.test(list.tagName) &&
		items.length > 1 &&
		items.every((item) => {
			const {size, linked, links, prose} = measures.of(item);
			return links === 1 && prose === 0 && linked > 1 && size - linked <= mostBeside;
		})
	);
}

/** A few words that are no sentence. */
function mayAnnounce(label: Element, measures: PageMeasures): boolean {
	const {size, links, prose} = measures.of(label);
	return size > 0 && size <= longestLabel && links === 0 && prose === 0;
}
