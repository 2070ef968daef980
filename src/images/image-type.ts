import type {Element} from 'xast';
import {fromXml} from 'xast-util-from-xml';
import type {ImageMediaType} from '../handout/handout.ts';
import {EXIT, visit} from '../tree/visit.ts';

/** The media type of a picture by its first bytes, since its name may be wrong. */
export function imageTypeOf(bytes: Uint8Array): ImageMediaType | undefined {
	if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
	if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
	const head = new TextDecoder().decode(bytes.subarray(0, 1024));
	const isSvg =
		/^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE\s[^>[]*>\s*)*<svg[\s>]/iu;
	return isSvg.test(head) ? 'image/svg+xml' : undefined;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}

/** Elements that can run or fetch something, or that no drawing needs. */
const activeElements = new Set(
	'script foreignobject iframe object embed animate animatemotion animatetransform set handler'.split(
		' ',
	),
);

/**
 * Names what in an SVG could run or fetch something, or would not print; undefined if it is safe.
 * It is parsed as browsers and e-readers do: as XML.
 */
export function unsafeInSvg(bytes: Uint8Array): string | undefined {
	const text = new TextDecoder().decode(bytes);
	if (/<!ENTITY/iu.test(text)) return 'entity declaration';
	let unsafe: string | undefined;
	try {
		visit(fromXml(text), (node) => {
			if (node.type === 'instruction' && node.name !== 'xml') unsafe ??= 'processing instruction';
			if (node.type === 'element') unsafe ??= unsafeInElement(node);
			return unsafe === undefined ? undefined : EXIT;
		});
	} catch {
		return 'markup that is no well-formed XML';
	}
	return unsafe;
}

function unsafeInElement(element: Element): string | undefined {
	const name = localName(element.name);
	if (activeElements.has(name)) return `<${element.name}> element`;
	// A picture cannot use the page's fonts, so its letters would vanish or differ from machine to machine.
	if (name === 'text') return '<text> element (letters must be outlines)';
	if (name === 'style' && fetches(textOf(element))) return 'outside address in a style';
	for (const [attribute, value] of Object.entries(element.attributes)) {
		const property = localName(attribute);
		if (property.startsWith('on')) return 'event handler';
		if (property === 'href' || property === 'src') {
			// A link fetches nothing by itself.
			if (name === 'a' ? !/^(?:#|https?:)/iu.test(value ?? '') : !isInside(value ?? ''))
				return 'outside address';
		} else if (fetches(value ?? '')) return 'outside address';
	}
	return undefined;
}

/**
 * Whether a drawing, which is well-formed, says that it is one: without the namespace of SVG browsers
 * take its elements for any others, and draw nothing.
 */
export function hasSvgNamespace(bytes: Uint8Array): boolean {
	const {children} = fromXml(new TextDecoder().decode(bytes));
	const root = children.find((node) => node.type === 'element');
	if (!root) return false;
	const {name, attributes} = root;
	const prefix = name.includes(':') ? `:${name.slice(0, name.indexOf(':'))}` : '';
	return attributes[`xmlns${prefix}`] === 'http://www.w3.org/2000/svg';
}

/** A name without its prefix, which a drawing may choose. */
function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function textOf(element: Element): string {
	return element.children
		.map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
		.join('');
}

function isInside(address: string): boolean {
	return /^(?:#|data:image\/(?:png|jpeg);)/iu.test(address);
}

function fetches(style: string): boolean {
	const plain = style.replace(/\\([0-9a-f]{1,6})\s?/giu, (_, code: string) =>
		String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
	);
	return /@import|image-set\s*\(|url\s*\((?!\s*["']?#)/iu.test(plain);
}
