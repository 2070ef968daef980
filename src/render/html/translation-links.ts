import {directionOf} from '../../handout/direction-of.ts';
import type {HouseStyle} from '../../house-style/house-style.ts';
import type {Messages} from '../../house-style/messages.ts';
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
 * Where a page has the links to its other languages. They are filled in when it is known what is
 * published, since a page may be older than its translation. A source cannot forge these marks,
 * because its `<` are escaped.
 */
export const placeForTranslations = `${start}${end}`;

/** The end of a page from some byte on, and what replaces it. */
export interface ChangedEnd {
	/** In bytes; everything before it stays. */
	readonly from: number;
	readonly bytes: Uint8Array;
}

/**
 * The end of a page with links to these translations in place of those that it had; only the end,
 * because most of a page is its fonts, which come before. Undefined if the page already has these
 * links, or if the clinic's own template has no place for them.
 */
export async function placeTranslations(
	page: Buffer,
	translations: readonly Translation[],
	messages: Messages,
	style: HouseStyle,
): Promise<ChangedEnd | undefined> {
	const from = page.indexOf(start) + start.length;
	const to = page.indexOf(end, from);
	if (from < start.length || to === -1) return undefined;
	const languages = translations.map(languageLink);
	const links = Buffer.from(
		languages.length > 0 ? await style.fill('page/translations.ejs', {messages, languages}) : '',
	);
	if (links.equals(page.subarray(from, to))) return undefined;
	return {from, bytes: Buffer.concat([links, page.subarray(to)])};
}
