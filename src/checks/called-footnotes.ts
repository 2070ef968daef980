import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {visit} from '../tree/visit.ts';

/** Every footnote is called from the text: one that is not would be left out of all renditions. */
export function remarkCalledFootnotes() {
	return (tree: Root, file: VFile): undefined => {
		const called = new Set<string>();
		visit(tree, 'footnoteReference', (node) => {
			called.add(node.identifier);
		});
		visit(tree, 'footnoteDefinition', (node) => {
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
