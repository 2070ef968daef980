import {nodesOf} from '../nodes-of.ts';
import {defineRule} from '../rule.ts';

export const tableCells = defineRule({
	id: 'table-cells',
	summary: 'No row of a table has more cells than the table has headers.',
	severity: 'error',
	why: 'Markdown drops cells beyond the last header, so their words would be missing from every rendition.',
	clauses: [
		{
			text: 'GitHub Flavored Markdown, Tables: the excess is ignored',
			href: 'https://github.github.com/gfm/#tables-extension-',
		},
	],
	isLocked: true,
	examples: [
		{
			name: 'rows as long as the row of headers, and a shorter one',
			source: '| Day | Walk |\n| --- | --- |\n| Monday | 10 minutes |\n| Tuesday |\n',
			findings: [],
		},
		{
			name: 'a cell without a header; a vertical bar in a cell has a backslash',
			source:
				'| Day | Walk |\n| --- | --- |\n| Monday | 10 minutes | slowly |\n| Tuesday | 5 \\| 10 minutes |\n',
			findings: [
				'3:23-3:33 error Unexpected cell 3 in a row of a table, expected 2 at most, one for each header',
			],
		},
	],
	check({tree, report}) {
		for (const {children: rows} of nodesOf(tree, 'table')) {
			const heads = rows[0]?.children.length ?? 0;
			for (const {children: cells} of rows) {
				const excess = cells[heads];
				if (!excess) continue;
				report({
					reason: `Unexpected cell ${heads + 1} in a row of a table, expected ${heads} at most, one for each header`,
					note: 'Its words would be lost. Give its column a header, or delete the vertical bar before it; write a bar that is part of the text with a backslash: "\\|".',
					place: excess.position,
				});
			}
		}
	},
});
