import type {FontFace} from '../../fonts/font-faces.ts';
import {fontFaceRule} from '../font-face-rule.ts';

/** Cached for whole font files; a subset made for one text is hardly used again. */
const encoded = new Map<string, string>();

/** `@font-face` rules with the fonts inside, so that a page needs nothing from elsewhere. */
export function embeddedFontFaces(faces: readonly FontFace[]): string {
	return faces
		.map((face) => fontFaceRule(face, `data:font/${face.format};base64,${base64(face)}`))
		.join('\n');
}

/**
 * A text as a CSS string that is safe inside a style element.
 * https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point
 */
export function cssString(text: string): string {
	const escaped = text.replace(
		/["\\<>&(@\p{Cc}]/gu,
		(character) => `\\${character.codePointAt(0)?.toString(16)} `,
	);
	return `"${escaped}"`;
}

/** A message with slots for page counters as the value of a CSS `content` property. */
export function pageCounter(message: string): string {
	return message
		.split(/(\{pages?\})/u)
		.filter(Boolean)
		.map((part) =>
			part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssString(part),
		)
		.join(' ');
}

function base64(face: FontFace): string {
	const known = encoded.get(face.name);
	if (known) return known;
	const fresh = Buffer.from(face.bytes).toString('base64');
	if (face.format === 'woff2') encoded.set(face.name, fresh);
	return fresh;
}
