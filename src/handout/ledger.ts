import type {Position} from 'unist';
import type {VFile} from 'vfile';

/**
 * One line that was taken out of a source or put into it.
 * The words of a rendition are those of its source, less what the ledger
 * removed, plus what it inserted; preflight holds every finished file to that.
 */
export interface LedgerEntry {
	readonly action: 'removed' | 'inserted';
	/** The words, as a reader would have seen them; empty where markup alone was removed. */
	readonly text: string;
	/** What was removed besides words, as written: an HTML tag, a comment. */
	readonly markup?: string;
	/** The plugin that did it: `duplicate-heading`, `boilerplate`, `disclaimer` … */
	readonly rule: string;
	/** Why, in a sentence. */
	readonly reason: string;
	/** Where in the source, 1-based; an insertion names the line it stands behind. */
	readonly line?: number;
	readonly endLine?: number;
}

declare module 'vfile' {
	interface DataMap {
		/** What was removed from the source or inserted into it so far. */
		ledger: LedgerEntry[];
	}
}

/** Writes an entry into the ledger of a file. */
export function record(
	file: VFile,
	entry: Omit<LedgerEntry, 'line' | 'endLine'>,
	position?: Position,
): void {
	file.data.ledger ??= [];
	file.data.ledger.push({
		...entry,
		...(position && {line: position.start.line, endLine: position.end.line}),
	});
}

/** The ledger of a file; empty where nothing was removed or inserted. */
export function ledgerOf(file: VFile): readonly LedgerEntry[] {
	return file.data.ledger ?? [];
}
