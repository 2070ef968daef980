import type {Heading} from 'mdast';
import {textOf} from '../../handout/words.ts';
import {nodesOf} from '../nodes-of.ts';
import {defineRule} from '../rule.ts';

export const headingLevels = defineRule({
	id: 'heading-levels',
	summary: 'A heading has words, and no level is skipped.',
	severity: 'error',
	why: 'Screen readers jump from heading to heading. A skipped level sounds as if a part were missing.',
	clauses: [
		{
			text: 'WCAG 2.2, 1.3.1 Info and Relationships',
			href: 'https://www.w3.org/TR/WCAG22/#info-and-relationships',
		},
		{
			text: 'PDF/UA-1 (ISO 14289-1), 7.4.2: headings do not skip a level',
			href: 'https://www.iso.org/standard/64599.html',
		},
	],
	isLocked: true,
	examples: [
		{name: 'one level at a time', source: '# A\n\n## B\n\n### C\n\n## D\n\nWords.\n', findings: []},
		{
			name: 'a level that is skipped',
			source: '# A\n\n## B\n\n#### C\n\nWords.\n',
			findings: ['5:1-5:7 error Unexpected heading "C" of level 4, expected level 3 at most'],
		},
		{
			name: 'a heading without words',
			source: '# A\n\n##\n\nWords.\n',
			findings: ['3:1-3:3 error Unexpected heading without words'],
		},
	],
	check({tree, source, report}) {
		let above = 0;
		for (const node of nodesOf(tree, 'heading')) {
			const title = textOf(node);
			if (title === '') {
				report({
					reason: 'Unexpected heading without words',
					note: 'A screen reader would announce nothing. Write the heading, or delete it.',
					place: node.position,
				});
			} else if (node.depth > above + 1 && above > 0) {
				const wanted = '#'.repeat(above + 1);
				const isWritten = marksOf(node, source) === wanted;
				report({
					reason: `Unexpected heading "${title}" of level ${node.depth}, expected level ${above + 1} at most`,
					note: isWritten ? lowered : `Write ${wanted} in front of it.`,
					place: node.position,
					actual: '#'.repeat(node.depth),
					expected: [wanted],
					...(!isWritten && {fix: fixOf(node.position?.start.offset, node.depth, above + 1)}),
				});
			}
			above = node.depth;
		}
	},
});

const lowered =
	'All headings but the title were read as one level lower, since there is another first-level heading. Write ## in front of that one, in place of #.';

/** The number signs in front of a heading, as the author wrote them. */
function marksOf({position}: Heading, source: string): string | undefined {
	return /^#+/u.exec(source.slice(position?.start.offset, position?.end.offset))?.[0];
}

function fixOf(start: number | undefined, depth: number, wanted: number) {
	return start === undefined ? undefined : {start, end: start + depth, text: '#'.repeat(wanted)};
}
