/**
 * Where a page of a PDF begins: behind so many letters, and behind so many pictures that follow
 * them. Letters are those of the whole text as it is compared with paper, see `squeeze`.
 */
export interface PageStart {
	readonly letters: number;
	readonly pictures: number;
	/** The first letters on the page. */
	readonly opening: string;
}

/** What a PDF says from its first page to its last, and where each page begins in it. */
export interface PagedText {
	/** As `squeeze` gives it. */
	readonly text: string;
	/** One for each page. */
	readonly starts: readonly PageStart[];
}
