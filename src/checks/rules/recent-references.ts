import {z} from 'zod';
import {placeOfEntry} from '../front-matter-place.ts';
import {defineRule} from '../rule.ts';

const options = z.strictObject({
	years: z
		.int()
		.positive()
		.default(10)
		.describe('Age in years from which a source needs a note that says why it still holds.'),
});

export const recentReferences = defineRule<z.infer<typeof options>>({
	id: 'recent-references',
	summary: 'A source is recent, or a note says why an old one still holds.',
	severity: 'warning',
	why: 'What was best practice years ago may since have been found to do harm.',
	clauses: [
		{
			text: 'NHS England, Standard for creating health content: evidence is checked again at each update',
			href: 'https://service-manual.nhs.uk/content/standard-for-creating-health-content',
		},
	],
	options,
	examples: [
		{
			name: 'an old source with a note',
			source:
				'---\nreferences:\n  - id: a\n    text: A and others, 2001.\n    note: Still the largest trial.\n  - id: b\n    text: B, 2024;12:1999–2004.\n---\n\nRest.\n',
			findings: [],
		},
		{
			name: 'an old source without one',
			source: '---\nreferences:\n  - id: a\n    text: A and others, 2001.\n---\n\nRest.\n',
			findings: [
				'3:1-3:10 warning Unexpected source of 2001, expected one of the last 10 years or a note',
			],
		},
	],
	check({handout, source, calendar, options: {years}, report}) {
		for (const {id, text, note} of handout.frontMatter.references ?? []) {
			const now = calendar.year;
			const year = yearOf(text, now);
			if (year === undefined || now - year <= years || note !== undefined) continue;
			report({
				reason: `Unexpected source of ${year}, expected one of the last ${years} years or a note`,
				note: 'Look for a newer source, or say in its "note" why this one still holds.',
				place: placeOfEntry(source, id),
				actual: text,
			});
		}
	},
});

/** The latest year that a reference names: that of an update, not of what it replaced. Page numbers are not years. */
function yearOf(text: string, now: number): number | undefined {
	const years = [...text.matchAll(/(?<![\d–:-])(?:19|20)\d\d(?![\d–-])/gu)]
		.map(([year]) => Number(year))
		.filter((year) => year <= now);
	return years.length === 0 ? undefined : Math.max(...years);
}
