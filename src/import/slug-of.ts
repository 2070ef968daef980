/** A text as lower-case letters, digits and hyphens, for file names; empty where it has none of them. */
export function slugOf(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/gu, '-')
		.replace(/^-+|-+$/gu, '');
}
