import {fromHtml} from 'hast-util-from-html';
import {visit} from 'unist-util-visit';

/** The kinds of picture that every browser and e-reader shows. */
export type ImageMediaType = 'image/png' | 'image/jpeg' | 'image/svg+xml';

/** The kind of a picture by its first bytes; its name may lie. */
export function imageTypeOf(bytes: Uint8Array): ImageMediaType | undefined {
	if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
	if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
	const head = new TextDecoder().decode(bytes.subarray(0, 1024));
	const isSvg =
		/^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE\s[^>[]*>\s*)*<svg[\s>]/iu;
	return isSvg.test(head) ? 'image/svg+xml' : undefined;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}

/** Elements that can run something, fetch something, or hold what a sanitiser does not see. */
const activeElements = new Set(
	'script foreignobject iframe object embed animate animatemotion animatetransform set handler'.split(
		' ',
	),
);

/** Names what in a drawing could run or fetch something, or would not print; nothing where it is plain. */
export function unsafeInSvg(bytes: Uint8Array): string | undefined {
	const text = new TextDecoder().decode(bytes);
	if (/<!ENTITY/iu.test(text)) return 'entity declaration';
	let unsafe: string | undefined;
	visit(fromHtml(text, {fragment: true, space: 'svg'}), 'element', (element) => {
		const name = element.tagName.toLowerCase();
		if (activeElements.has(name)) unsafe ??= `<${element.tagName}> element`;
		// A picture cannot use the page's fonts: its letters would vanish or differ from machine to machine.
		if (name === 'text') unsafe ??= '<text> element (letters must be outlines)';
		if (name === 'style' && fetches(JSON.stringify(element.children)))
			unsafe ??= 'outside address in a style';
		if (name === 'a') return;
		for (const [property, value] of Object.entries(element.properties)) {
			if (/^on/iu.test(property)) unsafe ??= 'event handler';
			if (/href$|^src$/iu.test(property) && !isInside(String(value))) unsafe ??= 'outside address';
			if (fetches(String(value))) unsafe ??= 'outside address';
		}
	});
	return unsafe;
}

function isInside(address: string): boolean {
	return /^(?:#|data:image\/(?:png|jpeg);)/iu.test(address);
}

function fetches(style: string): boolean {
	return /@import|url\s*\(\s*\\?["']?(?!#)/iu.test(style);
}
