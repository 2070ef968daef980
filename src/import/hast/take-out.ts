import type {Element, Nodes, Root} from 'hast';
import type {ImportLedger} from '../import-ledger.ts';
import {element, isBlock, type Parent, parentsIn, replaceIn} from './elements.ts';
import {linesNow} from './readable-lines.ts';

/** Why something is taken out of a tree. */
export interface Reason {
	/** The step that does it. */
	readonly rule: string;
	readonly reason: string;
	/** How sure, 0–1. */
	readonly sure: number;
}

/** Takes parts out of a tree whose lines are numbered, and writes into the ledger what went. */
export class TakeOut {
	readonly #ledger: ImportLedger;
	readonly #parents: Map<Nodes, Parent>;

	constructor(tree: Root, ledger: ImportLedger) {
		this.#ledger = ledger;
		this.#parents = parentsIn(tree);
	}

	parentOf(node: Nodes): Parent | undefined {
		return this.#parents.get(node);
	}

	/** Takes an element out; each line of it is an entry. */
	remove(node: Element, why: Reason): void {
		const {start, end} = node.position ?? {};
		const isApart = isBlock(node) || start?.line !== end?.line;
		// What a block or a break kept apart stays apart.
		const rest = isApart ? [element('br', [])] : [];
		this.#change(new Map([[node, rest]]), why, true);
	}

	/** Puts others in the place of elements; what their lines lose are repairs of one kind. */
	replace(changes: ReadonlyMap<Element, readonly Element[]>, why: Reason): void {
		this.#change(changes, why, false);
	}

	#change(
		changes: ReadonlyMap<Element, readonly Element[]>,
		why: Reason,
		areRemovals: boolean,
	): void {
		for (const [node, others] of changes) {
			const parent = this.#parents.get(node);
			if (!parent) continue;
			// A line ends with its block.
			const scope = isBlock(node) ? node : this.#blockAround(node);
			const before = linesNow(scope);
			replaceIn(parent, node, ...others);
			for (const other of others) {
				if (node.position) other.position ??= node.position;
				this.#parents.set(other, parent);
			}
			const after = scope === node ? new Map<number, string>() : linesNow(scope);
			for (const [line, text] of before) {
				const from = flat(text);
				const to = flat(after.get(line));
				if (from === to) continue;
				if (to === '' && areRemovals) {
					this.#ledger.remove({...why, text: from, line, endLine: line});
				} else this.#ledger.repair(why, line, from, to);
			}
		}
	}

	#blockAround(node: Nodes): Nodes {
		let at: Nodes = node;
		while (!isBlock(at)) {
			const parent = this.#parents.get(at);
			if (!parent) break;
			at = parent;
		}
		return at;
	}
}

function flat(text = ''): string {
	return text.replace(/\s+/gu, ' ').trim();
}
