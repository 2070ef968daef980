import type {PageStart} from '../handout/page-start.ts';
import {squeeze} from '../handout/words.ts';
import {withoutShownHyphens} from '../pdf/structure-text.ts';
import type {StructureElement, StructureNode} from '../pdf/structure-tree.ts';

/** Enough letters to tell a place from others, and fewer than the shortest page has. */
const openingLength = 24;

/**
 * Where each page of a PDF begins, by what the structure tree holds of it. Undefined if that cannot
 * be told for every page: one may hold nothing but lines to write on.
 *
 * @param tree without the labels of lists.
 * @param text the whole text of the tree, as `squeeze` gives it.
 */
export function pageStartsOf(
	tree: readonly StructureElement[],
	text: string,
	pageCount: number,
): PageStart[] | undefined {
	const starts: PageStart[] = [];
	let letters = 0;
	let pictures = 0;
	/** The last page on which something was found. */
	let reached = 0;
	let isInOrder = true;

	const meet = (page: number): void => {
		if (page === reached) return;
		if (page !== reached + 1) isInOrder = false;
		reached = page;
		starts.push({letters, pictures, opening: text.slice(letters, letters + openingLength)});
	};
	const add = (said: string, page: number): void => {
		if (said === '') return;
		meet(page);
		letters += said.length;
		pictures = 0;
	};
	const walk = (node: StructureNode): void => {
		if (node.kind === 'object') return;
		if (node.kind === 'text') {
			add(squeeze(withoutShownHyphens(node.segment?.text ?? '')), node.page);
			return;
		}
		if (node.actualText === undefined) node.children.forEach(walk);
		else add(squeeze(node.actualText), pageOf(node) ?? reached);
		if (node.mappedRole !== 'Figure') return;
		meet(pageOf(node) ?? reached);
		pictures++;
	};
	tree.forEach(walk);
	// The pieces that were counted must add up to the whole, or the places would be wrong.
	const isWhole = letters === text.length && reached === pageCount;
	return isInOrder && isWhole ? starts : undefined;
}

function pageOf(node: StructureNode): number | undefined {
	if (node.kind === 'text') return node.page;
	if (node.kind === 'object') return undefined;
	for (const child of node.children) {
		const page = pageOf(child);
		if (page !== undefined) return page;
	}
	return undefined;
}
