import {wordsIn} from '../handout/words.ts';
import {WordCount} from './word-count.ts';

/** One thing that import did to a source. */
export interface ImportEntry {
	readonly action: 'removed' | 'repaired' | 'inserted';
	/** The words that were removed or inserted; of a repair, an example of what stood there. */
	readonly text: string;
	/** What was removed besides words, as written. */
	readonly markup?: string;
	/** The step that did it: `duplicate-heading`, `boilerplate`, `mojibake` … */
	readonly rule: string;
	/** Why, in a sentence. */
	readonly reason: string;
	/** How sure, 0–1. */
	readonly sure: number;
	/** Where in the readable source, 1-based; of repairs, the first place. */
	readonly line?: number;
	readonly endLine?: number;
	/** Of repairs: how often. */
	readonly count?: number;
	/** Of repairs: all the lines, in order. */
	readonly lines?: readonly number[];
	/** Of repairs: the words that changed, each with what it became (nothing for marks that became markup). */
	readonly changes?: readonly WordChange[];
}

export interface WordChange {
	readonly from: string;
	readonly to: string;
	readonly count: number;
}

/** What is said of a removal or an insertion. */
export type Deed = Omit<ImportEntry, 'action' | 'count' | 'lines' | 'changes'>;

interface Repair {
	readonly rule: string;
	readonly reason: string;
	readonly sure: number;
	readonly example: string;
	readonly lines: Set<number>;
	readonly changes: Map<string, {from: string; to: string; count: number}>;
	count: number;
}

/** What import did to a source, as it goes on. Repairs of one kind are one entry, so that it can be read. */
export class ImportLedger {
	readonly #deeds: ImportEntry[] = [];
	readonly #repairs = new Map<string, Repair>();

	remove(deed: Deed): void {
		this.#deeds.push({action: 'removed', ...deed});
	}

	insert(deed: Deed): void {
		this.#deeds.push({action: 'inserted', ...deed});
	}

	/**
	 * Notes that `from` became `to`. Only words that differ are written down.
	 *
	 * @param line where, 1-based.
	 */
	repair(
		kind: {readonly rule: string; readonly reason: string; readonly sure: number},
		line: number,
		from: string,
		to: string,
	): void {
		let repair = this.#repairs.get(kind.rule);
		if (!repair) {
			const {rule, reason, sure} = kind;
			repair = {rule, reason, sure, example: from, lines: new Set(), changes: new Map(), count: 0};
			this.#repairs.set(rule, repair);
		}
		repair.count++;
		repair.lines.add(line);
		if (from === to) return;
		const [before, after] = differingWords(from, to);
		if (before === after) return;
		const key = `${before}\0${after}`;
		const change = repair.changes.get(key);
		if (change) change.count++;
		else repair.changes.set(key, {from: before, to: after, count: 1});
	}

	/** All entries: repairs first, as they were made, then the rest by line. */
	get entries(): ImportEntry[] {
		const repairs = [...this.#repairs.values()].map(
			({rule, reason, sure, example, lines, changes, count}): ImportEntry => {
				const sorted = [...lines].sort((a, b) => a - b);
				return {
					action: 'repaired',
					text: example,
					rule,
					reason,
					sure,
					...(sorted[0] !== undefined && {line: sorted[0]}),
					count,
					lines: sorted,
					changes: [...changes.values()],
				};
			},
		);
		const deeds = this.#deeds.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
		return [...repairs, ...deeds];
	}

	/** What the entries do to the words of a source. */
	get effect(): WordCount {
		const effect = new WordCount();
		for (const {action, text} of this.#deeds) effect.addText(text, action === 'removed' ? -1 : 1);
		for (const {changes} of this.#repairs.values()) {
			for (const {from, to, count} of changes.values()) {
				effect.addText(from, -count).addText(to, count);
			}
		}
		return effect;
	}
}

/** Two texts without the words that they begin and end with alike. */
function differingWords(from: string, to: string): [string, string] {
	const before = wordsIn(from);
	const after = wordsIn(to);
	let start = 0;
	while (start < before.length && before[start] === after[start] && start < after.length) start++;
	let end = 0;
	while (
		end < before.length - start &&
		end < after.length - start &&
		before[before.length - 1 - end] === after[after.length - 1 - end]
	) {
		end++;
	}
	return [
		before.slice(start, before.length - end).join(' '),
		after.slice(start, after.length - end).join(' '),
	];
}
