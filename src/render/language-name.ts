const names = new Map<string, string>();

/** A language by its own name, with a capital: "Español". Cached, since looking one up takes longer than using it. */
export function languageName(tag: string): string {
	const known = names.get(tag);
	if (known !== undefined) return known;
	const name = new Intl.DisplayNames(tag, {type: 'language'}).of(tag) ?? tag;
	const capitalised = name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
	names.set(tag, capitalised);
	return capitalised;
}
