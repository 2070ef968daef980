import {monthNamed} from './month-names.ts';

/** The zero of the digits that languages here write, Europe's aside. */
const zeros = [0x660, 0x6f0, 0x966, 0xe50];

const month = '([\\p{L}\\p{M}]{2,14})\\.?';
const dayFirst = new RegExp(
	`^(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?: de| of| ב)? ?${month},?(?: de| del)? (\\d{4})(?: ?г\\.?| ?р\\.?)?$`,
	'iu',
);
const monthFirst = new RegExp(`^${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'iu');
const yearFirst = new RegExp(`^(\\d{4})\\.? ${month} (\\d{1,2})\\.?$`, 'iu');
const monthOnly = new RegExp(`^${month}(?: de)? (\\d{4})$`, 'iu');

/** A text that is a date and nothing else, as YYYY-MM-DD; a month alone begins on its first day. */
export function parseDate(written: string): string | undefined {
	// Nearly all that is asked about is no date, and has no year.
	if (!/\p{Nd}{4}/u.test(written) || written.length > 60) return undefined;
	const text = written
		.normalize('NFKC')
		.trim()
		.replace(/\p{Nd}/gu, inEuropeanDigits)
		.replace(timeOfDay, '')
		.replace(/(?<=\d{4}) ?[rгр]\.$/u, '')
		.replace(/^\p{L}{3,10}, (?=\p{L}|\d)/u, '');
	return dateIn(text.replace(dayOfWeek, ''));
}

const dayOfWeek =
	/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun),?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)-feira|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mån|tis|ons|tors|fre|lör|sön|man|tirs|lør|søn)dag|(?:maanan|tiis|keskiviik|tors|perjan|lauan|sunnun)tai) (?=\d)/iu;

const timeOfDay =
	/(?<![\s,])(?:,\s*|\s+[-–—/]\s+|\s+)(?:(?:at|um|à|às|a las|alle(?: ore)?|ore|o godz\.|kl\.?|klo|om|в)\s+)?\d{1,2} ?[:.h] ?\d{2}(?::\d{2})?(?:\s*(?:[ap]\.?m\.?|uhr|h\.?))?(?:\s+(?:[A-Z]{2,5}T|UTC|GMT))?$/iu;

function dateIn(text: string): string | undefined {
	const iso = /^(\d{4})(?:[-/.年년]\s?)(\d{1,2})(?:[-/.月월]\s?)(\d{1,2})(?:[日일.])?$/u.exec(text);
	if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	// Day before month, as all the world but one country writes; where only the other way makes a date, that.
	const numeric = /^(\d{1,2})(?:[-/]|\. ?)(\d{1,2})(?:[-/]|\. ?)(\d{4})$/u.exec(text);
	if (numeric) {
		const [, a, b, year] = numeric.map(Number);
		return day(year ?? 0, b ?? 0, a ?? 0) ?? day(year ?? 0, a ?? 0, b ?? 0);
	}
	const vietnamese = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}),? (?:năm )?(\d{4})$/iu.exec(text);
	if (vietnamese) return day(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]));
	const first = dayFirst.exec(text);
	if (first) return day(Number(first[3]), monthNamed(first[2] ?? ''), Number(first[1]));
	const second = monthFirst.exec(text);
	if (second) return day(Number(second[3]), monthNamed(second[1] ?? ''), Number(second[2]));
	const last = yearFirst.exec(text);
	if (last) return day(Number(last[1]), monthNamed(last[2] ?? ''), Number(last[3]));
	const inFigures = /^(\d{1,2})\/(\d{4})$/u.exec(text);
	if (inFigures) return day(Number(inFigures[2]), Number(inFigures[1]), 1);
	const only = monthOnly.exec(text);
	return only ? day(Number(only[2]), monthNamed(only[1] ?? ''), 1) : undefined;
}

function inEuropeanDigits(digit: string): string {
	const code = digit.charCodeAt(0);
	const zero = zeros.find((each) => code >= each && code < each + 10);
	return zero === undefined ? digit : String(code - zero);
}

/** Thailand counts from the death of the Buddha. */
const buddhistYears = 543;

function day(written: number, month: number, date: number): string | undefined {
	const year = written > 2443 && written < 2643 ? written - buddhistYears : written;
	if (year < 1900 || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31)
		return undefined;
	const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
	const parsed = new Date(`${text}T00:00:00Z`);
	return parsed.getUTCDate() === date ? text : undefined;
}
