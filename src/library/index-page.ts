import type {Format} from '../config/config-schema.ts';
import {facesFor} from '../fonts/font-faces.ts';
import type {HouseStyle} from '../house-style/house-style.ts';
import type {Messages} from '../house-style/messages.ts';
import {dataUri} from '../render/data-uri.ts';
import {directionOf} from '../render/direction-of.ts';
import {embeddedFontFaces} from '../render/html/page-css.ts';
import {contentSecurityPolicy} from '../render/html/render-page.ts';
import {languageLink} from '../render/html/translation-links.ts';
import {languageName} from '../render/language-name.ts';
import {pathToHref} from '../render/path-to-href.ts';
import type {CatalogueEntry} from './catalogue.ts';
import {renditionFile} from './finished-files.ts';
import {translationsIn} from './translations.ts';

/** The page that lists the library, by language, with links to every rendition. */
export async function renderIndex(
	entries: readonly CatalogueEntry[],
	lang: string,
	messages: Messages,
	style: HouseStyle,
): Promise<string> {
	const {clinic} = style;
	const translations = translationsIn(entries);
	const tags = [...new Set(entries.map((entry) => entry.lang))];
	const languages = await Promise.all(
		tags.map(async (tag) => ({
			tag,
			direction: directionOf(tag),
			name: languageName(tag),
			// What stands among the handouts of a language is in that language.
			messages: (await style.messages(tag)) ?? messages,
			handouts: entries
				.filter((entry) => entry.lang === tag)
				.map((entry) => ({
					...entry,
					links: entry.formats.map((format) => ({format, href: hrefOf(format, entry)})),
					translations: (translations.get(entry.path) ?? []).map((other) =>
						languageLink({lang: other.lang, href: hrefOf('html', other)}),
					),
				})),
		})),
	);
	const visible = JSON.stringify([languages, messages, clinic.name]);
	const css = [
		embeddedFontFaces(facesFor(visible, {italic: false})),
		await style.fill('page/page.css.ejs', {clinic}),
		await style.fill('index/index.css.ejs', {clinic}),
	].join('\n');
	return style.fill('index/index.ejs', {
		lang,
		direction: directionOf(lang),
		messages,
		clinic,
		logo: clinic.logo && dataUri(clinic.logo.mediaType, clinic.logo.bytes),
		css,
		policy: contentSecurityPolicy(css),
		languages,
	});
}

function hrefOf(format: Format, {path}: CatalogueEntry): string {
	return pathToHref(renditionFile(format, path));
}
