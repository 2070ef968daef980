import {createHash} from 'node:crypto';
import path from 'node:path';
import type {Root as HastRoot} from 'hast';
import rehypeStringify from 'rehype-stringify';
import {unified} from 'unified';
import type {Format} from '../../config/config-schema.ts';
import {decodeFragment} from '../../handout/decode-fragment.ts';
import type {Handout} from '../../handout/handout.ts';
import {markup} from '../../handout/markup.ts';
import type {HouseStyle} from '../../house-style/house-style.ts';
import type {Messages} from '../../house-style/messages.ts';
import type {PrintProfile} from '../../print-profiles/print-profile.ts';
import {visit} from '../../tree/visit.ts';
import {accessibilityOf} from '../accessibility-of.ts';
import {renderColophon} from '../colophon.ts';
import {dataUri} from '../data-uri.ts';
import {headingIdOf} from '../heading-ids.ts';
import {lineIn} from '../isolate-latin.ts';
import {nameOfRendition} from '../name-of-rendition.ts';
import {pathToHref} from '../path-to-href.ts';
import {titleOf} from '../title-of.ts';
import {typeSettingOf} from '../type-setting.ts';
import {boxItemTexts} from './item-texts.ts';
import {embeddedFontFaces} from './page-css.ts';
import {pageData} from './page-data.ts';
import {renderPrintCss} from './print-css.ts';
import {type SoftHyphens, softHyphensFor} from './soft-hyphens.ts';
import {placeForTranslations} from './translation-links.ts';
import {wrapTables} from './wrap-tables.ts';

/** From this many sections on, a table of contents precedes the text. */
const longHandout = 4;

const stringifier = unified().use(rehypeStringify, {
	characterReferences: {useNamedReferences: false},
});

export interface PageOptions {
	/** Renditions of the handout, which the page links to; files are relative to the output folder. */
	readonly renditions: readonly {
		readonly format: Format;
		readonly profile?: string | undefined;
		readonly file: string;
	}[];
	/** The profile that the page is printed in from a browser. */
	readonly mainProfile: PrintProfile;
	/** Other profiles that it will be printed in. */
	readonly otherProfiles: readonly PrintProfile[];
	/** Where the page will be found on the web. */
	readonly address?: string | undefined;
}

export interface RenderedPage {
	readonly html: string;
	/** The print style sheets of the other profiles, by name, each to replace the page's own. */
	readonly printStyles: ReadonlyMap<string, string>;
	/** How long words break on paper. */
	readonly softHyphens: SoftHyphens;
}

/**
 * A page that needs no other file: styles, fonts and pictures inside, no script, no requests, and a
 * policy that says so. Chromium prints this very page.
 *
 * @param text the handout's text, as `textToHast` gives it; it is changed.
 */
export async function renderPage(
	handout: Handout,
	text: HastRoot,
	messages: Messages,
	style: HouseStyle,
	{renditions, mainProfile, otherProfiles, address}: PageOptions,
): Promise<RenderedPage> {
	embedImages(text, handout);
	linkToPages(text, handout.path);
	wrapTables(text, messages);
	boxItemTexts(text);
	const [lead, sections] = splitAtFirstSection(text).map((part) => stringifier.stringify(part));
	const body = `${lead}${sections}`;
	const colophon = await renderColophon(handout, messages, style, {address, withQrCode: true});
	const {clinic} = style;
	const visible = `${body}${colophon}${JSON.stringify([messages, clinic.name])}`;
	const setting = await typeSettingOf(visible, handout.lang, {italic: /<em[ >]/u.test(body)});
	const locals = {handout, messages, clinic, ...setting};
	const css = [
		embeddedFontFaces(setting.faces),
		await style.fill('page/page.css.ejs', locals),
	].join('\n');
	const printCss = (profile: PrintProfile) =>
		renderPrintCss(handout, messages, style, setting, profile);
	const mainCss = await printCss(mainProfile);
	const contents = contentsOf(text);
	const encodings = renditions.flatMap(({format, profile, file}) =>
		format === 'html'
			? []
			: [{format, profile, href: `${upwards(handout.path)}${pathToHref(file)}`}],
	);
	const accessibility = accessibilityOf(text, {hasContents: contents.length > 0});
	const html = await style.fill('page/page.ejs', {
		...locals,
		data: pageData(handout, style, accessibility, encodings),
		css,
		printCss: mainCss,
		policy: contentSecurityPolicy(css, mainCss),
		logo: clinic.logo && dataUri(clinic.logo.mediaType, clinic.logo.bytes),
		index: `${upwards(handout.path)}index.html`,
		links: encodings.map(({format, profile, href}) => ({
			label:
				format === 'epub'
					? messages.ebook
					: profile === mainProfile.name
						? messages.print_version
						: nameOfRendition({format, profile}, messages),
			href,
		})),
		placeForTranslations,
		contents,
		textClass: markup.text,
		screenOnly: markup.screenOnly,
		line: lineIn(handout.lang),
		lead,
		sections,
		colophon,
	});
	const printStyles = new Map<string, string>();
	for (const profile of otherProfiles) printStyles.set(profile.name, await printCss(profile));
	return {html, printStyles, softHyphens: await softHyphensFor(text, handout.lang)};
}

/** The policy: nothing from outside the page, and only these styles. https://www.w3.org/TR/CSP3/ */
export function contentSecurityPolicy(...styles: readonly string[]): string {
	return `default-src 'none'; style-src ${styles.map(policyHash).join(' ')}; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
}

/** How a policy names a style or script inside the page. */
export function policyHash(text: string): string {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** From `html/<path>.html` up to the folder that holds `html`. */
function upwards(handoutPath: string): string {
	return '../'.repeat(handoutPath.split('/').length);
}

function embedImages(text: HastRoot, {images}: Handout): void {
	const byUrl = new Map(images.map((image) => [image.url, image]));
	visit(text, 'element', (element) => {
		if (element.tagName !== 'img') return;
		const image = byUrl.get(String(element.properties['src'] ?? ''));
		if (image) element.properties['src'] = dataUri(image.mediaType, image.bytes);
	});
}

/**
 * Links between sources become links between their pages and headings. A PDF or e-book is named as
 * if it were beside the source, but is in a folder for its format.
 */
function linkToPages(text: HastRoot, from: string): void {
	visit(text, 'element', (element) => {
		const href = element.properties['href'];
		if (element.tagName !== 'a' || typeof href !== 'string' || /^[a-z]+:/iu.test(href)) return;
		const [, page, fragment] = /^([^#?]+)\.(?:md|markdown|txt|html)(?:#(.*))?$/isu.exec(href) ?? [];
		const [, file, format = ''] = /^([^?#/][^?#]*\.(pdf|epub))(?:#.*)?$/iu.exec(href) ?? [];
		if (file !== undefined) {
			const folder = pathToHref(path.posix.dirname(from));
			element.properties['href'] =
				`${upwards(from)}${path.posix.join(format.toLowerCase(), folder, href)}`;
		}
		if (page === undefined) return;
		const heading = fragment ? `#${headingIdOf(decodeFragment(fragment))}` : '';
		element.properties['href'] = `${page}.html${heading}`;
	});
}

/** The table of contents goes between the lead of a handout and its first section. */
function splitAtFirstSection(text: HastRoot): [HastRoot, HastRoot] {
	const first = text.children.findIndex((node) => node.type === 'element' && node.tagName === 'h2');
	const at = first === -1 ? text.children.length : first;
	return [
		{type: 'root', children: text.children.slice(0, at)},
		{type: 'root', children: text.children.slice(at)},
	];
}

interface ContentsEntry {
	readonly id: string;
	readonly title: string;
}

/** The table of contents; none for a short handout, which shows its sections anyway. */
function contentsOf(text: HastRoot): ContentsEntry[] {
	const entries: ContentsEntry[] = [];
	for (const node of text.children) {
		if (node.type !== 'element' || node.tagName !== 'h2') continue;
		entries.push({id: String(node.properties['id']), title: titleOf(node)});
	}
	return entries.length >= longHandout ? entries : [];
}
