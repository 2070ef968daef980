import type {Element, Nodes, Root} from 'hast';
import type {ImportLedger} from '../import-ledger.ts';
import {
	eachElement,
	element,
	isBlock,
	isElement,
	type Parent,
	parentsIn,
	replaceIn,
} from './elements.ts';
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

	/** Takes elements out; each line that goes as a whole is an entry. */
	remove(nodes: readonly Element[], why: Reason): void {
		const changes = nodes.map((node) => {
			// What a block or a break kept apart stays apart.
			return [node, keepsApart(node) ? [element('br', [])] : []] as const;
		});
		this.#change(new Map(changes), why, true);
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
		// A line ends with its block. Each block is read twice, however much of it changes.
		const byScope = new Map<Nodes, [Element, readonly Element[]][]>();
		for (const [node, others] of changes) {
			const scope = isBlock(node) ? node : this.#blockAround(node);
			const known = byScope.get(scope);
			if (known) known.push([node, others]);
			else byScope.set(scope, [[node, others]]);
		}
		for (const [scope, replacements] of byScope) {
			const before = linesNow(scope);
			const isWhole = replacements.some(([node]) => node === scope);
			for (const [node, others] of replacements) this.#replace(node, others);
			const after = isWhole ? new Map<number, string>() : linesNow(scope);
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

	#replace(node: Element, others: readonly Element[]): void {
		const parent = this.#parents.get(node);
		if (!parent) return;
		replaceIn(parent, node, ...others);
		for (const other of others) {
			if (node.position) other.position ??= node.position;
			this.#parents.set(other, parent);
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

/** A break at its very end is of the line that it ends, and keeps apart what follows all the same. */
function keepsApart(node: Element): boolean {
	const {start, end} = node.position ?? {};
	if (start?.line !== end?.line) return true;
	let isBroken = false;
	eachElement(node, (part) => {
		if (isBlock(part) || isElement(part, 'br')) isBroken = true;
	});
	return isBroken;
}

function flat(text = ''): string {
	return text.replace(/\s+/gu, ' ').trim();
}
