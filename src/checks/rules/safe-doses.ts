import {languageOf} from '../../handout/language-of.ts';
import {visit} from '../../tree/visit.ts';
import {proseOf} from '../prose/prose.ts';
import {defineRule} from '../rule.ts';

const unit =
	'(?:mg|g|kg|ml|mL|micrograms?|microgramos?|microgrammes?|microgramas?|Mikrogramm|mcg|µg|μg|units?|IU|mmol)';

const micrograms: Readonly<Record<string, string>> = {
	en: 'micrograms',
	es: 'microgramos',
	fr: 'microgrammes',
	de: 'Mikrogramm',
	pt: 'microgramas',
};

interface Slip {
	readonly pattern: RegExp;
	/** What to write in its place. */
	readonly mend: (match: RegExpMatchArray, lang: string) => string;
	readonly why: string;
	/** A change of letters alone, that no dose hangs on, may be made without being asked about. */
	readonly isSafe: boolean;
	/** Languages in which the mend is right. Default: all. */
	readonly languages?: readonly string[];
}

/** How doses are misread, by the lists of the ISMP and the NHS. */
const slips: readonly Slip[] = [
	{
		pattern: new RegExp(`(?<![\\d.,])(\\d{1,6})[.,]0+(?=\\s?${unit}\\b)`, 'gu'),
		mend: ([, whole = '']) => whole,
		why: 'Where the point is missed, ten times as much is taken.',
		isSafe: true,
	},
	{
		pattern: new RegExp(`(?<![\\d.,])\\.(\\d{1,4})(?=\\s?${unit}\\b)`, 'gu'),
		mend: ([, part = '']) => `0.${part}`,
		why: 'Where the point is missed, ten times as much is taken.',
		isSafe: true,
	},
	{
		pattern: /(?<=\d\s?)(?:mcg|µg|μg)(?![\p{L}\d])/gu,
		mend: ([short], lang) => micrograms[lang] ?? short,
		why: 'It is taken for milligrams, a thousand times as much.',
		isSafe: true,
		languages: Object.keys(micrograms),
	},
	{
		pattern: /(?<=\d\s?)(?:IU|iu|U|u)(?![\p{L}\d])/gu,
		mend: () => 'units',
		why: 'A "U" is read as a nought, and ten times as much is given.',
		isSafe: false,
		languages: ['en'],
	},
	{
		pattern:
			/(?<![\p{L}.])(?:q\.?d|q\.?o\.?d|b\.i\.d|t\.?i\.?d|q\.?i\.?d|p\.?r\.?n|b\.d|t\.?d\.?s|o\.d|(?<=(?:mg|g|ml|mcg|micrograms?|units?|IU|tablets?|capsules?|pills?|puffs?|drops?|doses?|once|one|two|\d)\s)(?:bid|bd|od))\.?(?=\s|[,;)]|$)(?<=[a-z]\.?)/gu,
		mend: ([latin]) => plainTimes[latin.replaceAll('.', '')] ?? 'when needed',
		why: 'Patients do not know these letters, and staff mix them up.',
		isSafe: false,
		languages: ['en'],
	},
];

const plainTimes: Readonly<Record<string, string>> = {
	qd: 'once a day',
	od: 'once a day',
	qod: 'every other day',
	bid: 'twice a day',
	bd: 'twice a day',
	tid: 'three times a day',
	tds: 'three times a day',
	qid: 'four times a day',
	prn: 'when needed',
};

export const safeDoses = defineRule({
	id: 'safe-doses',
	summary: 'A dose is written so that it cannot be misread.',
	severity: 'error',
	why: 'A point that is missed makes ten times the dose, and "mcg" read as "mg" a thousand times.',
	clauses: [
		{
			text: 'ISMP List of Error-Prone Abbreviations, Symbols, and Dose Designations',
			href: 'https://www.ismp.org/recommendations/error-prone-abbreviations-list',
		},
		{
			text: 'NHS digital service manual, Numbers, measurements, dates and time',
			href: 'https://service-manual.nhs.uk/content/numbers-measurements-dates-time',
		},
	],
	isLocked: true,
	examples: [
		{
			name: 'doses that are safe',
			source:
				'Take 5 mg, 0.5 mg, 2.5 ml or 100 micrograms, read page 1.0 of chapter 2, and bid them goodbye.\n',
			findings: [],
		},
		{
			name: 'points that are missed',
			source: 'Take 1.0 mg or .5 ml.\n',
			findings: [
				'1:6-1:9 error Unexpected dose "1.0", expected "1"',
				'1:16-1:18 error Unexpected dose ".5", expected "0.5"',
			],
			fixed: 'Take 1 mg or 0.5 ml.\n',
		},
		{
			name: 'letters that are misread',
			source: 'Take 50 mcg bid, or 10 IU.\n',
			findings: [
				'1:9-1:12 error Unexpected dose "mcg", expected "micrograms"',
				'1:13-1:16 error Unexpected dose "bid", expected "twice a day"',
				'1:24-1:26 error Unexpected dose "IU", expected "units"',
			],
			fixed: 'Take 50 micrograms bid, or 10 IU.\n',
		},
		{
			name: 'in another language',
			source: 'Tome 50 mcg.\n',
			lang: 'es',
			findings: ['1:9-1:12 error Unexpected dose "mcg", expected "microgramos"'],
			fixed: 'Tome 50 microgramos.\n',
		},
		{
			name: 'a table',
			source: '| Medicine | Dose |\n| --- | --- |\n| A | 2.0 mg |\n',
			findings: ['3:7-3:13 error Unexpected dose "2.0", expected "2"'],
		},
	],
	check({tree, handout, report}) {
		const lang = languageOf(handout.lang);
		const known = slips.filter(({languages}) => languages?.includes(lang) ?? true);
		for (const {text, placeOf, rangeOf} of proseOf(tree, handout.lang)) {
			for (const {slip, match} of slipsIn(text, known)) {
				const end = match.index + match[0].length;
				const range = slip.isSafe ? rangeOf(match.index, end) : undefined;
				const mended = slip.mend(match, lang);
				report({
					...wordsFor(match[0], mended, slip),
					place: placeOf(match.index, end),
					fix: range && {...range, text: mended},
				});
			}
		}
		visit(tree, 'tableCell', (cell) => {
			visit(cell, 'text', (node) => {
				for (const {slip, match} of slipsIn(node.value, known)) {
					report({...wordsFor(match[0], slip.mend(match, lang), slip), place: node.position});
				}
			});
		});
	},
});

function slipsIn(text: string, known: readonly Slip[]): {slip: Slip; match: RegExpExecArray}[] {
	if (!/\d/u.test(text)) return [];
	return known
		.flatMap((slip) => [...text.matchAll(slip.pattern)].map((match) => ({slip, match})))
		.sort((a, b) => a.match.index - b.match.index);
}

function wordsFor(actual: string, mended: string, {why}: Slip) {
	return {
		reason: `Unexpected dose "${actual}", expected "${mended}"`,
		note: `${why} Write "${mended}".`,
		actual,
		expected: [mended],
	};
}
