/** Where a line of text stands on its page: in points, from the page's lower left corner. */
export interface TextLine {
	/** The lowest one of the largest letters in the line: numbers of notes stand above it. */
	readonly baseline: number;
	/** Origin of the first letter. */
	readonly left: number;
	/** Origin of the last letter; how wide that is, is not reckoned in. */
	readonly right: number;
	/** Height of the em of the largest letters. */
	readonly fontSize: number;
}

/** Collects the lines of a page by their numbers. */
export class TextLines {
	readonly #lines: {baseline: number; left: number; right: number; fontSize: number}[] = [];

	/** The line of a number, as far as its text was met. */
	at(number: number): TextLine | undefined {
		return this.#lines[number];
	}

	add(number: number, x: number, y: number, fontSize: number): void {
		const line = this.#lines[number];
		if (!line) {
			this.#lines[number] = {baseline: y, left: x, right: x, fontSize};
			return;
		}
		if (x < line.left) line.left = x;
		if (x > line.right) line.right = x;
		if (fontSize > line.fontSize || (fontSize === line.fontSize && y < line.baseline)) {
			line.fontSize = fontSize;
			line.baseline = y;
		}
	}
}
