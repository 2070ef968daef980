import type {SourceLine} from './source-line.ts';

/** Lines that are one line of thought: a paragraph, or something shorter. */
export interface Prose {
	readonly type: 'prose';
	readonly lines: readonly SourceLine[];
	/** Its lines, joined. */
	readonly text: string;
	/** Empty lines above. */
	readonly blanks: number;
	/** The mark that it is underlined with. */
	readonly underline?: string;
	/** A label, a byline or an echo of the title: known to be no part of the running text. */
	readonly isForeign: boolean;
}

export interface ListItem {
	readonly marker: string;
	readonly number?: number;
	readonly indent: number;
	/** How many characters the marker takes of its first line, with the space behind it. */
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

/** Is told of what was typed as a mark ("•", "---") and became markup. */
export interface MarkLedger {
	repair(
		kind: {readonly rule: string; readonly reason: string; readonly sure: number},
		line: number,
		from: string,
		to: string,
	): void;
}
