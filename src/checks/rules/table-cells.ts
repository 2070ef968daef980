import {nodesOf} from '../nodes-of.ts';
import {defineRule} from '../rule.ts';

export const tableCells = defineRule({
	id: 'table-cells',
	summary: 'No row of a table has more cells than the table has heads.',
	severity: 'error',
	why: 'Markdown leaves out what stands behind the last head, and its words would be lost in all renditions.',
	clauses: [
		{
			text: 'GitHub Flavored Markdown, Tables: the excess is ignored',
			href: 'https://github.github.com/gfm/#tables-extension-',
		},
	],
	isLocked: true,
	examples: [
		{
			name: 'rows as long as the heads, and a shorter one',
			source: '| Day | Walk |\n| --- | --- |\n| Monday | 10 minutes |\n| Tuesday |\n',
			findings: [],
		},
		{
			name: 'a cell without a head; a stroke within a cell has a backslash',
			source:
				'| Day | Walk |\n| --- | --- |\n| Monday | 10 minutes | slowly |\n| Tuesday | 5 \\| 10 minutes |\n',
			findings: [
				'3:23-3:33 error Unexpected cell 3 in a row of a table, expected 2 at most, one for each head',
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
					reason: `Unexpected cell ${heads + 1} in a row of a table, expected ${heads} at most, one for each head`,
					note: 'Its words would be lost. Write a head over its column, or take out the stroke in front of it; one that is part of the text is written with a backslash: "\\|".',
					place: excess.position,
				});
			}
		}
	},
});
