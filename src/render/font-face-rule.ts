import type {FontFace} from '../fonts/font-faces.ts';

/** An `@font-face` rule for a face at an address. */
export function fontFaceRule(face: FontFace, url: string): string {
	return `@font-face{font-family:'${face.family}';font-style:${face.style};font-weight:${face.weight};src:url(${url}) format('${face.format}');unicode-range:${face.unicodeRange}}`;
}
