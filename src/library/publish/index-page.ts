import {directionOf} from '../../handout/direction-of.ts';
import type {HouseStyle} from '../../house-style/house-style.ts';
import type {Messages} from '../../house-style/messages.ts';
import {dataUri} from '../../render/data-uri.ts';
import {embeddedFontFaces} from '../../render/html/page-css.ts';
import {contentSecurityPolicy} from '../../render/html/render-page.ts';
import {languageLink} from '../../render/html/translation-links.ts';
import {languageName} from '../../render/language-name.ts';
import {nameOfRendition} from '../../render/name-of-rendition.ts';
import {pathToHref} from '../../render/path-to-href.ts';
import {typeSettingOf} from '../../render/type-setting.ts';
import type {CatalogueEntry} from '../output/catalogue.ts';
import {pageOf, translationsIn} from './translations.ts';

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
		tags.map(async (tag) => {
			// The labels beside the handouts of a language are in that language.
			const words = (await style.messages(tag)) ?? messages;
			return {
				tag,
				direction: directionOf(tag),
				name: languageName(tag),
				messages: words,
				handouts: entries
					.filter((entry) => entry.lang === tag)
					.map((entry) => ({
						...entry,
						links: entry.renditions.map(({format, profile, file}) => ({
							format,
							label: nameOfRendition({format, profile}, words),
							href: pathToHref(file),
						})),
						translations: (translations.get(entry.path) ?? []).map((other) =>
							languageLink({lang: other.lang, href: pathToHref(pageOf(other) ?? '')}),
						),
					})),
			};
		}),
	);
	const visible = JSON.stringify([messages, clinic.name]);
	const setting = await typeSettingOf(visible, lang, {italic: false});
	const settings = await Promise.all(
		languages.map(async (language) => ({
			...(await typeSettingOf(JSON.stringify(language), language.tag, {italic: false})),
			tag: language.tag,
		})),
	);
	const faces = new Map(
		[setting, ...settings].flatMap((each) => each.faces.map((face) => [face.name, face])),
	);
	const locals = {clinic, ...setting, settings};
	const css = [
		embeddedFontFaces([...faces.values()]),
		await style.fill('page/page.css.ejs', locals),
		await style.fill('index/index.css.ejs', locals),
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
