/** The language of a tag without script or region, in lower case: `es` of `es-MX`. */
export function languageOf(tag: string): string {
	return (tag.split('-')[0] ?? tag).toLowerCase();
}
