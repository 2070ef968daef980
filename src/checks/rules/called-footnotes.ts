import type {FootnoteDefinition, Root} from 'mdast';
import {SKIP, visit} from '../../tree/visit.ts';
import {nodesOf} from '../nodes-of.ts';
import {defineRule} from '../rule.ts';

export const calledFootnotes = defineRule({
	id: 'called-footnotes',
	summary: 'Every footnote is called, from the text or from another footnote that is called.',
	severity: 'error',
	why: 'Markdown leaves out a footnote that nothing calls, so its words would be missing from every rendition.',
	clauses: [
		{
			text: 'GitHub Docs, Basic writing and formatting syntax: Footnotes',
			href: 'https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#footnotes',
		},
	],
	isLocked: true,
	examples: [
		{name: 'a note that is called', source: 'Rest.[^1]\n\n[^1]: For a day.\n', findings: []},
		{
			name: 'a note that nothing calls',
			source: 'Rest.\n\n[^1]: For a day.\n',
			findings: ['3:1-3:17 error Unexpected footnote "1" that nothing calls'],
		},
		{
			name: 'two notes of one name',
			source: 'Rest.[^1]\n\n[^1]: For a day.\n\n[^1]: At home.\n',
			findings: ['5:1-5:15 error Unexpected second footnote "1", expected one of that name'],
		},
	],
	check({tree, report}) {
		const notes = new Map<string, FootnoteDefinition>();
		const definitions = nodesOf(tree, 'footnoteDefinition');
		if (definitions.length === 0) return;
		for (const node of definitions) {
			// If two have the same name, Markdown takes the first.
			if (!notes.has(node.identifier)) notes.set(node.identifier, node);
		}
		const called = callsIn(tree);
		for (const identifier of called) {
			const note = notes.get(identifier);
			// A loop over a set also visits what is added to the set meanwhile.
			if (note) for (const call of callsIn(note)) called.add(call);
		}
		for (const node of definitions) {
			const first = notes.get(node.identifier);
			if (first && first !== node) {
				report({
					reason: `Unexpected second footnote "${node.identifier}", expected one of that name`,
					note: `Its words would be lost: the footnote on line ${first.position?.start.line} is printed. Give this one another name, and call it by that name.`,
					place: node.position,
					actual: node.identifier,
				});
				continue;
			}
			if (called.has(node.identifier)) continue;
			report({
				reason: `Unexpected footnote "${node.identifier}" that nothing calls`,
				note: `Its words would be lost. Write [^${node.identifier}] where it belongs, or delete the footnote.`,
				place: node.position,
				actual: node.identifier,
			});
		}
	},
});

/** The footnotes that a tree calls, without calls in footnotes within it. */
function callsIn(tree: Root | FootnoteDefinition): Set<string> {
	const calls = new Set<string>();
	visit(tree, (node) => {
		if (node.type === 'footnoteReference') calls.add(node.identifier);
		return node.type === 'footnoteDefinition' && node !== tree ? SKIP : undefined;
	});
	return calls;
}
