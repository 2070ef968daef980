const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A day, YYYY-MM-DD, written out in a language, but always with Western digits and in the Gregorian
 * calendar: that is how page numbers, doses and telephone numbers are written, and how a clinic
 * files them.
 */
export function formatDay(day: string, lang: string): string {
	return formatOf(lang).format(new Date(day));
}

/** Cached, since creating one costs more than the rest of a colophon. */
function formatOf(lang: string): Intl.DateTimeFormat {
	const known = formats.get(lang);
	if (known) return known;
	const fresh = new Intl.DateTimeFormat(lang, {
		dateStyle: 'long',
		timeZone: 'UTC',
		calendar: 'gregory',
		numberingSystem: 'latn',
	});
	formats.set(lang, fresh);
	return fresh;
}
