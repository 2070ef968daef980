import type {Element, Root as HastRoot} from 'hast';
import {h} from 'hastscript';
import {fill, type Messages} from '../../house-style/messages.ts';
import {visit} from '../../tree/visit.ts';
import {lengthOf, squareLettersIn} from '../length-of.ts';
import {titleOf} from '../title-of.ts';

/** From this many columns on, a table in large print needs landscape paper. */
const wideTable = 6;

/** How many lines of large print, with the space around rows, fit on a page below the heading. */
const longTable = 12;

/** Letters in a line of large print, or of a booklet in its frame. */
const lineLength = 40;

/** Room on both sides of a cell's text, in letters. */
const padding = 1.5;

/** Of the frame round a table. */
export const tableClass = 'table';

/** Class of a table whose words do not fit on a line of large print: its long words may be broken. */
export const tightTableClass = 'is-tight';

/** Class of a short text, such as "6 weeks", which stays on one line if there is room. */
const shortText = 14;

/** A wide table scrolls on its own on a phone, also by keyboard. */
export function wrapTables(text: HastRoot, messages: Messages): void {
	let number = 0;
	visit(text, 'element', (element, index, parent) => {
		if (element.tagName !== 'table' || !parent || index === undefined) return undefined;
		number++;
		const ariaLabel = fill(messages.table, {number});
		const rows = rowsOf(element);
		const className = [
			tableClass,
			...((rows[0]?.length ?? 0) >= wideTable ? ['is-wide'] : []),
			...(linesOf(rows) > longTable ? ['is-long'] : []),
			...(leastWidth(rows, wordOf) > lineLength ? [tightTableClass] : []),
			...(leastWidth(rows, shortTextOf) <= lineLength ? ['is-roomy'] : []),
		];
		const frame = h('div', {className, role: 'region', tabIndex: 0, ariaLabel}, [element]);
		parent.children[index] = frame;
		return index + 1;
	});
}

/** The texts of a table's cells, row by row; marks the short ones. */
function rowsOf(table: Element): string[][] {
	const rows: string[][] = [];
	visit(table, 'element', (element) => {
		if (element.tagName === 'tr') rows.push([]);
		if (element.tagName !== 'td' && element.tagName !== 'th') return;
		const text = titleOf(element);
		rows.at(-1)?.push(text);
		if (!isShort(text)) return;
		const className = [element.properties['className'] ?? []].flat() as string[];
		element.properties['className'] = [...className, 'is-short'];
	});
	return rows;
}

function isShort(text: string): boolean {
	return lengthOf(text) <= shortText;
}

/** An estimate of how many lines a table has, as if all its columns were equally wide. */
function linesOf(rows: readonly (readonly string[])[]): number {
	return rows.reduce(
		(lines, row) =>
			lines + Math.ceil((Math.max(1, ...row.map(lengthOf)) * row.length) / lineLength),
		0,
	);
}

/** The least width that a table needs, in letters, given that of each cell. */
function leastWidth(
	rows: readonly (readonly string[])[],
	wanted: (text: string) => number,
): number {
	const columns: number[] = [];
	for (const row of rows) {
		for (const [index, text] of row.entries()) {
			columns[index] = Math.max(columns[index] ?? 0, wanted(text));
		}
	}
	return columns.reduce((sum, width) => sum + width + padding, 0);
}

/** The length of a text's longest word; a line may end between any two Chinese or Japanese letters. */
function wordOf(text: string): number {
	const words = text.split(/\s+/u);
	return Math.max(...words.map((word) => (squareLettersIn(word) > 0 ? 2 : word.length)));
}

/** The same where short texts stay on one line. */
function shortTextOf(text: string): number {
	return isShort(text) ? lengthOf(text) : wordOf(text);
}
