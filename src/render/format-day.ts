const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A day, YYYY-MM-DD, as a language writes it out, but in every one with Western digits and by the
 * Gregorian calendar: as page numbers, doses and telephone numbers are written, and as a clinic
 * files them.
 */
export function formatDay(day: string, lang: string): string {
	return formatOf(lang).format(new Date(day));
}

/** Kept, since making one costs more than all else of a colophon. */
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
