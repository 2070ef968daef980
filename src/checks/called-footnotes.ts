import type {FootnoteDefinition, Root} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {SKIP, visit} from '../tree/visit.ts';

/**
 * Every footnote is called, from the text or from a note that is: one that is not
 * would be left out of all renditions.
 */
export function remarkCalledFootnotes() {
	return (tree: Root, file: VFile): undefined => {
		const notes = new Map<string, FootnoteDefinition>();
		visit(tree, 'footnoteDefinition', (node) => {
			// Of two with one name, Markdown takes the first.
			if (!notes.has(node.identifier)) notes.set(node.identifier, node);
		});
		const called = callsIn(tree);
		for (const identifier of called) {
			const note = notes.get(identifier);
			// What is added to a set while it is gone through is gone through, too.
			if (note) for (const call of callsIn(note)) called.add(call);
		}
		visit(tree, 'footnoteDefinition', (node) => {
			const first = notes.get(node.identifier);
			if (first && first !== node) {
				report(file, {
					ruleId: 'called-footnotes',
					severity: 'error',
					reason: `Unexpected second footnote "${node.identifier}", expected one of that name`,
					note: `Its words would be lost: the one of line ${first.position?.start.line} is printed. Give it another name, and call it by that.`,
					place: node.position,
					actual: node.identifier,
				});
				return;
			}
			if (called.has(node.identifier)) return;
			report(file, {
				ruleId: 'called-footnotes',
				severity: 'error',
				reason: `Unexpected footnote "${node.identifier}" that nothing calls`,
				note: `Its words would be lost. Write [^${node.identifier}] where it belongs, or take the footnote out.`,
				place: node.position,
				actual: node.identifier,
			});
		});
	};
}

/** The notes that a tree calls, without the calls in notes within it. */
function callsIn(tree: Root | FootnoteDefinition): Set<string> {
	const calls = new Set<string>();
	visit(tree, (node) => {
		if (node.type === 'footnoteReference') calls.add(node.identifier);
		return node.type === 'footnoteDefinition' && node !== tree ? SKIP : undefined;
	});
	return calls;
}
