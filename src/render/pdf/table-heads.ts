import type {TextOf} from './decorations.ts';
import {contentsOf, elementsOf, type TagContent, type TagElement} from './tag-tree.ts';

/**
 * Removes from the tree the headers that a table repeats at the top of a new page: a screen reader
 * would say them again among the rows. A cell that is only split by a page break continues there
 * with other words, and stays.
 *
 * @returns What was removed.
 */
export function removeRepeatedHeads(document: TagElement, textOf: TextOf): TagContent[] {
	const removed = new Set<TagContent>();
	for (const table of elementsOf(document)) {
		if (table.role !== 'Table') continue;
		for (const cell of headCellsOf(table, textOf)) {
			const [first = [], ...later] = byPage(contentsOf(cell));
			const words = first.map(textOf).join('');
			for (const contents of later) {
				if (contents.map(textOf).join('') !== words) continue;
				for (const content of contents) removed.add(content);
			}
			if (removed.size > 0) dropContents(cell, removed);
		}
	}
	return [...removed];
}

/** The cells of the leading rows that hold only headers and, in a corner for one, nothing. */
function headCellsOf(table: TagElement, textOf: TextOf): TagElement[] {
	const isHead = (cell: TagElement) =>
		cell.role === 'TH' || contentsOf(cell).map(textOf).join('').trim() === '';
	const rows = elementsOf(table).filter(({role}) => role === 'TR');
	const end = rows.findIndex((row) => !cellsOf(row).every(isHead));
	return rows.slice(0, end === -1 ? rows.length : end).flatMap(cellsOf);
}

function cellsOf({children}: TagElement): TagElement[] {
	return children.filter((child) => child.kind === 'element');
}

function byPage(contents: readonly TagContent[]): TagContent[][] {
	const pages = new Map<TagContent['page'], TagContent[]>();
	for (const content of contents) {
		const group = pages.get(content.page);
		if (group) group.push(content);
		else pages.set(content.page, [content]);
	}
	return [...pages.values()];
}

function dropContents(element: TagElement, dropped: ReadonlySet<TagContent>): void {
	element.children = element.children.filter(
		(child) => child.kind !== 'content' || !dropped.has(child),
	);
	for (const child of element.children) if (child.kind === 'element') dropContents(child, dropped);
}
