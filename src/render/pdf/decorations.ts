import type {TagContent, TagElement, TagNode} from './tag-tree.ts';

/** The text of marked content; empty if it is only drawn. */
export type TextOf = (content: TagContent) => string;

/** Elements whose content is drawn and means something: pictures, and the bullets of lists. */
const drawnRoles = new Set(['Figure', 'Formula', 'Form', 'Lbl']);

/** Elements that are removed with their last content; not cells, since a table without one would change. */
const dispensableRoles = new Set(['NonStruct', 'Div', 'Sect', 'P', 'Span', 'Em', 'Strong']);

/**
 * Removes decorations from the tree: borders, rules, backgrounds. Chromium writes them as content
 * of the box that has them.
 *
 * @returns What was removed.
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
