import type {Nodes, Root, RootContent} from 'mdast';
import {textOf} from '../../handout/words.ts';
import {SKIP, visit} from '../../tree/visit.ts';
import type {Draft} from '../draft.ts';
import {quoteStyleOf} from '../text/quotation-marks.ts';
import {mendsFor, repairString} from '../text/repair-text.ts';

/** Repairs the text of a tree, as that of a text is repaired before it is read; code is left as it is. */
export function repairTree({tree, ledger}: Draft): void {
	const text = textOf(tree);
	const needed = mendsFor(text);
	const quotes = quoteStyleOf(text);
	if (needed.length === 0 && !quotes.apostrophe && !quotes.double) return;
	const shadowed = shadowedNotes(tree);
	for (const block of tree.children) {
		if (shadowed.has(block)) continue;
		const line = block.position?.start.line ?? 1;
		// A word may be spread over several nodes: the ledger speaks of the block.
		for (const step of [...needed, quotes]) {
			const before = allTextOf(block, shadowed);
			let kind: {rule: string; reason: string; sure: number} | undefined;
			visit(block, (node) => {
				if (shadowed.has(node)) return SKIP;
				if (node.type !== 'text') return undefined;
				const repaired = repairString(node.value, step);
				if (repaired.text === node.value) return undefined;
				node.value = repaired.text;
				kind = repaired.kind;
				return undefined;
			});
			if (kind) ledger.repair(kind, line, before, allTextOf(block, shadowed));
		}
	}
}

/** Of two notes with one name, Markdown takes the first: nobody reads the other. */
function shadowedNotes(tree: Root): ReadonlySet<Nodes> {
	const names = new Set<string>();
	const shadowed = new Set<Nodes>();
	visit(tree, 'footnoteDefinition', (note) => {
		if (names.has(note.identifier)) shadowed.add(note);
		else names.add(note.identifier);
	});
	return shadowed;
}

/** The text of a block with the notes that are written inside it, which are read elsewhere. */
function allTextOf(block: RootContent, shadowed: ReadonlySet<Nodes>): string {
	const texts = [textOf(block)];
	visit(block, 'footnoteDefinition', (note) => {
		if (shadowed.has(note)) return SKIP;
		if (note !== block) texts.push(textOf(note));
		return undefined;
	});
	return texts.join('\n');
}
