const formats = new Map<string, Intl.DateTimeFormat>();

/** A day, YYYY-MM-DD, as a language writes it out. */
export function formatDay(day: string, lang: string): string {
	return formatOf(lang).format(new Date(day));
}

/** Kept, since making one costs more than all else of a colophon. */
function formatOf(lang: string): Intl.DateTimeFormat {
	const known = formats.get(lang);
	if (known) return known;
	const fresh = new Intl.DateTimeFormat(lang, {dateStyle: 'long', timeZone: 'UTC'});
	formats.set(lang, fresh);
	return fresh;
}
