import {languageOf} from '../../handout/language-of.ts';
import {phraseMatcher} from '../prose/phrases.ts';
import {proseOf} from '../prose/prose.ts';
import {defineRule} from '../rule.ts';

/** Words that hurt, and what to write in their place, by language. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	en: {
		'commit suicide': 'die by suicide',
		'committed suicide': 'died by suicide',
		'commits suicide': 'dies by suicide',
		'committing suicide': 'dying by suicide',
		addict: 'person with a dependence',
		addicts: 'people with a dependence',
		'drug abuser': 'person who uses drugs',
		'drug abusers': 'people who use drugs',
		alcoholic: 'person who is dependent on alcohol',
		alcoholics: 'people who are dependent on alcohol',
		'suffers from': 'has',
		'suffer from': 'have',
		'suffering from': 'with',
		'a sufferer': 'a person with it',
		sufferers: 'people with it',
		'the elderly': 'older people',
		'the disabled': 'disabled people',
		handicapped: 'disabled',
		'wheelchair-bound': 'who uses a wheelchair',
		'wheelchair bound': 'who uses a wheelchair',
		'confined to a wheelchair': 'who uses a wheelchair',
		'the mentally ill': 'people with a mental illness',
		schizophrenics: 'people with schizophrenia',
		diabetics: 'people with diabetes',
		epileptics: 'people with epilepsy',
		asthmatics: 'people with asthma',
		'failed treatment': 'not been helped by treatment',
		noncompliant: 'not taking it as planned',
		'non-compliant': 'not taking it as planned',
		'complains of': 'tells of',
		'morbidly obese': 'living with severe obesity',
		'drug seeking': 'asking for pain relief',
		crippled: 'disabled',
		'normal people': 'people without it',
	},
	es: {
		minusválido: 'persona con discapacidad',
		minusválidos: 'personas con discapacidad',
		inválido: 'persona con discapacidad',
		drogadicto: 'persona con dependencia',
		drogadictos: 'personas con dependencia',
		'los diabéticos': 'las personas con diabetes',
		'los discapacitados': 'las personas con discapacidad',
		'cometer suicidio': 'morir por suicidio',
	},
	de: {
		behinderte: 'Menschen mit Behinderung',
		junkies: 'Menschen mit einer Abhängigkeit',
		'selbstmord begehen': 'sich das Leben nehmen',
		'an den rollstuhl gefesselt': 'im Rollstuhl',
	},
	fr: {
		'les handicapés': 'les personnes handicapées',
		toxicomanes: 'personnes dépendantes',
		'commettre un suicide': 'mourir par suicide',
		'cloué dans un fauteuil': 'en fauteuil roulant',
	},
	pt: {
		'os diabéticos': 'as pessoas com diabetes',
		'os deficientes': 'as pessoas com deficiência',
		inválidos: 'pessoas com deficiência',
		drogado: 'pessoa com dependência',
		drogados: 'pessoas com dependência',
		toxicodependentes: 'pessoas com dependência',
		'cometer suicídio': 'morrer por suicídio',
		'preso a uma cadeira de rodas': 'em cadeira de rodas',
	},
};

const matchers = new Map(
	Object.entries(words).map(([lang, list]) => [lang, phraseMatcher(Object.keys(list))]),
);

export const respectfulWords = defineRule({
	id: 'respectful-words',
	summary: 'People come before their illness, and no word blames them.',
	severity: 'warning',
	why: 'A word that blames keeps people from asking for help.',
	clauses: [
		{
			text: 'NHS digital service manual, Inclusive content',
			href: 'https://service-manual.nhs.uk/content/inclusive-content',
		},
		{
			text: 'NIDA, Words Matter: preferred language for talking about addiction',
			href: 'https://nida.nih.gov/nidamed-medical-health-professionals/health-professions-education/words-matter-terms-to-use-avoid-when-talking-about-addiction',
		},
	],
	languages: Object.keys(words),
	examples: [
		{
			name: 'people first',
			source: 'Many people with diabetes, and some who are dependent on alcohol, have this pain.\n',
			findings: [],
		},
		{
			name: 'words that blame',
			source: 'Diabetics and addicts often suffer from it.\n',
			findings: [
				'1:1-1:10 warning Unexpected words "Diabetics", expected "people with diabetes"',
				'1:15-1:22 warning Unexpected words "addicts", expected "people with a dependence"',
				'1:29-1:40 warning Unexpected words "suffer from", expected "have"',
			],
		},
	],
	check({tree, handout, report}) {
		const lang = languageOf(handout.lang);
		const matcher = matchers.get(lang);
		if (!matcher) return;
		for (const {text, placeOf} of proseOf(tree, handout.lang)) {
			for (const {phrase, listed, start, end} of matcher(text)) {
				const better = words[lang]?.[listed];
				if (better === undefined) continue;
				report({
					reason: `Unexpected words "${phrase}", expected "${better}"`,
					note: `Say "${better}", or turn the sentence so that it speaks of people.`,
					place: placeOf(start, end),
					actual: phrase,
					expected: [better],
				});
			}
		}
	},
});
