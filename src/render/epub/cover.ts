import type {FontFace} from '../../fonts/font-faces.ts';
import type {Handout} from '../../handout/handout.ts';
import type {HouseStyle} from '../../house-style/house-style.ts';
import {dataUri} from '../data-uri.ts';
import {fontFaceRule} from '../font-face-rule.ts';
import {typeSettingOf} from '../type-setting.ts';

/** In pixels: 3:4, which all large shops and readers accept, and below the four million that they allow. */
export const coverSize = {width: 1600, height: 2133} as const;

const margin = 140;

/** Where the title's first line begins. */
const top = margin + 140;

/** A cover with its title broken into lines, ready for the templates that draw it. */
export interface Cover {
	readonly width: number;
	readonly height: number;
	readonly margin: number;
	readonly lang: string;
	readonly title: string;
	readonly direction: 'ltr' | 'rtl';
	/** The value of `font-family`. */
	readonly fontStack: string;
	/** The face of the title: bold. */
	readonly faces: readonly FontFace[];
	readonly fontSize: number;
	/** The title's lines, each with its baseline. */
	readonly lines: readonly {readonly text: string; readonly y: number}[];
}

/** The cover as an SVG drawing with its fonts inside. */
export async function renderCover(handout: Handout, style: HouseStyle): Promise<string> {
	const cover = await layOutCover(handout, style);
	const fontFaces = cover.faces
		.map((face) => fontFaceRule(face, dataUri(`font/${face.format}`, face.bytes)))
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

export async function layOutCover({title, lang}: Handout, {clinic}: HouseStyle): Promise<Cover> {
	const setting = await typeSettingOf(`${title}${clinic.name}`, lang, {italic: false});
	const {direction, fontStack} = setting;
	const {lines, fontSize} = setTitle(title, lang);
	const lineHeight = Math.round(fontSize * 1.2);
	return {
		...coverSize,
		margin,
		lang,
		title,
		direction,
		fontStack,
		faces: setting.faces.filter(({weight}) => weight === 700),
		fontSize,
		lines: lines.map((text, index) => ({
			text: direction === 'rtl' ? `${rightToLeft}${text}${rightToLeft}` : text,
			y: top + (index + 1) * lineHeight,
		})),
	};
}

/** Between these a line runs from right to left as a whole, including its signs and numbers. */
const rightToLeft = '\u200F';

const squareLetter =
	/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Widths of letters in the bold face, in em, rounded up; the first entry that matches a letter applies. */
const widths: readonly (readonly [RegExp, number])[] = [
	[/[fijlrtI\s.,:;!'"()-]/u, 0.4],
	[/[mwMW%@—]/u, 0.98],
	[/[\p{Lu}\d&]/u, 0.76],
	[squareLetter, 1],
	[/./su, 0.6],
];

function widthOf(text: string): number {
	let width = 0;
	for (const letter of text) {
		width += widths.find(([letters]) => letters.test(letter))?.[1] ?? 0;
	}
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
	const lines = breakLines(title, lang, 16);
	// A word wider than the cover makes the title smaller, as far as it stays readable.
	const widest = Math.max(...lines.map(widthOf));
	const fontSize = Math.min(80, Math.max(24, Math.floor((coverSize.width - 2 * margin) / widest)));
	return {lines, fontSize};
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

/** What a line may end after: words with the space before them or, in scripts without spaces, words as such. */
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
