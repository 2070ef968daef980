/** The months by the first letters that tell them apart, in the languages that write them as words. */
const months: readonly RegExp[] = [
	/^(?:jan|ene|gen|janv|jän|januari|يناير|ژانویه|ינואר|जनवरी|янв|sty|ocak)/iu,
	/^(?:feb|fév|fev|فبراير|فوریه|פברואר|फ\u093Cरवरी|फरवरी|фев|lut|şub)/iu,
	/^(?:mar(?!i)|mär|maa|مارس|מרץ|मार्च)/iu,
	/^(?:apr|abr|avr|أبريل|ابريل|آوریل|אפריל|अप्रैल|апр|kwi|nis)/iu,
	/^(?:may|mai|mag|mei|maj|مايو|مه$|מאי|मई|мая|май)/iu,
	/^(?:jun|juin|giu|يونيو|ژوئن|יוני|जून|июн|cze|haz)/iu,
	/^(?:jul|juil|lug|يوليو|ژوئیه|יולי|जुलाई|июл|lip|tem)/iu,
	/^(?:aug|ago|aoû|aou|أغسطس|اوت|אוגוסט|अगस्त|авг|sie|ağu)/iu,
	/^(?:sep|set|سبتمبر|سپتامبر|ספטמבר|सितंबर|сен|wrz|eyl)/iu,
	/^(?:oct|okt|out|ott|أكتوبر|اکتبر|אוקטובר|अक्टूबर|окт|paź|eki)/iu,
	/^(?:nov|نوفمبر|نوامبر|נובמבר|नवंबर|ноя|lis|kas)/iu,
	/^(?:dec|dez|dic|déc|ديسمبر|دسامبر|דצמבר|दिसंबर|дек|gru|ara)/iu,
];

/** A text that is a date and nothing else, as YYYY-MM-DD; a month alone begins on its first day. */
export function parseDate(written: string): string | undefined {
	const text = written
		.trim()
		.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
		.replace(/\s+(?:at\s+)?\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr|h)?$/iu, '')
		.replace(/^(?:\p{L}{3,10}),\s+(?=\p{L}|\d)/u, '');
	const iso = /^(\d{4})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})日?$/u.exec(text);
	if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	// Day before month, as all the world but one country writes; where only the other way makes a date, that.
	const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/u.exec(text);
	if (numeric) {
		const [, a, b, year] = numeric.map(Number);
		return day(year ?? 0, b ?? 0, a ?? 0) ?? day(year ?? 0, a ?? 0, b ?? 0);
	}
	const vietnamese = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}),? (?:năm )?(\d{4})$/iu.exec(text);
	if (vietnamese) return day(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]));
	const dayFirst =
		/^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?: de| of| ב)? ?([\p{L}\p{M}]{3,12})\.?,?(?: de| del)? (\d{4})$/iu.exec(
			text,
		);
	if (dayFirst) return day(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
	const monthFirst = /^([\p{L}\p{M}]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu.exec(text);
	if (monthFirst) return day(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
	const monthOnly = /^([\p{L}\p{M}]{3,12})\.?(?: de)? (\d{4})$/iu.exec(text);
	if (monthOnly) return day(Number(monthOnly[2]), monthOf(monthOnly[1]), 1);
	return undefined;
}

function monthOf(name: string | undefined): number {
	return months.findIndex((month) => month.test(name ?? '')) + 1;
}

function day(year: number, month: number, date: number): string | undefined {
	if (year < 1900 || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31)
		return undefined;
	const written = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
	const parsed = new Date(`${written}T00:00:00Z`);
	return parsed.getUTCDate() === date ? written : undefined;
}
