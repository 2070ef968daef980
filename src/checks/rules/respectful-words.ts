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
		'diabetic patients': 'people with diabetes',
		'epileptic patients': 'people with epilepsy',
		'asthmatic patients': 'people with asthma',
		'obese patients': 'people with obesity',
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
		'enfermos mentales': 'personas con un trastorno mental',
		'cometer suicidio': 'morir por suicidio',
	},
	de: {
		behinderte: 'Menschen mit Behinderung',
		'die behinderten': 'die Menschen mit Behinderung',
		diabetiker: 'Menschen mit Diabetes',
		asthmatiker: 'Menschen mit Asthma',
		geisteskranke: 'Menschen mit einer psychischen Erkrankung',
		alkoholiker: 'Menschen mit einer Alkoholabhängigkeit',
		drogenabhängige: 'Menschen mit einer Abhängigkeit',
		drogensüchtige: 'Menschen mit einer Abhängigkeit',
		epileptiker: 'Menschen mit Epilepsie',
		schizophrene: 'Menschen mit Schizophrenie',
		übergewichtige: 'Menschen mit Übergewicht',
		greise: 'ältere Menschen',
		junkies: 'Menschen mit einer Abhängigkeit',
		'selbstmord begehen': 'sich das Leben nehmen',
		'an den rollstuhl gefesselt': 'im Rollstuhl',
	},
	fr: {
		toxicomanes: 'personnes dépendantes',
		'commettre un suicide': 'mourir par suicide',
		'cloué dans un fauteuil': 'en fauteuil roulant',
	},
	pt: {
		'os deficientes': 'as pessoas com deficiência',
		inválidos: 'pessoas com deficiência',
		drogado: 'pessoa com dependência',
		drogados: 'pessoas com dependência',
		toxicodependentes: 'pessoas com dependência',
		'cometer suicídio': 'morrer por suicídio',
		'preso a uma cadeira de rodas': 'em cadeira de rodas',
	},
};

/**
 * Conditions that languages turn into names for people ("los diabéticos"), in all forms of the
 * word, with what to write instead.
 */
const conditions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	es: {
		'diabétic@s': 'con diabetes',
		'epiléptic@s': 'con epilepsia',
		'asmátic@s': 'con asma',
		'esquizofrénic@s': 'con esquizofrenia',
		'depresiv@s': 'con depresión',
		'discapacitad@s': 'con discapacidad',
		'minusválid@s': 'con discapacidad',
		'alcohólic@s': 'con dependencia del alcohol',
		'obes@s': 'con obesidad',
		'hipertens@s': 'con la presión alta',
		'ancian@s': 'mayores',
	},
	pt: {
		'diabétic@s': 'com diabetes',
		'epiléptic@s': 'com epilepsia',
		'asmátic@s': 'com asma',
		'esquizofrénic@s': 'com esquizofrenia',
		'esquizofrênic@s': 'com esquizofrenia',
		alcoólatras: 'com dependência do álcool',
		'alcoólic@s': 'com dependência do álcool',
		'obes@s': 'com obesidade',
		'hipertens@s': 'com tensão alta',
		'idos@s': 'mais velhas',
	},
	fr: {
		diabétiques: 'qui ont un diabète',
		épileptiques: 'qui ont une épilepsie',
		asthmatiques: 'qui ont de l’asthme',
		schizophrènes: 'atteintes de schizophrénie',
		alcooliques: 'dépendantes de l’alcool',
		obèses: 'en situation d’obésité',
		handicapés: 'handicapées',
		handicapées: 'handicapées',
		vieux: 'âgées',
		vieillards: 'âgées',
	},
};

const articles: Readonly<Record<string, readonly [articles: string, people: string]>> = {
	es: ['los las', 'las personas'],
	pt: ['os as', 'as pessoas'],
	fr: ['les', 'les personnes'],
};

/** Adds the names for people with a condition to the list of a language. */
function wordsIn(lang: string): Readonly<Record<string, string>> {
	const [before, people] = articles[lang] ?? [];
	const made: [string, string][] = [];
	for (const [word, having] of Object.entries(conditions[lang] ?? {})) {
		for (const form of new Set([word.replace('@', 'o'), word.replace('@', 'a')])) {
			for (const article of before?.split(' ') ?? [])
				made.push([`${article} ${form}`, `${people} ${having}`]);
		}
	}
	return {...Object.fromEntries(made), ...words[lang]};
}

const lists = new Map(Object.keys(words).map((lang) => [lang, wordsIn(lang)]));

const matchers = new Map(
	[...lists].map(([lang, list]) => [lang, phraseMatcher(Object.keys(list))]),
);

export const respectfulWords = defineRule({
	id: 'respectful-words',
	summary: 'People come before their illness, and no word blames or labels them.',
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
			name: 'words that make people of an illness, in their forms',
			source: 'Las diabéticas y los ancianos deben preguntar.\n',
			lang: 'es',
			findings: [
				'1:1-1:15 warning Unexpected words "Las diabéticas", expected "las personas con diabetes"',
				'1:18-1:30 warning Unexpected words "los ancianos", expected "las personas mayores"',
			],
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
		for (const block of proseOf(tree, handout.lang)) {
			for (const {phrase, listed, start, end} of matcher(block)) {
				const better = lists.get(lang)?.[listed];
				if (better === undefined) continue;
				report({
					reason: `Unexpected words "${phrase}", expected "${better}"`,
					note: `Say "${better}", or rephrase the sentence so that it speaks of people.`,
					place: block.placeOf(start, end),
					actual: phrase,
					expected: [better],
				});
			}
		}
	},
});
