import type {SourceLine} from './source-line.ts';

/** Lines that belong together: a paragraph, a heading, a label. */
export interface Prose {
	readonly type: 'prose';
	readonly lines: readonly SourceLine[];
	/** Its lines joined to one. */
	readonly text: string;
	/** How many empty lines are above it. */
	readonly blanks: number;
	/** The character of the line that underlines it: `=`, `-`. */
	readonly underline?: string;
	/** Whether it does not belong to the running text: a label, a byline, the title repeated. */
	readonly isForeign: boolean;
}

export interface ListItem {
	readonly marker: string;
	readonly number?: number;
	readonly indent: number;
	/** How many characters of the first line are the marker and the space after it. */
	readonly markerLength: number;
	readonly lines: SourceLine[];
	readonly text: string;
}

export interface TypedList {
	readonly type: 'list';
	readonly isOrdered: boolean;
	readonly items: readonly ListItem[];
	readonly blanks: number;
}

export interface TypedTable {
	readonly type: 'table';
	readonly lines: readonly SourceLine[];
	readonly blanks: number;
}

/** A line of hyphens, asterisks or the like. */
export interface RuleLine {
	readonly type: 'rule';
	readonly line: SourceLine;
	readonly blanks: number;
}

export type Block = Prose | TypedList | TypedTable | RuleLine;

/** Records typed marks ("•", "---") that became markup. */
export interface MarkLedger {
	repair(
		kind: {readonly rule: string; readonly reason: string; readonly sure: number},
		line: number,
		from: string,
		to: string,
	): void;
}
