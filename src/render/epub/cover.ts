import {type FontFace, facesFor, fontFamily} from '../../fonts/font-faces.ts';
import type {Handout} from '../../handout/handout.ts';
import type {HouseStyle} from '../../house-style/house-style.ts';
import {dataUri} from '../data-uri.ts';
import {directionOf} from '../direction-of.ts';
import {fontFaceRule} from '../font-face-rule.ts';

/** In pixels: 3:4, which all large shops and readers take, and less than the four million that they allow. */
export const coverSize = {width: 1600, height: 2133} as const;

const margin = 140;

/** Where the title's first line begins. */
const top = margin + 140;

/** A cover with its title set, ready for the templates that draw it. */
export interface Cover {
	readonly width: number;
	readonly height: number;
	readonly margin: number;
	readonly lang: string;
	readonly title: string;
	readonly direction: 'ltr' | 'rtl';
	readonly fontFamily: string;
	readonly fontSize: number;
	/** The title's lines, each with its base line. */
	readonly lines: readonly {readonly text: string; readonly y: number}[];
}

/** The faces that a cover is set in. */
export function coverFaces({title}: Handout, {clinic}: HouseStyle): FontFace[] {
	const faces = facesFor(`${title}${clinic.name}`, {italic: false});
	return faces.filter(({weight}) => weight === 700);
}

/** The cover as an SVG drawing with its fonts inside. */
export async function renderCover(handout: Handout, style: HouseStyle): Promise<string> {
	const cover = layOutCover(handout);
	const fontFaces = coverFaces(handout, style)
		.map((face) => fontFaceRule(face, dataUri('font/woff2', face.bytes)))
		.join('');
	return renderFrame(cover, style, {titleDrawing: await renderTitle(cover, style), fontFaces});
}

/** A cover around its title. */
export function renderFrame(
	cover: Cover,
	style: HouseStyle,
	inside: {readonly titleDrawing: string; readonly fontFaces: string},
): Promise<string> {
	return style.fill('epub/cover.svg.ejs', {...cover, ...inside, clinic: style.clinic});
}

/** A title as a part of an SVG drawing. */
export function renderTitle(cover: Cover, style: HouseStyle): Promise<string> {
	return style.fill('epub/cover-title.svg.ejs', {...cover, clinic: style.clinic});
}

export function layOutCover({title, lang}: Handout): Cover {
	const direction = directionOf(lang);
	const {lines, fontSize} = setTitle(title, lang);
	const lineHeight = Math.round(fontSize * 1.2);
	return {
		...coverSize,
		margin,
		lang,
		title,
		direction,
		fontFamily,
		fontSize,
		lines: lines.map((text, index) => ({
			text: direction === 'rtl' ? `${rightToLeft}${text}${rightToLeft}` : text,
			y: top + (index + 1) * lineHeight,
		})),
	};
}

/** Between these a line is right to left as a whole, its signs and numbers included. */
const rightToLeft = '\u200F';

/** A letter of common width, and one as wide as high, in em. */
const widths = {common: 0.56, square: 1} as const;
const squareLetter =
	/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u;

/** About as wide as a text is, in em. */
function widthOf(text: string): number {
	let width = 0;
	for (const letter of text) width += squareLetter.test(letter) ? widths.square : widths.common;
	return width;
}

/** Breaks a title into lines, in the largest size in which it fits. */
function setTitle(title: string, lang: string): {lines: string[]; fontSize: number} {
	for (const fontSize of [190, 160, 135, 115, 95]) {
		const widest = (coverSize.width - 2 * margin) / fontSize;
		const lines = breakLines(title, lang, widest);
		const fits = lines.length * fontSize * 1.2 <= coverSize.height * 0.5;
		if (fits && lines.every((line) => widthOf(line) <= widest)) return {lines, fontSize};
	}
	return {lines: breakLines(title, lang, 16), fontSize: 80};
}

function breakLines(title: string, lang: string, widest: number): string[] {
	const lines: string[] = [];
	for (const piece of piecesOf(title, lang)) {
		const last = lines.at(-1);
		if (last !== undefined && widthOf(`${last}${piece}`.trimEnd()) <= widest) {
			lines[lines.length - 1] = `${last}${piece}`;
		} else lines.push(piece.trimStart());
	}
	return lines.map((line) => line.trim()).filter(Boolean);
}

/** What a line may end behind: words with the space before them, and, where none are written, words as such. */
function piecesOf(title: string, lang: string): string[] {
	const words = title.split(/(?=\s)/u).map((word) => word.replace(/\s+/gu, ' '));
	return words.flatMap((word) => {
		if (!squareLetter.test(word)) return [word];
		const pieces: string[] = [];
		for (const {segment, isWordLike} of wordsOf(word, lang)) {
			// A sign stays with the word before it.
			if (isWordLike || pieces.length === 0) pieces.push(segment);
			else pieces[pieces.length - 1] += segment;
		}
		return pieces;
	});
}

function wordsOf(text: string, lang: string): Iterable<Intl.SegmentData> {
	return new Intl.Segmenter(lang, {granularity: 'word'}).segment(text);
}
