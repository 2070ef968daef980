import type {TagContent, TagElement, TagNode} from './tag-tree.ts';

/** What marked content says: an empty text for what is only drawn. */
export type TextOf = (content: TagContent) => string;

/** Elements whose content is drawn and means something: pictures, and the bullets of lists. */
const drawnRoles = new Set(['Figure', 'Formula', 'Form', 'Lbl']);

/** Elements that are gone with their last content; a table without one of its cells would be another. */
const dispensableRoles = new Set(['NonStruct', 'Div', 'Sect', 'P', 'Span', 'Em', 'Strong']);

/**
 * Takes out of the tree what is drawn and says nothing: borders, rules, backgrounds. Chromium
 * writes them as content of the box that has them.
 *
 * @returns What was taken out.
 */
export function removeDecorations(element: TagElement, textOf: TextOf): TagContent[] {
	const removed: TagContent[] = [];
	const isDrawn = drawnRoles.has(element.role);
	const keeps = (child: TagNode): boolean => {
		if (child.kind === 'content' && !isDrawn && textOf(child) === '') {
			removed.push(child);
			return false;
		}
		if (child.kind !== 'element') return true;
		const before = child.children.length;
		removed.push(...removeDecorations(child, textOf));
		const isGone = before > 0 && child.children.length === 0;
		return !(isGone && dispensableRoles.has(child.role));
	};
	element.children = element.children.filter(keeps);
	return removed;
}
