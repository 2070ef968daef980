import {placeOfEntry} from '../front-matter-place.ts';
import {nodesOf} from '../nodes-of.ts';
import {defineRule} from '../rule.ts';

export const usedReferences = defineRule({
	id: 'used-references',
	summary: 'Every reference is cited, and no two are the same.',
	severity: 'warning',
	why: 'A source that no sentence cites proves nothing, and makes a text look better founded than it is.',
	clauses: [
		{
			text: 'NHS England, Standard for creating health content: record of sources',
			href: 'https://service-manual.nhs.uk/content/standard-for-creating-health-content',
		},
	],
	examples: [
		{
			name: 'a reference that is cited',
			source:
				'---\nreferences:\n  - id: a-2020\n    text: A and others, 2020.\n---\n\nRest helps. :cite{ref=a-2020}\n',
			findings: [],
		},
		{
			name: 'a reference that nothing cites',
			source:
				'---\nreferences:\n  - id: a-2020\n    text: A and others, 2020.\n---\n\nRest helps.\n',
			findings: ['3:1-3:15 warning Unexpected reference "a-2020" that nothing cites'],
		},
		{
			name: 'one source under two names',
			source:
				'---\nreferences:\n  - id: a\n    text: A, 2020.\n    doi: 10.1000/182\n  - id: b\n    text: B, 2020.\n    doi: 10.1000/182\n---\n\nRest. :cite{ref=a} :cite{ref=b}\n',
			findings: ['6:1-6:10 warning Unexpected reference "b", expected only "a" for one source'],
		},
	],
	check({tree, handout, source, report}) {
		const cited = new Set(nodesOf(tree, 'citation').map(({reference}) => reference));
		const seen = new Map<string, string>();
		for (const {id, text, doi, url} of handout.frontMatter.references ?? []) {
			const key = (doi ?? url ?? text).toLowerCase();
			const earlier = seen.get(key);
			if (earlier !== undefined) {
				report({
					reason: `Unexpected reference "${id}", expected only "${earlier}" for one source`,
					note: 'One study under two numbers looks like two studies. Cite the first everywhere.',
					place: placeOfEntry(source, id),
					actual: id,
					expected: [earlier],
				});
				continue;
			}
			seen.set(key, id);
			if (cited.has(id)) continue;
			report({
				reason: `Unexpected reference "${id}" that nothing cites`,
				note: `Write :cite{ref=${id}} after the claim that it supports, or delete it.`,
				place: placeOfEntry(source, id),
				actual: id,
			});
		}
	},
});
