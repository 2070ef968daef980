import {scriptOf} from './script-of.ts';

/** The language subtag of a language tag, in lower case: `es` of `es-MX`. */
export function languageOf(tag: string): string {
	return (tag.split('-')[0] ?? tag).toLowerCase();
}

/**
 * The tags under which words for a language may be kept: the tag itself, then its language alone,
 * unless that is written in another script: `zh` is not the Chinese of Taiwan.
 */
export function tagsFor(tag: string): string[] {
	const language = languageOf(tag);
	return scriptOf(tag) === scriptOf(language) ? [...new Set([tag, language])] : [tag];
}
