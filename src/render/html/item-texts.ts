import type {Root as HastRoot} from 'hast';
import {phrasing} from 'hast-util-phrasing';
import {h} from 'hastscript';
import {visit} from '../../tree/visit.ts';

/**
 * Wraps the text of a list item that also holds a list in a box, which print can keep whole:
 * without one, Chromium leaves a single line behind, whatever `orphans` and `widows` say.
 */
export function boxItemTexts(text: HastRoot): void {
	visit(text, 'element', (element) => {
		if (element.tagName !== 'li') return;
		const at = element.children.findIndex(
			(child) => child.type === 'element' && /^[ou]l$/u.test(child.tagName),
		);
		const own = element.children.slice(0, Math.max(0, at));
		if (own.length > 0 && own.every((child) => phrasing(child))) {
			element.children.splice(0, at, h('span', {className: 'item-text'}, own));
		}
	});
}
