import {languageOf} from '../../handout/language-of.ts';
import {phraseMatcher} from '../prose/phrases.ts';
import {proseOf} from '../prose/prose.ts';
import {defineRule} from '../rule.ts';

/** Promises that no treatment keeps, by language. */
const promises: Readonly<Record<string, readonly string[]>> = {
	en: [
		'miracle',
		'miracle cure',
		'100% safe',
		'100 % safe',
		'100% effective',
		'100 % effective',
		'guaranteed',
		'no side effects',
		'without side effects',
		'completely safe',
		'totally safe',
		'always works',
		'never fails',
		'instant relief',
		'permanent cure',
		'cures back pain',
		'will cure',
		'cures all',
		'risk-free',
		'risk free',
	],
	es: [
		'milagroso',
		'milagrosa',
		'100 % seguro',
		'100% seguro',
		'garantizado',
		'garantizada',
		'sin efectos secundarios',
		'siempre funciona',
		'cura definitiva',
		'totalmente seguro',
		'sin riesgo',
	],
	fr: [
		'miracle',
		'remède miracle',
		'100 % sûr',
		'garanti',
		'sans effets secondaires',
		'sans aucun risque',
		'toujours efficace',
		'guérison définitive',
	],
	de: [
		'wundermittel',
		'100 % sicher',
		'100% sicher',
		'garantiert',
		'ohne nebenwirkungen',
		'völlig sicher',
		'hilft immer',
		'risikofrei',
	],
	pt: [
		'milagroso',
		'milagrosa',
		'100% seguro',
		'garantido',
		'sem efeitos colaterais',
		'sempre funciona',
		'cura definitiva',
		'sem riscos',
	],
};

const matchers = new Map(
	Object.entries(promises).map(([lang, phrases]) => [lang, phraseMatcher(phrases)]),
);

/** "There is no miracle cure" and "is not guaranteed" promise nothing. */
const negations = new Set(
	'not no never nothing without isn’t aren’t cannot can’t won’t nor kein keine keinen nicht nie ningún ninguna nunca nada sin aucun aucune pas jamais sans não nenhum nenhuma sem'.split(
		' ',
	),
);

/** So many words before a promise may deny it. */
const reach = 5;

export const absolutePromises = defineRule({
	id: 'absolute-promises',
	summary: 'No treatment is promised to work, or to be safe, for all.',
	severity: 'warning',
	why: 'Who is promised a cure may refuse what helps, miss a danger, or lose trust when it does not come.',
	clauses: [
		{
			text: 'NHS England, Standard for creating health content: balanced, evidence-based',
			href: 'https://service-manual.nhs.uk/content/standard-for-creating-health-content',
		},
	],
	languages: Object.keys(promises),
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
			source: 'Esta crema es 100 % seguro.\n',
			lang: 'es',
			findings: ['1:15-1:27 warning Unexpected promise "100 % seguro", expected what is known'],
		},
	],
	check({tree, handout, report}) {
		const matcher = matchers.get(languageOf(handout.lang));
		if (!matcher) return;
		for (const {text, placeOf} of proseOf(tree, handout.lang)) {
			for (const {phrase, start, end} of matcher(text)) {
				if (isDenied(text.slice(Math.max(0, start - 60), start))) continue;
				report({
					reason: `Unexpected promise "${phrase}", expected what is known`,
					note: 'Say how many it helps, how much and how sure that is, with the source.',
					place: placeOf(start, end),
					actual: phrase,
				});
			}
		}
	},
});

function isDenied(before: string): boolean {
	const sentence = before.split(/[.!?;]/u).at(-1) ?? '';
	const words = sentence
		.toLowerCase()
		.replaceAll("'", '’')
		.split(/[^\p{L}’]+/u)
		.filter(Boolean);
	return words.slice(-reach).some((word) => negations.has(word));
}
