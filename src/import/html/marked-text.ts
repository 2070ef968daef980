import type {Element, ElementContent} from 'hast';
import {hasContent, isElement, type Parent} from '../hast/elements.ts';
import {isMarkedMain} from './furniture-kinds.ts';

/**
 * The part that the page itself marks as its text: an element made for that before one that is
 * merely called so. One of several alike is only a section.
 */
export function markedOn(path: readonly Parent[]): Parent | undefined {
	const marked = path.filter((node): node is Element => isElement(node) && isMarkedMain(node));
	const made = marked.filter((node) => /^(?:article|main)$/u.test(node.tagName));
	const chosen = made.at(-1) ?? marked[0];
	const at = chosen ? path.indexOf(chosen) : -1;
	const parent = path[at - 1];
	const isOneOfSeveral = (parent?.children as ElementContent[] | undefined)?.some(
		(other) =>
			isElement(other, chosen?.tagName ?? '') &&
			other !== chosen &&
			isMarkedMain(other) &&
			hasContent(other),
	);
	return isOneOfSeveral ? parent : chosen;
}
