import {scriptOf} from './script-of.ts';

/** The language of a tag without script or region, in lower case: `es` of `es-MX`. */
export function languageOf(tag: string): string {
	return (tag.split('-')[0] ?? tag).toLowerCase();
}

/**
 * The tags under which words for a language may be kept: its own, then that of its language alone.
 * Not the latter where that is written in another script: `zh` is no Chinese for Taiwan.
 */
export function tagsFor(tag: string): string[] {
	const language = languageOf(tag);
	return scriptOf(tag) === scriptOf(language) ? [...new Set([tag, language])] : [tag];
}
