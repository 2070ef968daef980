import {createHash} from 'node:crypto';
import type {Element, Root as HastRoot} from 'hast';
import {toXast} from 'hast-util-to-xast';
import {h} from 'hastscript';
import type {AccessibilityCheck} from '../../config/config-schema.ts';
import type {Handout, HandoutImage} from '../../handout/handout.ts';
import {markup} from '../../handout/markup.ts';
import {careBoxes} from '../../handout/nodes.ts';
import type {HouseStyle} from '../../house-style/house-style.ts';
import {fill, type Messages} from '../../house-style/messages.ts';
import {toXml} from '../../tree/to-xml.ts';
import {SKIP, visit} from '../../tree/visit.ts';
import {type Accessibility, accessibilityOf} from '../accessibility-of.ts';
import {renderColophon} from '../colophon.ts';
import {fontFaceRule} from '../font-face-rule.ts';
import {formatDay} from '../format-day.ts';
import {typeSettingOf} from '../type-setting.ts';
import {type Conformance, conformanceOf} from './conformance.ts';
import {renderCover} from './cover.ts';
import type {CoverPainter} from './cover-painter.ts';
import type {BookFile, BookParts} from './handout-book.ts';
import {navigationOf} from './navigation.ts';
import {chapterName, placeForPageList, placeForPageSource} from './page-list.ts';

export interface EpubOptions {
	/** The moment of the last change, ISO 8601 in UTC without fractions. */
	readonly modified: string;
	/** What people have found about the accessibility of the books, if they have checked. */
	readonly checked?: AccessibilityCheck | undefined;
	/** Draws covers as PNG files; without one they are SVG. */
	readonly painter?: CoverPainter | undefined;
	/** The web address that the handout's page will have. */
	readonly address?: string | undefined;
}

/** A book that is complete except for its list of pages, which only the printed PDF can tell. */
export interface UnboundBook extends BookParts {
	/** The accessibility standard that the book claims, exactly as written; undefined if it may claim none. */
	readonly conformsTo?: string;
}

/**
 * Renders a handout as an EPUB 3 that is ready to be bound.
 *
 * @param text the handout's text, as `textToHast` gives it; it is changed.
 */
export async function renderEpub(
	handout: Handout,
	text: HastRoot,
	messages: Messages,
	style: HouseStyle,
	{modified, checked, painter, address}: EpubOptions,
): Promise<UnboundBook> {
	const images = nameImages(handout);
	pointToImages(text, images);
	unlinkNeighbours(text);
	markNotices(text);
	const navigation = navigationOf(text, chapterName);
	const article = h('article', {className: [markup.text]}, text.children as Element[]);
	const body = toXml(toXast(article), {closeEmptyElements: true});
	const colophon = await renderColophon(handout, messages, style, {address});
	const visible = `${body}${colophon}${JSON.stringify(messages)}`;
	const setting = await typeSettingOf(visible, handout.lang, {italic: /<em[ >]/u.test(body)});
	const {faces} = setting;
	const cover = await coverOf(handout, style, painter);
	const accessibility = accessibilityOf(text, {hasContents: true});
	const conformance = conformanceOf(handout, checked, accessibility);
	const locals = {
		handout,
		messages,
		clinic: style.clinic,
		identifier: identifierOf(handout, style),
		modified,
		navigation,
		chapterName,
		cover: {path: cover.path, mediaType: cover.mediaType},
		...setting,
		images: [...images.values()],
		body,
		colophon,
		accessibility,
		accessibilitySummary: summaryOf(accessibility, conformance, messages, handout.lang),
		conformance,
		placeForPageList,
		placeForPageSource,
	};
	const files: BookFile[] = [
		cover,
		...faces.map(({name, bytes}) => ({path: `fonts/${name}`, bytes, isCompressed: true})),
		...[...images.values()].map(({path, image}) => ({
			path,
			bytes: image.bytes,
			isCompressed: image.mediaType !== 'image/svg+xml',
		})),
	];
	return {
		...(conformance && {conformsTo: conformance.statement}),
		title: handout.title,
		lang: handout.lang,
		css: [
			...faces.map((face) => fontFaceRule(face, `fonts/${face.name}`)),
			await style.fill('epub/book.css.ejs', locals),
			await style.fill('scripts.css.ejs', locals),
		].join('\n'),
		packageDocument: await style.fill('epub/content.opf.ejs', locals),
		navigation: await style.fill('epub/toc.xhtml.ejs', locals),
		ncx: await style.fill('epub/toc.ncx.ejs', locals),
		chapters: [
			{
				filename: 'cover.xhtml',
				title: messages.cover,
				xhtml: await style.fill('epub/cover.xhtml.ejs', locals),
			},
			{
				filename: chapterName,
				title: handout.title,
				xhtml: await style.fill('epub/handout.xhtml.ejs', locals),
			},
		],
		files,
	};
}

interface CoverFile extends BookFile {
	readonly mediaType: string;
}

async function coverOf(
	handout: Handout,
	style: HouseStyle,
	painter: CoverPainter | undefined,
): Promise<CoverFile> {
	// Most of a drawing is its font, which is already compressed.
	const isCompressed = true;
	const painted = await painter?.paint(handout, style);
	if (painted) return {path: 'cover.png', mediaType: 'image/png', bytes: painted, isCompressed};
	const bytes = new TextEncoder().encode(await renderCover(handout, style));
	return {path: 'cover.svg', mediaType: 'image/svg+xml', bytes, isCompressed};
}

interface BookImage {
	/** Manifest id. */
	readonly id: string;
	readonly path: string;
	readonly image: HandoutImage;
}

const extensions = {'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg'} as const;

/** Pictures are named by number, since names from a source may not be safe. */
function nameImages({images}: Handout): Map<string, BookImage> {
	return new Map(
		images.map((image, index) => {
			const id = `image-${index + 1}`;
			return [image.url, {id, path: `images/${id}.${extensions[image.mediaType]}`, image}];
		}),
	);
}

function pointToImages(text: HastRoot, images: ReadonlyMap<string, BookImage>): void {
	visit(text, 'element', (element) => {
		if (element.tagName !== 'img') return;
		const named = images.get(String(element.properties['src'] ?? ''));
		if (named) element.properties['src'] = named.path;
	});
}

/** In a book a link to another handout would lead nowhere, so its words stay and the link goes. */
function unlinkNeighbours(text: HastRoot): void {
	visit(text, 'element', (element, index, parent) => {
		const href = element.properties['href'];
		if (element.tagName !== 'a' || !parent || index === undefined) return undefined;
		if (typeof href === 'string' && /^(?:#|[a-z]+:)/iu.test(href)) return undefined;
		parent.children.splice(index, 1, ...element.children);
		return [SKIP, index];
	});
}

/**
 * Reading systems know a notice by its type and role.
 * https://www.w3.org/TR/epub-ssv-11/#notice, https://www.w3.org/TR/dpub-aria-1.1/#doc-notice
 */
function markNotices(text: HastRoot): void {
	visit(text, 'element', ({properties}) => {
		const {className} = properties;
		if (!Array.isArray(className)) return;
		if (!careBoxes.some((name) => className.includes(name))) return;
		properties['role'] = 'doc-notice';
		properties['epub:type'] = 'notice';
	});
}

/** A UUID that is the same for every build of a clinic's handout. RFC 9562, version 8. */
function identifierOf(handout: Handout, {clinic}: HouseStyle): string {
	const hash = createHash('sha256')
		.update(`${clinic.name}\n${handout.id}\n${handout.lang}`)
		.digest();
	hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
	hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
	const hex = hash.toString('hex');
	return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')}`;
}

/** The accessibility summary of the package document. */
function summaryOf(
	{hasPictures, isDescribed}: Accessibility,
	conformance: Conformance | undefined,
	messages: Messages,
	lang: string,
): string {
	const sentences = [messages.accessibility_summary];
	if (hasPictures && isDescribed) sentences.push(messages.accessibility_pictures);
	if (conformance) {
		const {standard, certifiedBy: name, on} = conformance;
		const date = formatDay(on, lang);
		sentences.push(fill(messages.accessibility_checked, {standard, name, date}));
	}
	return sentences.join(' ');
}
