import {createHash} from 'node:crypto';
import type {Root as HastRoot} from 'hast';
import {h} from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import {unified} from 'unified';
import type {Format} from '../../config/config-schema.ts';
import {facesFor} from '../../fonts/font-faces.ts';
import type {Handout} from '../../handout/handout.ts';
import {markup} from '../../handout/markup.ts';
import type {HouseStyle} from '../../house-style/house-style.ts';
import {fill, type Messages} from '../../house-style/messages.ts';
import {visit} from '../../tree/visit.ts';
import {accessibilityOf} from '../accessibility-of.ts';
import {renderColophon} from '../colophon.ts';
import {dataUri} from '../data-uri.ts';
import {directionOf} from '../direction-of.ts';
import {pathToHref} from '../path-to-href.ts';
import {titleOf} from '../title-of.ts';
import {cssString, embeddedFontFaces, pageCounter} from './page-css.ts';
import {pageData} from './page-data.ts';
import {placeForTranslations} from './translation-links.ts';

/** From this many sections on, a list of contents stands before the text. */
const longHandout = 4;

const stringifier = unified().use(rehypeStringify, {
	characterReferences: {useNamedReferences: false},
});

export interface PageOptions {
	/** Renditions that the page links to. */
	readonly formats: readonly Format[];
}

/**
 * One page that stands alone: styles, fonts and pictures inside, no script, no
 * request to anywhere, and a policy that says so. Chromium prints this very page.
 *
 * @param text the handout's text, as `textToHast` gives it; it is changed.
 */
export async function renderPage(
	handout: Handout,
	text: HastRoot,
	messages: Messages,
	style: HouseStyle,
	{formats}: PageOptions,
): Promise<string> {
	embedImages(text, handout);
	linkToPages(text);
	wrapTables(text, messages);
	const [lead, sections] = splitAtFirstSection(text).map((part) => stringifier.stringify(part));
	const body = `${lead}${sections}`;
	const colophon = await renderColophon(handout, messages, style);
	const {clinic} = style;
	const locals = {handout, messages, clinic, cssString};
	const visible = `${body}${colophon}${JSON.stringify([messages, clinic.name])}`;
	const css = [
		embeddedFontFaces(facesFor(visible, {italic: /<em[ >]/u.test(body)})),
		await style.fill('page/page.css.ejs', locals),
		await style.fill('page/print.css.ejs', {
			...locals,
			pageCounter: pageCounter(messages.page_of),
		}),
	].join('\n');
	const contents = contentsOf(text);
	const renditions = formats
		.filter((format) => format !== 'html')
		.map((format) => ({
			format,
			href: `${upwards(handout.path)}${pathToHref(`${format}/${handout.path}.${format}`)}`,
		}));
	const accessibility = accessibilityOf(text, {hasContents: contents.length > 0});
	return style.fill('page/page.ejs', {
		...locals,
		data: pageData(handout, style, accessibility, renditions),
		css,
		policy: contentSecurityPolicy(css),
		direction: directionOf(handout.lang),
		logo: clinic.logo && dataUri(clinic.logo.mediaType, clinic.logo.bytes),
		index: `${upwards(handout.path)}index.html`,
		formats: renditions,
		placeForTranslations,
		contents,
		textClass: markup.text,
		screenOnly: markup.screenOnly,
		lead,
		sections,
		colophon,
	});
}

/** Nothing but what is inside the page, and of its styles only these. https://www.w3.org/TR/CSP3/ */
export function contentSecurityPolicy(css: string): string {
	const hash = createHash('sha256').update(css).digest('base64');
	return `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
}

/** From `html/<path>.html` up to the folder that holds `html`. */
function upwards(path: string): string {
	return '../'.repeat(path.split('/').length);
}

function embedImages(text: HastRoot, {images}: Handout): void {
	const byUrl = new Map(images.map((image) => [image.url, image]));
	visit(text, 'element', (element) => {
		if (element.tagName !== 'img') return;
		const image = byUrl.get(String(element.properties['src'] ?? ''));
		if (image) element.properties['src'] = dataUri(image.mediaType, image.bytes);
	});
}

/** Links between sources become links between their pages. */
function linkToPages(text: HastRoot): void {
	visit(text, 'element', (element) => {
		const href = element.properties['href'];
		if (element.tagName !== 'a' || typeof href !== 'string' || /^[a-z]+:/iu.test(href)) return;
		element.properties['href'] = href.replace(/\.(?:md|markdown|txt)(?=$|#)/iu, '.html');
	});
}

/** A wide table scrolls by itself on a phone, and by keyboard. */
function wrapTables(text: HastRoot, messages: Messages): void {
	let number = 0;
	visit(text, 'element', (element, index, parent) => {
		if (element.tagName !== 'table' || !parent || index === undefined) return undefined;
		number++;
		const ariaLabel = fill(messages.table, {number});
		const frame = h('div', {className: ['table'], role: 'region', tabIndex: 0, ariaLabel}, [
			element,
		]);
		parent.children[index] = frame;
		return index + 1;
	});
}

/** The contents stand between what opens a handout and its first section. */
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

/** The sections by name; none for a short handout, which shows them anyway. */
function contentsOf(text: HastRoot): ContentsEntry[] {
	const entries: ContentsEntry[] = [];
	for (const node of text.children) {
		if (node.type !== 'element' || node.tagName !== 'h2') continue;
		entries.push({id: String(node.properties['id']), title: titleOf(node)});
	}
	return entries.length >= longHandout ? entries : [];
}
