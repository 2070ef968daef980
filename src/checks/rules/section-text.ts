import {sectionsOf} from '../../handout/sections.ts';
import {defineRule} from '../rule.ts';

const saysNothing: ReadonlySet<string> = new Set(['disclaimer', 'heading', 'thematicBreak']);

export const sectionText = defineRule({
	id: 'section-text',
	summary: 'A section says something.',
	severity: 'warning',
	why: 'A heading with nothing under it sends a reader looking for advice that is not there; its text may have been lost.',
	clauses: [
		{
			text: 'WCAG 2.2, 2.4.6 Headings and Labels',
			href: 'https://www.w3.org/TR/WCAG22/#headings-and-labels',
		},
	],
	examples: [
		{name: 'a section with text', source: '# A\n\n## B\n\nWords.\n', findings: []},
		{
			name: 'a section with nothing, one with its disclaimer alone, and one with a line across the page',
			source: '# A\n\n## B\n\n## C\n\n::disclaimer{kind=general}\n\n## D\n\n---\n',
			findings: [
				'3:1-3:5 warning Unexpected section "B" without text',
				'5:1-5:5 warning Unexpected section "C" without text',
				'9:1-9:5 warning Unexpected section "D" without text',
			],
		},
	],
	check({tree, report}) {
		for (const {heading, title, body} of sectionsOf(tree)) {
			if (body.some(({type}) => !saysNothing.has(type))) continue;
			report({
				reason: `Unexpected section "${title}" without text`,
				note: 'See whether its text was lost. Write it, or delete the heading.',
				place: heading.position,
			});
		}
	},
});
