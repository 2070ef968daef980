import {z} from 'zod';
import {mainFigureOf, readabilityFiguresOf} from '../prose/readability-figures.ts';
import {defineRule} from '../rule.ts';

const options = z.strictObject({
	grade: z
		.number()
		.positive()
		.default(8)
		.describe('Highest US school grade allowed for the median of the formulas.'),
	ease: z.number().default(55).describe('Lowest score allowed on a scale of reading ease.'),
});

export const readability = defineRule<z.infer<typeof options>>({
	id: 'readability',
	summary: 'Reading formulas give the text an acceptable score.',
	severity: 'warning',
	why: 'Many adults read at the level of a child of nine to eleven. A good score proves nothing, but a hard text rarely gets one.',
	clauses: [
		{
			text: 'NHS digital service manual, Health literacy: reading age of 9 to 11; tools only to set priorities',
			href: 'https://service-manual.nhs.uk/content/health-literacy',
		},
		{
			text: 'Kincaid and others, 1975: Flesch–Kincaid grade; McLaughlin, 1969: SMOG; Gunning, 1952: fog; Flesch, 1948: reading ease',
			href: 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5849699/',
		},
		{
			text: 'Barrio-Cantalejo and others, 2008: INFLESZ (An Sist Sanit Navar 31(2):135–152)',
			href: 'https://scielo.isciii.es/scielo.php?script=sci_arttext&pid=S1137-66272008000300004',
		},
	],
	languages: ['en', 'es', 'de', 'fr', 'pt'],
	options,
	examples: [
		{
			name: 'fewer than 100 words are not scored',
			source:
				'Percutaneous radiofrequency denervation necessitates meticulous preoperative evaluation.\n',
			findings: [],
		},
		{
			name: 'an easy text',
			source: `${'Rest when you need to. Walk a bit each day. '.repeat(12)}\n`,
			findings: [],
		},
		{
			name: 'a hard text',
			source: `${'Percutaneous denervation necessitates a meticulous evaluation of individual comorbidities. '.repeat(12)}\n`,
			findings: [
				'1:1-1:1 warning Unexpected reading grade of 31.2, expected at most 8 (Flesch–Kincaid grade 31.2, SMOG 18.2 (estimate), Gunning fog 34.7, Flesch reading ease -112.5)',
			],
		},
	],
	check({tree, handout, options: {grade, ease}, report}) {
		const figures = readabilityFiguresOf(tree, handout.lang);
		if (figures.length === 0) return;
		const told = figures
			.map(
				({formula, value, isEstimate}) =>
					`${formula} ${value.toFixed(1)}${isEstimate ? ' (estimate)' : ''}`,
			)
			.join(', ');
		const place = {line: 1, column: 1};
		const main = mainFigureOf(figures);
		const note =
			'These scores measure the length of words and sentences, and no more. Shorten the longest sentences, and use everyday words; then let patients read it.';
		if (main?.scale === 'grade' && main.value > grade) {
			report({
				reason: `Unexpected reading grade of ${main.value.toFixed(1)}, expected at most ${grade} (${told})`,
				note,
				place,
			});
		} else if (main?.scale === 'ease' && main.value < ease) {
			report({
				reason: `Unexpected reading ease of ${main.value.toFixed(1)}, expected at least ${ease} (${told})`,
				note,
				place,
			});
		}
	},
});
