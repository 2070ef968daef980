import type {Table} from 'mdast';
import {textOf} from '../../handout/words.ts';
import {nodesOf} from '../nodes-of.ts';
import {defineRule} from '../rule.ts';

export const tableHeads = defineRule({
	id: 'table-heads',
	summary: 'A table has rows, and a header over each column.',
	severity: 'warning',
	why: 'A screen reader says the header of a column with each of its cells. Without one, a figure could be anything.',
	clauses: [
		{
			text: 'WCAG 2.2, 1.3.1 Info and Relationships',
			href: 'https://www.w3.org/TR/WCAG22/#info-and-relationships',
		},
		{
			text: 'W3C Web Accessibility Initiative, Tables Tutorial',
			href: 'https://www.w3.org/WAI/tutorials/tables/',
		},
	],
	examples: [
		{
			name: 'headers over all columns; the corner above the row headers may be empty',
			source: '|  | Walk | Rest |\n| --- | --- | --- |\n| Monday | 10 minutes | 1 hour |\n',
			findings: [],
		},
		{
			name: 'a column without a header',
			source: '| Day | Walk |  |\n| --- | --- | --- |\n| Monday | 10 minutes | 1 hour |\n',
			findings: ['1:14-1:18 warning Missing header over column 3 of a table'],
		},
		{
			name: 'no headers at all',
			source: '|  |  |\n| --- | --- |\n| Monday | 10 minutes |\n',
			findings: ['1:1-3:24 warning Missing headers of a table'],
		},
		{
			name: 'one column alone',
			source: '| Take with you |\n| --- |\n| your medicines |\n| your glasses |\n',
			findings: ['1:1-4:17 warning Unexpected table of one column, expected a list'],
		},
		{
			name: 'headers without rows',
			source: '| Call 999 if you cannot pee | or feel numb |\n| --- | --- |\n',
			findings: ['1:1-2:14 warning Unexpected table without rows, expected text'],
		},
	],
	check({tree, report}) {
		for (const table of nodesOf(tree, 'table')) {
			const layout = layoutOf(table);
			if (layout) {
				report({
					...layout,
					note: 'A screen reader announces a table, and then there is nothing to look up in it. Write it as text or as a list.',
					place: table.position,
				});
				continue;
			}
			const heads = table.children[0]?.children ?? [];
			if (heads.every((cell) => textOf(cell) === '')) {
				report({
					reason: 'Missing headers of a table',
					note: 'Write what each column holds in its first row.',
					place: table.position,
				});
				continue;
			}
			for (const [index, cell] of heads.entries()) {
				if (index === 0 || textOf(cell) !== '') continue;
				report({
					reason: `Missing header over column ${index + 1} of a table`,
					note: 'Write what the column holds. Only the corner above the row headers may be empty.',
					place: cell.position,
				});
			}
		}
	},
});

/** What is wrong with a table that only serves layout. */
function layoutOf({children: [head, ...rows]}: Table): {reason: string} | undefined {
	if (rows.length === 0) return {reason: 'Unexpected table without rows, expected text'};
	const columns = Math.max(...[head, ...rows].map((row) => row?.children.length ?? 0));
	return columns === 1 ? {reason: 'Unexpected table of one column, expected a list'} : undefined;
}
