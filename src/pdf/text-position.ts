import type {FontDecoder, PdfFont} from './font-decoder.ts';
import {identity, type Matrix} from './matrix.ts';
import type {HidingReason, Painting} from './painting.ts';
import type {TextStyle} from './text-segment.ts';

/** The part of the graphics state that decides where and how text is shown. */
export interface TextState {
	/** From user space to the page. */
	matrix: Matrix;
	decoder: FontDecoder;
	fontSize: number;
	renderMode: number;
}

/** A place to which text was moved. */
interface TextPlace {
	readonly matrix: Matrix;
	readonly x: number;
	readonly y: number;
}

export const noFont: PdfFont = {name: '(none)', type: 'none', embedded: false, hasToUnicode: false};

/** Half the height of a small letter, in ems. Below that, the rest of a letter is not enough to read it. */
const middleOfLetters = 0.25;

/** How far, in ems, the baseline may move within a line: superscripts are raised by 0.4. */
const sameLine = 0.6;

/** Whether text is large-scale text, which needs less contrast. https://www.w3.org/TR/WCAG22/#dfn-large-scale */
function isLarge(emHeight: number, {name}: PdfFont): boolean {
	return emHeight >= (/-(?:Semi)?Bold/u.test(name) ? 14 : 18);
}

/**
 * Where on the page text is shown, in which line, and whether it can be seen there.
 *
 * Chromium places each glyph by itself. So what is the same for all glyphs along a baseline is worked
 * out only when something else than the place along it has changed.
 */
export class TextPosition {
	/** The number of the text line, from 0 on. */
	line = 0;
	style: TextStyle = {fontSize: 0, renderMode: 0, font: noFont};

	/** The text line matrix without its translation, which is `#x` and `#y`. */
	#matrix: Matrix = identity;
	#x = 0;
	#y = 0;
	/** Whether the next glyph may be in another line or in another style. */
	#isStale = true;
	#baselineX = 0;
	#baselineY = 0;
	/** On the page: an em along the baseline, and the way from there to the middle of the letters. */
	#alongX = 0;
	#alongY = 0;
	#middleX = 0;
	#middleY = 0;
	#isFaint = false;

	/** For forms, after which text goes on where it was. */
	get place(): TextPlace {
		return {matrix: this.#matrix, x: this.#x, y: this.#y};
	}

	set place({matrix, x, y}: TextPlace) {
		this.#matrix = matrix;
		this.#x = x;
		this.#y = y;
		this.#isStale = true;
	}

	/** `Tm` */
	setMatrix(matrix: Matrix): void {
		this.#matrix = matrix;
		this.#x = matrix[4];
		this.#y = matrix[5];
		this.#isStale = true;
	}

	/** `Td`: the most frequent operator. */
	move(x: number, y: number): void {
		const matrix = this.#matrix;
		this.#x += x * matrix[0] + y * matrix[2];
		this.#y += x * matrix[1] + y * matrix[3];
		if (y !== 0) this.#isStale = true;
	}

	/** To be called when the text state has changed, or anything was painted. */
	invalidate(): void {
		this.#isStale = true;
	}

	/**
	 * The horizontal place of the text on the page, in points.
	 *
	 * @param page The matrix from user space to the page.
	 */
	xOn(page: Matrix): number {
		return this.#x * page[0] + this.#y * page[2] + page[4];
	}

	/** The vertical place, likewise. */
	yOn(page: Matrix): number {
		return this.#x * page[1] + this.#y * page[3] + page[5];
	}

	/** Works out line, style and contrast for the next glyph; must be called before it is shown. */
	settle({matrix: page, fontSize, renderMode, decoder}: TextState, painting: Painting): void {
		if (!this.#isStale) return;
		this.#isStale = false;
		const line = this.#matrix;
		const x = this.xOn(page);
		const y = this.yOn(page);
		const alongX = line[0] * page[0] + line[1] * page[2];
		const alongY = line[0] * page[1] + line[1] * page[3];
		const upX = line[2] * page[0] + line[3] * page[2];
		const upY = line[2] * page[1] + line[3] * page[3];
		const emHeight = Math.abs(fontSize) * Math.hypot(upX, upY);
		const along = Math.hypot(alongX, alongY);
		const across =
			along === 0
				? 0
				: Math.abs((x - this.#baselineX) * alongY - (y - this.#baselineY) * alongX) / along;
		const style = this.style;
		if (across > sameLine * Math.max(emHeight, style.fontSize)) this.line++;
		this.#baselineX = x;
		this.#baselineY = y;
		this.#alongX = alongX * fontSize;
		this.#alongY = alongY * fontSize;
		this.#middleX = upX * fontSize * middleOfLetters;
		this.#middleY = upY * fontSize * middleOfLetters;
		this.#isFaint = painting.isFaint(
			x + this.#middleX,
			y + this.#middleY,
			isLarge(emHeight, decoder.font),
		);
		if (
			style.fontSize !== emHeight ||
			style.renderMode !== renderMode ||
			style.font !== decoder.font
		) {
			this.style = {fontSize: emHeight, renderMode, font: decoder.font};
		}
	}

	/**
	 * Why a glyph cannot be seen; undefined if it can. A glyph of which only a half is there counts as
	 * cut off.
	 *
	 * @param advance How far the middle of the glyph is after the place that text was moved to, in ems.
	 */
	hidingReason(
		advance: number,
		{matrix: page, renderMode}: TextState,
		painting: Painting,
	): HidingReason | undefined {
		const x = this.xOn(page) + advance * this.#alongX;
		const y = this.yOn(page) + advance * this.#alongY;
		if (!painting.shows(x, y) || !painting.shows(x + this.#middleX, y + this.#middleY)) {
			return 'cut off';
		}
		if (renderMode === 3 || renderMode === 7) return 'not drawn';
		return this.#isFaint ? 'too faint' : undefined;
	}
}
