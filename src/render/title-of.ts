import type {Element} from 'hast';
import {SKIP, visit} from 'unist-util-visit';
import {markup} from '../handout/markup.ts';

/** The words of an element without the apparatus inside it. */
export function titleOf(element: Element): string {
	let title = '';
	visit(element, (node) => {
		if (node.type === 'element' && node !== element && markup.generated in node.properties)
			return SKIP;
		if (node.type === 'text') title += node.value;
		return undefined;
	});
	return title.replace(/\s+/gu, ' ').trim();
}
