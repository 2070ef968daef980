import type {Element, ElementContent, Root} from 'hast';
import {asLine} from './as-line.ts';
import {
	attribute,
	eachElement,
	element,
	hasContent,
	isElement,
	parentsIn,
	replaceIn,
	textIn,
} from './elements.ts';

/** A cell with more words than this holds text, not data. */
const mostWordsInCell = 80;

/** Rows are filled up to the longest; no table for people has more cells. */
const mostCells = 100_000;

/** What the editor has to look at of a table. */
export interface TableDoubt {
	readonly table: Element;
	readonly doubt: 'merged-cells' | 'no-heads';
}

/**
 * Tables that only place things become what they place; tables of data are given one row of
 * heads and cells of one line each, as Markdown has them.
 */
export function shapeTables(tree: Root): TableDoubt[] {
	const doubts: TableDoubt[] = [];
	const tables: Element[] = [];
	eachElement(tree, (node) => {
		if (node.tagName === 'table') tables.push(node);
	});
	// Inner tables first: what is left of them counts for the outer one.
	const parents = parentsIn(tree);
	for (const table of tables.reverse()) {
		const parent = parents.get(table);
		if (!parent) continue;
		const rows = rowsOf(table);
		const captions = table.children.filter((child) => isElement(child, 'caption'));
		const before = captions.map((caption) => ({...(caption as Element), tagName: 'p'}));
		if (isLayout(table, rows)) {
			const cells = rows.flatMap(cellsOf).map((cell) => element('div', cell.children));
			replaceIn(parent, table, ...before, ...cells.filter(hasContent));
			continue;
		}
		const strays = straysIn(table);
		table.children = shapeRows(rows);
		replaceIn(parent, table, ...before, ...strays, table);
		if (cellsIn(rows).some(isMerged)) doubts.push({table, doubt: 'merged-cells'});
		if (!isElement(table.children[0], 'thead')) doubts.push({table, doubt: 'no-heads'});
	}
	return doubts;
}

function shapeRows(rows: readonly Element[]): Element[] {
	limitSpans(rows);
	for (const cell of cellsIn(rows)) {
		const isRowHead = cell.tagName === 'th' && hasContent(cell);
		cell.children = asLine(cell.children);
		if (isRowHead)
			cell.properties = {...cell.properties, scope: cell.properties['scope'] ?? 'head'};
	}
	const filled = rows.filter((row) => cellsOf(row).some(hasContent));
	const [first, ...others] = filled;
	if (!first) return [];
	for (const cell of cellsIn(others)) {
		if (cell.tagName === 'th') cell.children = strongOnce(cell.children);
		cell.tagName = 'td';
	}
	if (!isHeadRow(first, others)) {
		for (const cell of cellsOf(first)) {
			if (cell.tagName === 'th') cell.children = strongOnce(cell.children);
			cell.tagName = 'td';
		}
		return [element('tbody', filled)];
	}
	for (const cell of cellsOf(first)) {
		cell.tagName = 'th';
		cell.children = withoutStrong(cell.children);
	}
	return [element('thead', [first]), element('tbody', others)];
}

/** Spans beyond the table are filled with cells that nobody sees, and a hostile page has billions. */
function limitSpans(rows: readonly Element[]): void {
	const widest = Math.max(...rows.map((row) => cellsOf(row).length));
	for (const cell of cellsIn(rows)) {
		const {colSpan, rowSpan, ...others} = cell.properties;
		const limited = {
			colSpan: Math.min(Number(colSpan) || 1, widest),
			rowSpan: Math.min(Number(rowSpan) || 1, rows.length),
		};
		const spans = Object.entries(limited).filter(([, span]) => span > 1 && widest <= 100);
		cell.properties = {...others, ...Object.fromEntries(spans)};
	}
}

/** A row of heads is marked so, or all in bold over rows that are not. */
function isHeadRow(first: Element, others: readonly Element[]): boolean {
	const cells = cellsOf(first).filter(hasContent);
	if (cells.length > 1 && cells.every((cell) => cell.tagName === 'th')) return true;
	if (cells.length === 1 && cells[0]?.tagName === 'th' && others.length > 0) {
		return (
			cellsOf(first).length === 1 || first.children.filter((cell) => isElement(cell)).length === 1
		);
	}
	return (
		others.length > 0 && cells.length > 1 && cells.every(isBold) && !cellsIn(others).every(isBold)
	);
}

function isBold(cell: Element): boolean {
	const inner = cell.children.filter(hasContent);
	return inner.length > 0 && inner.every((child) => isElement(child, 'strong', 'b'));
}

function strongOnce(children: ElementContent[]): ElementContent[] {
	const isPlain = children.every((child) => child.type === 'text');
	return isPlain && children.some(hasContent) ? [element('strong', trimmed(children))] : children;
}

function trimmed(children: ElementContent[]): ElementContent[] {
	return [
		{
			type: 'text',
			value: children
				.map((child) => ('value' in child ? child.value : ''))
				.join('')
				.trim(),
		},
	];
}

/** Heads are bold by themselves. */
function withoutStrong(children: ElementContent[]): ElementContent[] {
	return children.flatMap((child) => (isElement(child, 'strong', 'b') ? child.children : [child]));
}

function isMerged(cell: Element): boolean {
	return [attribute(cell, 'rowSpan'), attribute(cell, 'colSpan')].some((span) => Number(span) > 1);
}

/** True of a table that only places things: what is in it is read in its order, and not across. */
function isLayout(table: Element, rows: readonly Element[]): boolean {
	if (/^(?:presentation|none)$/u.test(attribute(table, 'role') ?? '')) return true;
	const widest = Math.max(0, ...rows.map((row) => cellsOf(row).length));
	if (widest <= 1 || rows.length === 0) return true;
	const cells = cellsIn(rows);
	if (widest * rows.length > mostCells) return true;
	if (cells.some((cell) => holdsFlow(cell))) return true;
	if (cells.some((cell) => cell.tagName === 'th')) return false;
	return (
		rows.length === 1 || cells.some((cell) => textIn(cell).split(' ').length > mostWordsInCell)
	);
}

/** Headings and tables do not fit into a cell. */
function holdsFlow(cell: Element): boolean {
	let holds = false;
	eachElement(cell, (node) => {
		if (/^(?:h[1-6]|table|hr)$/u.test(node.tagName)) holds = true;
	});
	return holds;
}

function rowsOf(table: Element): Element[] {
	return table.children.flatMap((child) => {
		if (child.type !== 'element') return [];
		if (child.tagName === 'tr') return [child];
		return /^t(?:head|body|foot)$/u.test(child.tagName)
			? child.children.filter((row): row is Element => isElement(row, 'tr'))
			: [];
	});
}

/** What stands in a table outside of its cells, which only XML allows. */
function straysIn(table: Element): ElementContent[] {
	return table.children.filter(
		(child) => !isElement(child, 'tr', 'thead', 'tbody', 'tfoot', 'caption') && hasContent(child),
	);
}

function cellsOf(row: Element): Element[] {
	return row.children.filter((cell): cell is Element => isElement(cell, 'td', 'th'));
}

function cellsIn(rows: readonly Element[]): Element[] {
	return rows.flatMap(cellsOf);
}
