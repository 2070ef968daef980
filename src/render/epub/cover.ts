import type {FontFace} from '../../fonts/font-faces.ts';
import type {Handout} from '../../handout/handout.ts';
import type {HouseStyle} from '../../house-style/house-style.ts';
import {dataUri} from '../data-uri.ts';
import {fontFaceRule} from '../font-face-rule.ts';
import {typeSettingOf} from '../type-setting.ts';

/** Width and height of a cover, in pixels: 3:4, which all large shops and readers take. */
const size = {width: 1600, height: 2133};

const margin = 140;

/** The widest capital of the bold face, and a letter of common width, in em. */
const widthOfLetter = 0.56;

/** A letter as wide as it is high. */
const squareLetter = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\uFF01-\uFF60]/gu;

/** The cover as an SVG drawing with its font inside. */
export async function renderCover(handout: Handout, style: HouseStyle): Promise<string> {
	const {title, lang} = handout;
	const {lines, fontSize} = setTitle(title, lang);
	const setting = await typeSettingOf(`${title}${style.clinic.name}`, lang, {italic: false});
	return style.fill('epub/cover.svg.ejs', {
		...size,
		...setting,
		margin,
		lines,
		fontSize,
		fontFaces: setting.faces
			.filter(({weight}) => weight === 700)
			.map(embedded)
			.join(''),
		clinic: style.clinic,
		lang,
		title,
	});
}

function embedded(face: FontFace): string {
	return fontFaceRule(face, dataUri(`font/${face.format}`, face.bytes));
}

/** Breaks a title into lines, in the largest size in which it fits. */
function setTitle(title: string, lang: string): {lines: string[]; fontSize: number} {
	const pieces = piecesOf(title, lang);
	for (const fontSize of [190, 160, 135, 115, 95]) {
		const widest = Math.floor((size.width - 2 * margin) / (fontSize * widthOfLetter));
		const lines = breakLines(pieces, widest);
		const fits = lines.length * fontSize * 1.2 <= size.height * 0.5;
		if (fits && lines.every((line) => widthOf(line) <= widest)) return {lines, fontSize};
	}
	return {lines: breakLines(pieces, 28), fontSize: 80};
}

/** What a line may break behind: words with the space after them; where there are no spaces, words as the language has them. */
function piecesOf(title: string, lang: string): string[] {
	const pieces: string[] = [];
	for (const word of title.split(/(?<=\s)/u)) {
		if (word.search(squareLetter) === -1) pieces.push(word);
		else
			for (const {segment, isWordLike} of new Intl.Segmenter(lang, {granularity: 'word'}).segment(
				word,
			)) {
				// A comma stays with the word that it follows.
				if (isWordLike || pieces.length === 0) pieces.push(segment);
				else pieces[pieces.length - 1] += segment;
			}
	}
	return pieces;
}

function breakLines(pieces: readonly string[], widest: number): string[] {
	const lines: string[] = [];
	for (const piece of pieces) {
		const last = lines.at(-1);
		if (last !== undefined && widthOf(`${last}${piece}`.trimEnd()) <= widest) {
			lines[lines.length - 1] = `${last}${piece}`;
		} else lines.push(piece);
	}
	return lines.map((line) => line.trim());
}

/** In letters of common width. */
function widthOf(text: string): number {
	const squares = text.match(squareLetter)?.length ?? 0;
	return text.length + squares * (1 / widthOfLetter - 1);
}
