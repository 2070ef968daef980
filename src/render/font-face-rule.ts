import {type FontFace, fontFamily} from '../fonts/font-faces.ts';

/** One `@font-face` rule for a face that lies at an address. */
export function fontFaceRule(face: FontFace, url: string): string {
	return `@font-face{font-family:'${fontFamily}';font-style:${face.style};font-weight:${face.weight};src:url(${url}) format('woff2');unicode-range:${face.unicodeRange}}`;
}
