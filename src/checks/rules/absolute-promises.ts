import {languageOf} from '../../handout/language-of.ts';
import {languagesOfPromises, promisesIn} from '../prose/promises.ts';
import {proseOf} from '../prose/prose.ts';
import {defineRule} from '../rule.ts';

export const absolutePromises = defineRule({
	id: 'absolute-promises',
	summary: 'No treatment is promised to work, or to be safe, for all.',
	severity: 'warning',
	why: 'A patient who is promised a cure may refuse what helps, miss a danger, or lose trust when the cure does not come.',
	clauses: [
		{
			text: 'NHS England, Standard for creating health content: balanced, evidence-based',
			href: 'https://service-manual.nhs.uk/content/standard-for-creating-health-content',
		},
	],
	languages: languagesOfPromises,
	examples: [
		{
			name: 'what may help, and a promise that is denied',
			source: 'It may help. There is no miracle cure, and no result is guaranteed.\n',
			findings: [],
		},
		{
			name: 'promises',
			source: 'This tea always works, with no side effects.\n',
			findings: [
				'1:10-1:22 warning Unexpected promise "always works", expected what is known',
				'1:29-1:44 warning Unexpected promise "no side effects", expected what is known',
			],
		},
		{
			name: 'in another language',
			source: 'Esta crema es 100 % segura y cura el dolor.\n',
			lang: 'es',
			findings: [
				'1:15-1:27 warning Unexpected promise "100 % segura", expected what is known',
				'1:30-1:37 warning Unexpected promise "cura el", expected what is known',
			],
		},
		{
			name: 'what is said of some, and cures that are no promise',
			source:
				'Most people have no side effects. It may cure the infection. There is no cure for it. You can be cured.\n',
			findings: [],
		},
		{
			name: 'what happens mostly',
			source: 'Il guérit le plus souvent en six semaines, presque toujours efficace.\n',
			lang: 'fr',
			findings: [],
		},
	],
	check({tree, handout, report}) {
		const lang = languageOf(handout.lang);
		for (const {text, placeOf} of proseOf(tree, handout.lang)) {
			for (const {words, start} of promisesIn(text, lang)) {
				report({
					reason: `Unexpected promise "${words}", expected what is known`,
					note: 'Say how many people it helps, by how much and how certain that is, and cite the source.',
					place: placeOf(start, start + words.length),
					actual: words,
				});
			}
		}
	},
});
