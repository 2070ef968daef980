import type {Root} from 'mdast';
import type {LedgerEntry} from './ledger.ts';
import {wordsIn, wordsOf} from './words.ts';

/** A word was lost or added and the ledger does not say so. Always a fault of Handpress, never of a source. */
export class LedgerImbalanceError extends Error {
	override readonly name = 'LedgerImbalanceError';

	constructor(
		readonly lost: readonly string[],
		readonly added: readonly string[],
	) {
		super(
			`The ledger does not account for every word: lost ${quote(lost)}, added ${quote(added)}. Nothing was written.`,
		);
	}
}

/**
 * Proves that the words of a tree are those that it began with, less what the ledger removed, plus
 * what it inserted, compared as multisets.
 *
 * @throws LedgerImbalanceError if they are not, naming the words.
 */
export function requireBalance(
	before: readonly string[],
	after: Root,
	ledger: readonly LedgerEntry[],
): void {
	const balance = new Map<string, number>();
	const count = (words: readonly string[], by: number) => {
		for (const word of words) balance.set(word, (balance.get(word) ?? 0) + by);
	};
	count(before, 1);
	for (const {action, text} of ledger) count(wordsIn(text), action === 'removed' ? -1 : 1);
	count(wordsOf(after), -1);
	const lost = [...balance].filter(([, n]) => n > 0).map(([word]) => word);
	const added = [...balance].filter(([, n]) => n < 0).map(([word]) => word);
	if (lost.length > 0 || added.length > 0) throw new LedgerImbalanceError(lost, added);
}

function quote(words: readonly string[]): string {
	return words.length === 0 ? 'none' : words.map((word) => `"${word}"`).join(', ');
}
