import type {Element, Root as HastRoot} from 'hast';
import {h} from 'hastscript';
import {fill, type Messages} from '../../house-style/messages.ts';
import {visit} from '../../tree/visit.ts';
import {lengthOf, squareLettersIn} from '../length-of.ts';
import {titleOf} from '../title-of.ts';

/** From so many columns on, a table in large print needs the paper on its side. */
const wideTable = 6;

/** So many lines of large print, with the room round rows, are on one page with the heading above them. */
const longTable = 12;

/** Letters in a line of large print, or of a booklet in its frame. */
const lineLength = 40;

/** Room on both sides of a cell's text, in letters. */
const padding = 1.5;

/** Of the frame round a table. */
export const tableClass = 'table';

/** Of one whose words have no room on a line of large print: its long words may be broken. */
export const tightTableClass = 'is-tight';

/** A text that is read at a glance, such as "6 weeks": it stays on one line where there is room. */
const shortText = 14;

/** A wide table scrolls by itself on a phone, and by keyboard. */
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

/** The texts of a table's cells, row after row; short ones are marked. */
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

/** How many lines a table has, reckoned: as if its columns were all of one width. */
function linesOf(rows: readonly (readonly string[])[]): number {
	return rows.reduce(
		(lines, row) =>
			lines + Math.ceil((Math.max(1, ...row.map(lengthOf)) * row.length) / lineLength),
		0,
	);
}

/** The width that a table wants at least, in letters, by what each cell wants. */
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

/** The longest word of a text; between two letters of Chinese or Japanese a line may end. */
function wordOf(text: string): number {
	const words = text.split(/\s+/u);
	return Math.max(...words.map((word) => (squareLettersIn(word) > 0 ? 2 : word.length)));
}

/** The same where short texts stay on one line. */
function shortTextOf(text: string): number {
	return isShort(text) ? lengthOf(text) : wordOf(text);
}
