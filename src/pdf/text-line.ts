/** Where a line of text stands on its page: in points, from the page's lower left corner. */
export interface TextLine {
	/** That of most of the largest letters in the line: numbers of notes stand above it, marks of letters above or below. */
	readonly baseline: number;
	/** Origin of the first letter. */
	readonly left: number;
	/** Origin of the last letter; how wide that is, is not reckoned in. */
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
	/** How many letters more stand on the baseline than beside it, of those met so far. */
	votes: number;
}

/** Collects the lines of a page by their numbers. */
export class TextLines {
	readonly #lines: CountedLine[] = [];

	/** The line of a number, as far as its text was met. */
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
		// Boyer and Moore's vote of the majority, https://doi.org/10.1007/978-94-011-3488-0_5
		if (fontSize === line.fontSize && line.votes > 0) {
			line.votes += Math.abs(y - line.baseline) < 0.1 ? 1 : -1;
			return;
		}
		line.fontSize = fontSize;
		line.baseline = y;
		line.votes = 1;
	}
}
