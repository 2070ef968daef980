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

/** A way of writing a dose that is misread. */
export interface DoseSlip {
	/** A cheap test, true of few texts and of all that have the slip. */
	readonly sign?: RegExp;
	readonly pattern: RegExp;
	/** What to write in its place. */
	readonly correct: (match: RegExpMatchArray, lang: string) => string;
	/** How it is misread, in a sentence. */
	readonly why: string;
	/** A change of letters that no dose depends on may be made without asking. */
	readonly isSafe: boolean;
	/** Languages in which the correction is right. Default: all. */
	readonly languages?: readonly string[];
}

const shorthand = 'Patients do not know these letters, and staff mix them up.';

/** How doses are misread, from the lists of the ISMP and the NHS. */
const slips: readonly DoseSlip[] = [
	{
		// Three noughts are thousands in half of the languages: "1,000 mg" is a thousand.
		sign: fraction,
		pattern: new RegExp(`(?<![\\p{Nd}.,٫])(${whole})[.,٫][0٠۰]{1,2}(?=\\s?${unit})`, 'gu'),
		correct: ([, number = '']) => number,
		why: 'If the point is overlooked, ten times as much is taken.',
		isSafe: true,
	},
	{
		sign: fraction,
		pattern: new RegExp(`(?<![\\p{Nd}.,])(\\d{1,6}[.,][1-9])0(?=\\s?${unit})`, 'gu'),
		correct: ([, number = '']) => number,
		why: 'If the point is overlooked, a hundred times as much is taken.',
		isSafe: true,
	},
	{
		sign: fraction,
		pattern: new RegExp(`(?<![\\p{Nd}.,٫])[.٫](\\p{Nd}{1,4})(?=\\s?${unit})`, 'gu'),
		correct: ([, part = '']) => `0.${part}`,
		why: 'If the point is overlooked, ten times as much is taken.',
		isSafe: true,
	},
	{
		sign: fraction,
		pattern: new RegExp(`(?<![\\p{Nd}.,])(\\d{1,3}),(\\d{1,2})(?=\\s?${unit})`, 'gu'),
		correct: ([, number = '', part = '']) => `${number}.${part}`,
		why: 'In English a comma separates thousands, and is misread where it stands for a point.',
		isSafe: false,
		languages: ['en', 'zh', 'ja', 'hi', 'he'],
	},
	{
		sign: /[cuµμ]g/u,
		pattern: /(?<=\d\s?)(?:mcg|ug|µg|μg)(?![\p{L}\d])/gu,
		correct: ([short], lang) => micrograms[lang] ?? short,
		why: 'It is mistaken for milligrams, a thousand times as much.',
		isSafe: true,
		languages: Object.keys(micrograms),
	},
	{
		sign: /\d\s?[IUiu]/u,
		pattern: /(?<=\d\s?)(?:IU|iu|U|u)(?![\p{L}\d])/gu,
		correct: () => 'units',
		why: 'A "U" is misread as a nought, and ten times as much is given.',
		isSafe: false,
		languages: ['en'],
	},
	{
		pattern:
			/(?<![\p{L}.])(?:q\.?d|q\.?o\.?d|b\.i\.d|t\.?i\.?d|q\.?i\.?d|p\.?r\.?n|b\.d|t\.?d\.?s|q\.?d\.?s|o\.d|p\.o|(?<=(?:mg|g|ml|mcg|micrograms?|units?|IU|tablets?|capsules?|pills?|puffs?|drops?|doses?|once|one|two|\d)\s)(?:bid|bd|od))\.?(?=\s|[,;)]|$)(?<=[a-z]\.?)/gu,
		correct: ([latin]) => plainTimes[latin.replaceAll('.', '')] ?? 'when needed',
		why: shorthand,
		isSafe: false,
		languages: ['en'],
	},
	{
		sign: /PRN|[QT]DS|[QTB]ID|[OB]D|bd/u,
		pattern: /(?<=\d[^.!?\n]{0,24}\s)(?:PRN|QDS|TDS|QID|TID|BID|BD|OD|bd)(?![\p{L}\p{N}-])/gu,
		correct: ([latin]) => plainTimes[latin.toLowerCase()] ?? 'when needed',
		why: shorthand,
		isSafe: false,
		languages: ['en'],
	},
	{
		pattern: /(?<![\p{L}\d])c\/\s?(\d{1,2})\s?h(?:oras?|s)?(?![\p{L}\d])/gu,
		correct: ([, hours = '']) => `cada ${hours} horas`,
		why: shorthand,
		isSafe: false,
		languages: ['es'],
	},
	{
		pattern: /(?<![\p{L}\d])(\d{1,2})\s?x\s?(?:tgl\.|tägl\.|\/\s?d(?![\p{L}\d]))/gu,
		correct: ([, times = '']) => `${times}-mal am Tag`,
		why: shorthand,
		isSafe: false,
		languages: ['de'],
	},
	{
		pattern: /(?<![\p{L}\d])(\d{1,2})\s?x?\s?\/\s?j(?![\p{L}\d])/gu,
		correct: ([, times = '']) => `${times} fois par jour`,
		why: shorthand,
		isSafe: false,
		languages: ['fr'],
	},
	{
		pattern: /(?<![\p{L}\d/])(\d{1,2})\/\1\s?h(?:oras)?(?![\p{L}\d])/gu,
		correct: ([, hours = '']) => `de ${hours} em ${hours} horas`,
		why: shorthand,
		isSafe: false,
		languages: ['pt'],
	},
	{
		pattern: /(?<=\s)(?:p\.\s?o\.|v\.\s?o\.|per os)(?![\p{L}\d])/gu,
		correct: (_, lang) => byMouth[lang] ?? 'by mouth',
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

/** The slips that a language can have. */
export function doseSlipsOf(lang: string): DoseSlip[] {
	return slips.filter(({languages}) => languages?.includes(lang) ?? true);
}

/** The slips in a text, in order. */
export function doseSlipsIn(
	text: string,
	known: readonly DoseSlip[],
): {slip: DoseSlip; match: RegExpExecArray}[] {
	if (!/\p{Nd}/u.test(text)) return [];
	return known
		.filter(({sign}) => sign?.test(text) ?? true)
		.flatMap((slip) => [...text.matchAll(slip.pattern)].map((match) => ({slip, match})))
		.sort((a, b) => a.match.index - b.match.index);
}
