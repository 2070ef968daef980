import {languageOf} from '../../handout/language-of.ts';
import {visit} from '../../tree/visit.ts';
import {nodesOf} from '../nodes-of.ts';
import {proseOf} from '../prose/prose.ts';
import {defineRule} from '../rule.ts';

/** Units of doses. In scripts with spaces between words a unit must end there; the others need no end. */
const unit = `(?:(?:${[
	'mg|g|kg|ml|mL|micrograms?|microgramos?|microgrammes?|microgramas?|Mikrogramm|mcg|ug|µg|μg|units?|IU|mmol',
	'ملغ|ملجم|مجم|غ|جم|مل|ميكروغرام|میلی‌گرم|گرم',
	'מ[״"]ג|גרם|מ[״"]ל|मिग्रा|मिलीग्राम|ग्राम|मिली',
].join('|')})(?![\\p{L}\\p{M}\\p{N}])|毫克|微克|克|毫升|ミリグラム|グラム)`;

/** A number with a part after a point or a comma. */
const fraction = /[.,٫]\p{Nd}/u;

/** A whole number, possibly with separators between thousands. */
const whole = '(?:\\p{Nd}{1,3}(?:[.,]\\p{Nd}{3}){1,2}|\\p{Nd}{1,6})';

const micrograms: Readonly<Record<string, string>> = {
	en: 'micrograms',
	es: 'microgramos',
	fr: 'microgrammes',
	de: 'Mikrogramm',
	pt: 'microgramas',
};

interface Slip {
	/** A cheap test, true of few texts and of all that have the slip. */
	readonly sign?: RegExp;
	readonly pattern: RegExp;
	/** What to write in its place. */
	readonly mend: (match: RegExpMatchArray, lang: string) => string;
	readonly why: string;
	/** A change of letters that no dose depends on may be made without asking. */
	readonly isSafe: boolean;
	/** Languages in which the correction is right. Default: all. */
	readonly languages?: readonly string[];
}

const shorthand = 'Patients do not know these letters, and staff mix them up.';

/** How doses are misread, from the lists of the ISMP and the NHS. */
const slips: readonly Slip[] = [
	{
		// Three noughts are thousands in half of the languages: "1,000 mg" is a thousand.
		sign: fraction,
		pattern: new RegExp(`(?<![\\p{Nd}.,٫])(${whole})[.,٫][0٠۰]{1,2}(?=\\s?${unit})`, 'gu'),
		mend: ([, number = '']) => number,
		why: 'If the point is overlooked, ten times as much is taken.',
		isSafe: true,
	},
	{
		sign: fraction,
		pattern: new RegExp(`(?<![\\p{Nd}.,])(\\d{1,6}[.,][1-9])0(?=\\s?${unit})`, 'gu'),
		mend: ([, number = '']) => number,
		why: 'If the point is overlooked, a hundred times as much is taken.',
		isSafe: true,
	},
	{
		sign: fraction,
		pattern: new RegExp(`(?<![\\p{Nd}.,٫])[.٫](\\p{Nd}{1,4})(?=\\s?${unit})`, 'gu'),
		mend: ([, part = '']) => `0.${part}`,
		why: 'If the point is overlooked, ten times as much is taken.',
		isSafe: true,
	},
	{
		sign: fraction,
		pattern: new RegExp(`(?<![\\p{Nd}.,])(\\d{1,3}),(\\d{1,2})(?=\\s?${unit})`, 'gu'),
		mend: ([, number = '', part = '']) => `${number}.${part}`,
		why: 'In English a comma separates thousands, and is misread where it stands for a point.',
		isSafe: false,
		languages: ['en', 'zh', 'ja', 'hi', 'he'],
	},
	{
		sign: /[cuµμ]g/u,
		pattern: /(?<=\d\s?)(?:mcg|ug|µg|μg)(?![\p{L}\d])/gu,
		mend: ([short], lang) => micrograms[lang] ?? short,
		why: 'It is mistaken for milligrams, a thousand times as much.',
		isSafe: true,
		languages: Object.keys(micrograms),
	},
	{
		sign: /\d\s?[IUiu]/u,
		pattern: /(?<=\d\s?)(?:IU|iu|U|u)(?![\p{L}\d])/gu,
		mend: () => 'units',
		why: 'A "U" is misread as a nought, and ten times as much is given.',
		isSafe: false,
		languages: ['en'],
	},
	{
		pattern:
			/(?<![\p{L}.])(?:q\.?d|q\.?o\.?d|b\.i\.d|t\.?i\.?d|q\.?i\.?d|p\.?r\.?n|b\.d|t\.?d\.?s|q\.?d\.?s|o\.d|p\.o|(?<=(?:mg|g|ml|mcg|micrograms?|units?|IU|tablets?|capsules?|pills?|puffs?|drops?|doses?|once|one|two|\d)\s)(?:bid|bd|od))\.?(?=\s|[,;)]|$)(?<=[a-z]\.?)/gu,
		mend: ([latin]) => plainTimes[latin.replaceAll('.', '')] ?? 'when needed',
		why: shorthand,
		isSafe: false,
		languages: ['en'],
	},
	{
		sign: /PRN|[QT]DS|[QTB]ID|[OB]D|bd/u,
		pattern: /(?<=\d[^.!?\n]{0,24}\s)(?:PRN|QDS|TDS|QID|TID|BID|BD|OD|bd)(?![\p{L}\p{N}-])/gu,
		mend: ([latin]) => plainTimes[latin.toLowerCase()] ?? 'when needed',
		why: shorthand,
		isSafe: false,
		languages: ['en'],
	},
	{
		pattern: /(?<![\p{L}\d])c\/\s?(\d{1,2})\s?h(?:oras?|s)?(?![\p{L}\d])/gu,
		mend: ([, hours = '']) => `cada ${hours} horas`,
		why: shorthand,
		isSafe: false,
		languages: ['es'],
	},
	{
		pattern: /(?<![\p{L}\d])(\d{1,2})\s?x\s?(?:tgl\.|tägl\.|\/\s?d(?![\p{L}\d]))/gu,
		mend: ([, times = '']) => `${times}-mal am Tag`,
		why: shorthand,
		isSafe: false,
		languages: ['de'],
	},
	{
		pattern: /(?<![\p{L}\d])(\d{1,2})\s?x?\s?\/\s?j(?![\p{L}\d])/gu,
		mend: ([, times = '']) => `${times} fois par jour`,
		why: shorthand,
		isSafe: false,
		languages: ['fr'],
	},
	{
		pattern: /(?<![\p{L}\d/])(\d{1,2})\/\1\s?h(?:oras)?(?![\p{L}\d])/gu,
		mend: ([, hours = '']) => `de ${hours} em ${hours} horas`,
		why: shorthand,
		isSafe: false,
		languages: ['pt'],
	},
	{
		pattern: /(?<=\s)(?:p\.\s?o\.|v\.\s?o\.|per os)(?![\p{L}\d])/gu,
		mend: (_, lang) => byMouth[lang] ?? 'by mouth',
		why: shorthand,
		isSafe: false,
		languages: ['de', 'es', 'fr', 'pt'],
	},
];

const byMouth: Readonly<Record<string, string>> = {
	de: 'durch den Mund',
	es: 'por la boca',
	fr: 'par la bouche',
	pt: 'pela boca',
};

const plainTimes: Readonly<Record<string, string>> = {
	qd: 'once a day',
	od: 'once a day',
	qod: 'every other day',
	bid: 'twice a day',
	bd: 'twice a day',
	tid: 'three times a day',
	tds: 'three times a day',
	qid: 'four times a day',
	qds: 'four times a day',
	po: 'by mouth',
	prn: 'when needed',
};

export const safeDoses = defineRule({
	id: 'safe-doses',
	summary: 'A dose is written so that it cannot be misread.',
	severity: 'error',
	why: 'A point that is overlooked makes the dose ten times too high; "mcg" read as "mg", a thousand times.',
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
				'Take 5 mg, 0.5 mg, 2.5 ml, 1,000 mg or 100 micrograms, read page 1.0 of chapter 2, and bid them goodbye.\n',
			findings: [],
		},
		{
			name: 'points that are missed',
			source: 'Take 1.0 mg, .5 ml or 2.50 g, not 1,250 mg.\n',
			findings: [
				'1:6-1:9 error Unexpected dose "1.0", expected "1"',
				'1:14-1:16 error Unexpected dose ".5", expected "0.5"',
				'1:23-1:27 error Unexpected dose "2.50", expected "2.5"',
			],
			fixed: 'Take 1 mg, 0.5 ml or 2.5 g, not 1,250 mg.\n',
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
			name: 'thousands, and a nought behind them',
			source: 'Nehmen Sie 1.000 mg, nicht 1.000,0 mg, 3x tgl. p.o. ein.\n',
			lang: 'de',
			findings: [
				'1:28-1:35 error Unexpected dose "1.000,0", expected "1.000"',
				'1:40-1:47 error Unexpected dose "3x tgl.", expected "3-mal am Tag"',
				'1:48-1:52 error Unexpected dose "p.o.", expected "durch den Mund"',
			],
			fixed: 'Nehmen Sie 1.000 mg, nicht 1.000 mg, 3x tgl. p.o. ein.\n',
		},
		{
			name: 'a comma for a point in English, and letters of prescriptions',
			source: 'Take 1,25 mg, then 500 mg qds PRN.\n',
			findings: [
				'1:6-1:10 error Unexpected dose "1,25", expected "1.25"',
				'1:27-1:30 error Unexpected dose "qds", expected "four times a day"',
				'1:31-1:34 error Unexpected dose "PRN", expected "when needed"',
			],
		},
		{
			name: 'in Arabic',
			source: 'لا تتجاوز 2.0 غ في اليوم.\n',
			lang: 'ar',
			findings: ['1:11-1:14 error Unexpected dose "2.0", expected "2"'],
			fixed: 'لا تتجاوز 2 غ في اليوم.\n',
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
		for (const cell of nodesOf(tree, 'tableCell')) {
			visit(cell, 'text', (node) => {
				for (const {slip, match} of slipsIn(node.value, known)) {
					report({...wordsFor(match[0], slip.mend(match, lang), slip), place: node.position});
				}
			});
		}
	},
});

function slipsIn(text: string, known: readonly Slip[]): {slip: Slip; match: RegExpExecArray}[] {
	if (!/\p{Nd}/u.test(text)) return [];
	return known
		.filter(({sign}) => sign?.test(text) ?? true)
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
