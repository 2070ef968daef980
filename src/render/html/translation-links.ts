import type {HouseStyle} from '../../house-style/house-style.ts';
import type {Messages} from '../../house-style/messages.ts';
import {directionOf} from '../direction-of.ts';
import {languageName} from '../language-name.ts';

/** The same handout in another language. */
export interface Translation {
	readonly lang: string;
	readonly href: string;
}

/** A language as a link shows it. */
export interface LanguageLink extends Translation {
	readonly direction: 'ltr' | 'rtl';
	/** In that language. */
	readonly name: string;
}

export function languageLink({lang, href}: Translation): LanguageLink {
	return {lang, href, direction: directionOf(lang), name: languageName(lang)};
}

const start = '<!--translations-->';
const end = '<!--/translations-->';

/**
 * Where a page has the links to its other languages. They are placed when it is
 * known what is published: a page may be older than its translation. Nothing
 * out of a source can bring these marks: its `<` are escaped.
 */
export const placeForTranslations = `${start}${end}`;

/**
 * The page with links to these translations in place of those that it had.
 * A page without a place for them, out of a template of the clinic's own, stays as it is.
 */
export async function placeTranslations(
	page: string,
	translations: readonly Translation[],
	messages: Messages,
	style: HouseStyle,
): Promise<string> {
	const from = page.indexOf(start);
	const to = page.indexOf(end, from);
	if (from === -1 || to === -1) return page;
	const languages = translations.map(languageLink);
	const links =
		languages.length > 0 ? await style.fill('page/translations.ejs', {messages, languages}) : '';
	return `${page.slice(0, from + start.length)}${links}${page.slice(to)}`;
}
