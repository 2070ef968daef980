import {languageOf} from '../../handout/language-of.ts';
import {visit} from '../../tree/visit.ts';
import {nodesOf} from '../nodes-of.ts';
import {type DoseSlip, doseSlipsIn, doseSlipsOf} from '../prose/dose-slips.ts';
import {proseOf} from '../prose/prose.ts';
import {defineRule} from '../rule.ts';

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
			name: 'points that may be overlooked',
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
			name: 'thousands, and a nought after them',
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
		const known = doseSlipsOf(lang);
		for (const {text, placeOf, rangeOf} of proseOf(tree, handout.lang)) {
			for (const {slip, match} of doseSlipsIn(text, known)) {
				const end = match.index + match[0].length;
				const range = slip.isSafe ? rangeOf(match.index, end) : undefined;
				const corrected = slip.correct(match, lang);
				report({
					...wordsFor(match[0], corrected, slip),
					place: placeOf(match.index, end),
					fix: range && {...range, text: corrected},
				});
			}
		}
		for (const cell of nodesOf(tree, 'tableCell')) {
			visit(cell, 'text', (node) => {
				for (const {slip, match} of doseSlipsIn(node.value, known)) {
					report({...wordsFor(match[0], slip.correct(match, lang), slip), place: node.position});
				}
			});
		}
	},
});

function wordsFor(actual: string, corrected: string, {why}: DoseSlip) {
	return {
		reason: `Unexpected dose "${actual}", expected "${corrected}"`,
		note: `${why} Write "${corrected}".`,
		actual,
		expected: [corrected],
	};
}
