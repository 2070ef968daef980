import type {Diagnostic} from '../handout/diagnostic.ts';
import {type Cell, cellsOf} from './shown-cells.ts';

/** A line of a source as a terminal shows it, with a place in it. */
export interface Excerpt {
	readonly before: string;
	readonly marked: string;
	readonly after: string;
	/** The underline: `    ^~~~`. */
	readonly underline: string;
}

/** How much of a line is considered on each side of a place, in UTF-16 units. */
const reach = 400;

/** A word that would be cut is dropped completely, if it is no longer than this in columns. */
const cutWord = 12;

const rightToLeft =
	/[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * The line that a finding is about, cut to a width around its place; undefined if there is nothing
 * to show.
 *
 * @param lines of the source.
 * @param width in columns.
 */
export function excerptOf(
	{line, column = 1, place}: Pick<Diagnostic, 'line' | 'column' | 'place'>,
	lines: readonly string[],
	width: number,
): Excerpt | undefined {
	const text = line === undefined ? undefined : lines[line - 1];
	// A place on the fence of the front matter means all of it.
	if (text === undefined || /^\s*(?:---\s*)?$/u.test(text)) return undefined;
	const start = Math.min(column - 1, text.length);
	const isOnOneLine = place?.end.line === line;
	const end = place === undefined ? start : isOnOneLine ? place.end.column - 1 : text.length;
	const from = wholeCharacter(text, start - reach);
	const to = wholeCharacter(text, Math.max(start, end) + reach);
	const cells = cellsOf(text.slice(from, to));
	const first = cellAt(cells, start - from);
	const behind = Math.max(first + 1, cellAt(cells, end - from));
	const [left, right] = cut(cells, first, behind, width);
	const isCutBefore = from > 0 || left > 0;
	const isCutAfter = to < text.length || right < cells.length;
	const before = `${isCutBefore ? '…' : ''}${shown(cells.slice(left, first))}`;
	const marked = cells.slice(first, Math.min(behind, right));
	const after = `${shown(cells.slice(behind, right))}${isCutAfter ? '…' : ''}`;
	const wave = `^${'~'.repeat(Math.max(0, widthOf(marked) - 1))}`;
	// Some terminals reorder such a line and others do not, so that an underline would be right in only one kind.
	const underline = rightToLeft.test(text)
		? ['^~~~', ...(before || after ? [shown(marked)] : [])].join(' ')
		: `${' '.repeat(widthOf(cells.slice(left, first)) + (isCutBefore ? 1 : 0))}${wave}`;
	return {before, marked: shown(marked), after, underline};
}

/** An offset that does not split a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
	const inside = Math.max(0, Math.min(offset, text.length));
	const isTorn = /^[\uDC00-\uDFFF]/.test(text.slice(inside, inside + 1));
	return isTorn ? inside - 1 : inside;
}

/** The cell that an offset lies in. */
function cellAt(cells: readonly Cell[], offset: number): number {
	const behind = cells.findIndex(({start}) => start > offset);
	if (behind !== -1) return behind - 1;
	const last = cells.at(-1);
	return last && offset < last.start + last.length ? cells.length - 1 : cells.length;
}

/** The part of a line that is shown: its place first, then its surroundings. */
function cut(
	cells: readonly Cell[],
	first: number,
	behind: number,
	width: number,
): [left: number, right: number] {
	if (widthOf(cells) <= width) return [0, cells.length];
	// An ellipsis at each end says that there is more.
	let room = width - 2;
	let [left, right] = [first, first];
	const goRight = (limit: number) => {
		for (
			let cell = cells[right];
			cell && right < limit && cell.width <= room;
			cell = cells[right]
		) {
			room -= cell.width;
			right++;
		}
	};
	const goLeft = (kept: number) => {
		for (let cell = cells[left - 1]; cell && cell.width <= room - kept; cell = cells[left - 1]) {
			room -= cell.width;
			left--;
		}
	};
	goRight(behind);
	goLeft(Math.floor(room / 2));
	goRight(cells.length);
	goLeft(0);
	const least = right > behind ? behind : first + 1;
	return [wholeWordsFrom(cells, left, first), wholeWordsTo(cells, right, least)];
}

function wholeWordsFrom(cells: readonly Cell[], left: number, first: number): number {
	if (left === 0 || isSpace(cells[left - 1])) return left;
	const space = cells.slice(left, Math.min(first, left + cutWord)).findIndex(isSpace);
	return space === -1 ? left : left + space + 1;
}

function wholeWordsTo(cells: readonly Cell[], right: number, least: number): number {
	if (right === cells.length || isSpace(cells[right])) return right;
	const from = Math.max(least, right - cutWord);
	const space = cells.slice(from, right).findLastIndex(isSpace);
	return space === -1 ? right : from + space;
}

function isSpace(cell: Cell | undefined): boolean {
	return cell?.shown.trim() === '';
}

function shown(cells: readonly Cell[]): string {
	return cells.map((cell) => cell.shown).join('');
}

function widthOf(cells: readonly Cell[]): number {
	return cells.reduce((sum, {width}) => sum + width, 0);
}
