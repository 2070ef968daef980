import type {Element} from 'hast';
import {markup} from '../handout/markup.ts';
import {SKIP, visit} from '../tree/visit.ts';

/** The words of an element without generated numbers and labels. */
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
