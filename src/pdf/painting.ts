import type {PDFDict} from '@cantoo/pdf-lib';
import {
	black,
	blend,
	type Colour,
	colourOf,
	contrastInGreyOf,
	contrastOf,
	white,
} from './colour.ts';
import type {ContentOperand, ContentOperation} from './content-stream.ts';
import type {Matrix} from './matrix.ts';
import {type Box, intersection, PaintedPath} from './painted-path.ts';
import {dictEntry, numberEntry} from './pdf-objects.ts';

/** Why text cannot be seen. */
export type HidingReason = 'cut off' | 'too faint' | 'not drawn';

/** What `q` saves, as far as the visibility of text depends on it: ISO 32000-1, 8.4.1. */
interface PaintState {
	/** Undefined for a pattern. */
	fill: Colour | undefined;
	/** Opacity of fills, from 0 to 1. */
	alpha: number;
	/** Opacity of the form that is being drawn, times that of the forms around it. */
	groupAlpha: number;
	/** A box around the part of the page that can be painted on. */
	clip: Box;
}

/** Something that was painted earlier. */
interface PaintedArea {
	readonly path: PaintedPath;
	readonly isEvenOdd: boolean;
	/** Undefined for a picture or a pattern, which may have any colour. */
	readonly colour: Colour | undefined;
	readonly alpha: number;
}

/** The least contrast of text, in colour and in grey. https://www.w3.org/TR/WCAG22/#contrast-minimum */
const leastContrast = {large: 3, other: 4.5};

/** How far rounding may move text beyond an edge, in points. */
const tolerance = 0.5;

/** Follows what a page paints, to tell whether text can be seen on it. */
export class Painting {
	#state: PaintState;
	readonly #saved: PaintState[] = [];
	/** How many states were saved when each form was entered. */
	readonly #depths: number[] = [];
	readonly #areas: PaintedArea[] = [];
	#path = new PaintedPath();
	#clips = false;

	/** @param page The part of the page that is shown. */
	constructor(page: Box) {
		this.#state = {fill: black, alpha: 1, groupAlpha: 1, clip: page};
	}

	save(): void {
		this.#saved.push({...this.#state});
	}

	restore(): void {
		// A form cannot restore a state that was saved outside it.
		if (this.#saved.length <= (this.#depths.at(-1) ?? 0) && this.#depths.length > 0) return;
		this.#state = this.#saved.pop() ?? this.#state;
	}

	/** Enters a form: it is drawn as a whole with the current opacity, and has saved states of its own. */
	enterForm(): void {
		this.save();
		this.#depths.push(this.#saved.length);
		this.#state.groupAlpha *= this.#state.alpha;
		this.#state.alpha = 1;
	}

	leaveForm(): void {
		this.#saved.length = this.#depths.pop() ?? 0;
		this.restore();
	}

	/**
	 * Follows an operation that is not about text.
	 *
	 * @param matrix From user space to the page.
	 */
	take(operation: ContentOperation, matrix: Matrix, resources: PDFDict | undefined): void {
		const {operator, operands} = operation;
		switch (operator) {
			case 'rg':
			case 'g':
			case 'k':
			case 'sc':
			case 'scn':
				this.#state.fill = colourOf(operands);
				break;
			case 'cs':
				// Black is the initial colour of every colour space except patterns.
				this.#state.fill = operands[0] === 'Pattern' ? undefined : black;
				break;
			case 'gs':
				this.#setState(operands[0], resources);
				break;
			case 'm':
				this.#path.moveTo(numberAt(operands, 0), numberAt(operands, 1), matrix);
				break;
			case 'l':
				this.#path.lineTo(numberAt(operands, 0), numberAt(operands, 1), matrix);
				break;
			case 'c':
			case 'v':
			case 'y':
				for (let at = 0; at + 1 < operands.length; at += 2) {
					this.#path.lineTo(numberAt(operands, at), numberAt(operands, at + 1), matrix);
				}
				break;
			case 're': {
				const [x, y, width, height] = [0, 1, 2, 3].map((at) => numberAt(operands, at));
				this.#path.rectangle(x ?? 0, y ?? 0, width ?? 0, height ?? 0, matrix);
				break;
			}
			case 'W':
			case 'W*':
				this.#clips = true;
				break;
			case 'f':
			case 'F':
			case 'B':
			case 'b':
				this.#fill(false);
				break;
			case 'f*':
			case 'B*':
			case 'b*':
				this.#fill(true);
				break;
			case 'S':
			case 's':
			case 'n':
				this.#endPath();
				break;
		}
	}

	/** Follows a picture, which covers the unit square of user space. */
	paintPicture(matrix: Matrix): void {
		const path = new PaintedPath();
		path.rectangle(0, 0, 1, 1, matrix);
		this.#areas.push({path, isEvenOdd: false, colour: undefined, alpha: 1});
	}

	/** Whether a point of the page can be painted on. */
	shows(x: number, y: number): boolean {
		const {clip} = this.#state;
		return (
			x >= clip.left - tolerance &&
			x <= clip.right + tolerance &&
			y >= clip.bottom - tolerance &&
			y <= clip.top + tolerance
		);
	}

	/** Whether text in the current colour has too little contrast with what was painted at a point. */
	isFaint(x: number, y: number, isLarge: boolean): boolean {
		const {fill, alpha, groupAlpha} = this.#state;
		const ground = this.#groundAt(x, y, this.#areas.length);
		if (!fill || !ground) return false;
		const seen = blend(fill, alpha * groupAlpha, ground);
		const least = isLarge ? leastContrast.large : leastContrast.other;
		return contrastOf(seen, ground) < least || contrastInGreyOf(seen, ground) < least;
	}

	/**
	 * The colour at a point; undefined for a picture or a pattern. Paper is white.
	 *
	 * @param before How many of the painted areas count, from the first.
	 */
	#groundAt(x: number, y: number, before: number): Colour | undefined {
		for (let index = before - 1; index >= 0; index--) {
			const area = this.#areas[index] as PaintedArea;
			if (!area.path.holds(x, y, area.isEvenOdd)) continue;
			if (!area.colour || area.alpha === 1) return area.colour;
			const under = this.#groundAt(x, y, index);
			return under && blend(area.colour, area.alpha, under);
		}
		return white;
	}

	#setState(name: ContentOperand | undefined, resources: PDFDict | undefined): void {
		const states = resources && dictEntry(resources, 'ExtGState');
		const state = states && typeof name === 'string' ? dictEntry(states, name) : undefined;
		const alpha = state && numberEntry(state, 'ca');
		if (alpha !== undefined) this.#state.alpha = alpha;
	}

	#fill(isEvenOdd: boolean): void {
		const {fill, alpha, groupAlpha} = this.#state;
		this.#areas.push({path: this.#path, isEvenOdd, colour: fill, alpha: alpha * groupAlpha});
		this.#endPath();
	}

	#endPath(): void {
		if (this.#clips) this.#state.clip = intersection(this.#state.clip, this.#path.box);
		this.#clips = false;
		this.#path = new PaintedPath();
	}
}

function numberAt(operands: readonly ContentOperand[], index: number): number {
	const operand = operands[index];
	return typeof operand === 'number' ? operand : 0;
}
