import type {Element, ElementContent, Root} from 'hast';
import {attribute, eachElement, element, hasContent, isBlock} from './elements.ts';

/** Blocks that stand for something even without words. */
const mayBeEmpty = new Set('hr td th tr tbody thead tfoot table pre'.split(' '));

/** Blocks that lost all their words still keep apart what is before them and behind them. */
export function replaceEmptyBlocks(parent: Root | Element): void {
	parent.children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
		if (child.type !== 'element') return [child];
		const isEmpty = isBlock(child) && !mayBeEmpty.has(child.tagName) && !hasContent(child);
		if (isEmpty) return [element('br', []), ...placesIn(child)];
		replaceEmptyBlocks(child);
		return [child];
	});
}

function placesIn(node: Element): Element[] {
	const places: Element[] = [];
	eachElement(node, (part) => {
		const id = attribute(part, 'id');
		if (id !== undefined) places.push(element('span', [], {id}));
	});
	return places;
}
