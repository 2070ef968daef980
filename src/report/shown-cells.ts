import stringWidth from 'string-width';
import {showControls} from './show-controls.ts';

/** A character as readers see it, and how it is shown on a terminal. */
export interface Cell {
	/** Where it begins in the text, in UTF-16 units. */
	readonly start: number;
	/** Its length in the text, in UTF-16 units. */
	readonly length: number;
	readonly shown: string;
	/** In columns. */
	readonly width: number;
}

const segmenter = new Intl.Segmenter('und', {granularity: 'grapheme'});

/** Columns between tab stops. */
const tabStop = 4;

/**
 * The characters of a line. Nothing stays invisible: tabs become spaces, and characters without
 * width are spelt out.
 */
export function cellsOf(text: string): Cell[] {
	const cells: Cell[] = [];
	let column = 0;
	for (const {segment, index: start} of segmenter.segment(text)) {
		const shown = segment === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : spelt(segment);
		const width = widthOf(shown);
		cells.push({start, length: segment.length, shown, width});
		column += width;
	}
	return cells;
}

function spelt(segment: string): string {
	const safe = showControls(segment);
	if (safe !== segment || widthOf(segment) > 0) return safe;
	return [...segment].map((point) => `\\u{${point.codePointAt(0)?.toString(16)}}`).join('');
}

/** The columns that a character takes. Terminals give each letter of a conjunct (`र्द`) its own column. */
function widthOf(grapheme: string): number {
	const letters = grapheme.split(/(?<=\p{M})(?=\p{Lo})/u);
	return letters.reduce((sum, letter) => sum + stringWidth(letter), 0);
}
