import type {Point} from 'unist';
import {nodesOf} from '../nodes-of.ts';
import {defineRule} from '../rule.ts';

/** A figure, and right behind it one that HTML raises or lowers. */
const raised = /\d<su[bp]>\s{0,9}[-−–+]?\d/giu;

export const raisedFigures = defineRule({
	id: 'raised-figures',
	summary: 'No figure is raised or lowered by HTML directly after another figure.',
	severity: 'error',
	why: 'The words of HTML are kept but its markup is not: ten to the power of nine would be printed as a hundred and nine.',
	clauses: [
		{
			text: 'NHS digital service manual, Numbers, measurements, dates and time',
			href: 'https://service-manual.nhs.uk/content/numbers-measurements-dates-time',
		},
	],
	isLocked: true,
	examples: [
		{
			name: 'letters that are raised, and figures in code',
			source: 'On the 1<sup>st</sup> day, H<sub>2</sub>O, `10<sup>9</sup>`.\n',
			findings: [],
		},
		{
			name: 'a power of ten',
			source: 'You have\n150 × 10<sup>9</sup> platelets in a litre.\n',
			findings: ['2:8-2:15 error Unexpected raised or lowered figure in "10<sup>9"'],
		},
	],
	check({tree, source, isPlainText, report}) {
		if (isPlainText || !source.includes('<su')) return;
		for (const node of nodesOf(tree, 'paragraph', 'heading', 'tableCell')) {
			const {start, end} = node.position ?? {};
			if (start?.offset === undefined || end?.offset === undefined) continue;
			const written = source
				.slice(start.offset, end.offset)
				.replaceAll(/`[^`]*`/gu, (code) => ' '.repeat(code.length));
			for (const {0: found, index} of written.matchAll(raised)) {
				const from = start.offset + index;
				const before = /(?<!\d)\d+$/u.exec(source.slice(Math.max(0, from - 9), from))?.[0] ?? '';
				report({
					reason: `Unexpected raised or lowered figure in "${before}${found}"`,
					note: 'The two would be printed as one number. Write it in words, such as "150 thousand million"; "m²" and "cm³" have characters of their own.',
					place: {start: pointAt(source, from), end: pointAt(source, from + found.length)},
					actual: before + found,
				});
			}
		}
	},
});

function pointAt(source: string, offset: number): Point {
	const lines = source.slice(0, offset).split('\n');
	return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset};
}
