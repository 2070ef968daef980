import {type FontFace, facesFor, fontFamily} from '../../fonts/font-faces.ts';
import type {Handout} from '../../handout/handout.ts';
import type {HouseStyle} from '../../house-style/house-style.ts';
import {dataUri} from '../data-uri.ts';
import {fontFaceRule} from '../font-face-rule.ts';

/** Width and height of a cover, in pixels: 3:4, which all large shops and readers take. */
const size = {width: 1600, height: 2133};

const margin = 140;

/** The widest capital of the bold face, and a letter of common width, in em. */
const widthOfLetter = 0.56;

/** The cover as an SVG drawing with its font inside. */
export function renderCover(handout: Handout, style: HouseStyle): Promise<string> {
	const {lines, fontSize} = setTitle(handout.title);
	const faces = facesFor(`${handout.title}${style.clinic.name}`, {italic: false});
	return style.fill('epub/cover.svg.ejs', {
		...size,
		margin,
		lines,
		fontSize,
		fontFamily,
		fontFaces: faces
			.filter(({weight}) => weight === 700)
			.map(embedded)
			.join(''),
		clinic: style.clinic,
		lang: handout.lang,
		title: handout.title,
	});
}

function embedded(face: FontFace): string {
	return fontFaceRule(face, dataUri('font/woff2', face.bytes));
}

/** Breaks a title into lines, in the largest size in which it fits. */
function setTitle(title: string): {lines: string[]; fontSize: number} {
	for (const fontSize of [190, 160, 135, 115, 95]) {
		const longest = Math.floor((size.width - 2 * margin) / (fontSize * widthOfLetter));
		const lines = breakLines(title, longest);
		const fits = lines.length * fontSize * 1.2 <= size.height * 0.5;
		if (fits && lines.every((line) => line.length <= longest)) return {lines, fontSize};
	}
	return {lines: breakLines(title, 28), fontSize: 80};
}

function breakLines(text: string, longest: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/u)) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= longest) {
			lines[lines.length - 1] = `${last} ${word}`;
		} else lines.push(word);
	}
	return lines;
}
