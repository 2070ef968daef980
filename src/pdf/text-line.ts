/** The place of a line of text, in points from the lower left corner of the page. */
export interface TextLine {
	/** The baseline of most of the largest letters, because note numbers and marks on letters are above or below it. */
	readonly baseline: number;
	/** Origin of the first letter. */
	readonly left: number;
	/** Origin of the last letter; its width is not included. */
	readonly right: number;
	/** Height of the em of the largest letters. */
	readonly fontSize: number;
}

/** A line that is still being read. */
interface CountedLine {
	baseline: number;
	left: number;
	right: number;
	fontSize: number;
	/** How many more of the letters so far are on the baseline than beside it. */
	votes: number;
}

/** Collects the lines of a page by their numbers. */
export class TextLines {
	readonly #lines: CountedLine[] = [];

	/** The line with a number, as far as it has been read. */
	at(number: number): TextLine | undefined {
		return this.#lines[number];
	}

	add(number: number, x: number, y: number, fontSize: number): void {
		const line = this.#lines[number];
		if (!line) {
			this.#lines[number] = {baseline: y, left: x, right: x, fontSize, votes: 1};
			return;
		}
		if (x < line.left) line.left = x;
		if (x > line.right) line.right = x;
		if (fontSize < line.fontSize) return;
		// Boyer–Moore majority vote, https://doi.org/10.1007/978-94-011-3488-0_5
		if (fontSize === line.fontSize && line.votes > 0) {
			line.votes += Math.abs(y - line.baseline) < 0.1 ? 1 : -1;
			return;
		}
		line.fontSize = fontSize;
		line.baseline = y;
		line.votes = 1;
	}
}
