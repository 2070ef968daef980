/**
 * Where a page of a PDF begins: after so many letters, and after so many pictures that follow them.
 * Letters are counted in the whole text as `squeeze` gives it.
 */
export interface PageStart {
	readonly letters: number;
	readonly pictures: number;
	/** The first letters on the page. */
	readonly opening: string;
}

/** The text of a PDF from its first page to its last, and where each page begins in it. */
export interface PagedText {
	/** As `squeeze` gives it. */
	readonly text: string;
	/** One for each page. */
	readonly starts: readonly PageStart[];
}
