import type {Position} from 'unist';
import type {VFile} from 'vfile';

/**
 * Something that was removed from a source or inserted into it. The words of a rendition are those of
 * its source, less what the ledger removed, plus what it inserted; preflight holds every finished file
 * to that.
 */
export interface LedgerEntry {
	readonly action: 'removed' | 'inserted';
	/** The words, as a reader would see them; empty if only markup was removed. */
	readonly text: string;
	/** Markup that was removed, as written: an HTML tag, a comment. */
	readonly markup?: string;
	/** The plugin that did it: `duplicate-heading`, `boilerplate`, `disclaimer` … */
	readonly rule: string;
	/** Why, in a sentence. */
	readonly reason: string;
	/** First line in the source, 1-based; for an insertion, the line that it follows. */
	readonly line?: number;
	/** Last line in the source, 1-based. */
	readonly endLine?: number;
}

declare module 'vfile' {
	interface DataMap {
		/** What was removed from the source or inserted into it so far. */
		ledger: LedgerEntry[];
	}
}

/** Adds an entry to the ledger of a file. */
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

/** The ledger of a file; empty if nothing was removed or inserted. */
export function ledgerOf(file: VFile): readonly LedgerEntry[] {
	return file.data.ledger ?? [];
}
