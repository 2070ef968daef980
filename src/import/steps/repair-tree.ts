import {textOf} from '../../handout/words.ts';
import {visit} from '../../tree/visit.ts';
import type {Draft} from '../draft.ts';
import {quoteStyleOf} from '../text/quotation-marks.ts';
import {mendsFor, repairString} from '../text/repair-text.ts';

/** Repairs the text of a tree, as that of a text is repaired before it is read; code is left as it is. */
export function repairTree({tree, ledger}: Draft): void {
	const text = textOf(tree);
	const needed = mendsFor(text);
	const quotes = quoteStyleOf(text);
	if (needed.length === 0 && !quotes.apostrophe && !quotes.double) return;
	for (const block of tree.children) {
		const line = block.position?.start.line ?? 1;
		// A word may be spread over several nodes: the ledger speaks of the block.
		for (const step of [...needed, quotes]) {
			const before = textOf(block);
			let kind: {rule: string; reason: string; sure: number} | undefined;
			visit(block, 'text', (node) => {
				const repaired = repairString(node.value, step);
				if (repaired.text === node.value) return;
				node.value = repaired.text;
				kind = repaired.kind;
			});
			if (kind) ledger.repair(kind, line, before, textOf(block));
		}
	}
}
