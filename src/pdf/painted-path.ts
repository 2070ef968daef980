import type {Matrix} from './matrix.ts';

/** A rectangle with sides parallel to those of the page, in points. */
export interface Box {
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
	readonly top: number;
}

export const everywhere: Box = {
	left: Number.NEGATIVE_INFINITY,
	bottom: Number.NEGATIVE_INFINITY,
	right: Number.POSITIVE_INFINITY,
	top: Number.POSITIVE_INFINITY,
};

function isInside(box: Box, x: number, y: number): boolean {
	return x >= box.left && x <= box.right && y >= box.bottom && y <= box.top;
}

export function intersection(one: Box, other: Box): Box {
	return {
		left: Math.max(one.left, other.left),
		bottom: Math.max(one.bottom, other.bottom),
		right: Math.min(one.right, other.right),
		top: Math.min(one.top, other.top),
	};
}

/** A path being built, in points of the page. A curve is replaced by the lines between its points. */
export class PaintedPath {
	/** A list of corners, as x, y, x, y …, for each subpath. */
	readonly #parts: number[][] = [];
	#left = Number.POSITIVE_INFINITY;
	#bottom = Number.POSITIVE_INFINITY;
	#right = Number.NEGATIVE_INFINITY;
	#top = Number.NEGATIVE_INFINITY;

	get box(): Box {
		return {left: this.#left, bottom: this.#bottom, right: this.#right, top: this.#top};
	}

	moveTo(x: number, y: number, matrix: Matrix): void {
		this.#parts.push([]);
		this.lineTo(x, y, matrix);
	}

	lineTo(x: number, y: number, matrix: Matrix): void {
		const pageX = x * matrix[0] + y * matrix[2] + matrix[4];
		const pageY = x * matrix[1] + y * matrix[3] + matrix[5];
		this.#left = Math.min(this.#left, pageX);
		this.#right = Math.max(this.#right, pageX);
		this.#bottom = Math.min(this.#bottom, pageY);
		this.#top = Math.max(this.#top, pageY);
		this.#parts.at(-1)?.push(pageX, pageY);
	}

	rectangle(x: number, y: number, width: number, height: number, matrix: Matrix): void {
		this.moveTo(x, y, matrix);
		this.lineTo(x + width, y, matrix);
		this.lineTo(x + width, y + height, matrix);
		this.lineTo(x, y + height, matrix);
	}

	/**
	 * Whether a point is inside the path. A frame that is drawn as a box with a hole does not hold what
	 * is in the hole.
	 *
	 * @param isEvenOdd The rule by which the path is filled: ISO 32000-1, 8.5.3.3.
	 */
	holds(x: number, y: number, isEvenOdd: boolean): boolean {
		if (!isInside(this.box, x, y)) return false;
		let winding = 0;
		let crossings = 0;
		for (const part of this.#parts) {
			for (let at = 0; at < part.length; at += 2) {
				const next = (at + 2) % part.length;
				const [fromX = 0, fromY = 0] = [part[at], part[at + 1]];
				const [toX = 0, toY = 0] = [part[next], part[next + 1]];
				if (fromY > y === toY > y) continue;
				if (x >= fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) continue;
				crossings++;
				winding += toY > fromY ? 1 : -1;
			}
		}
		return isEvenOdd ? crossings % 2 === 1 : winding !== 0;
	}
}
