/** A PDF that cannot be read, with what is wrong with it. */
export class PdfReadError extends Error {
	override readonly name: string = 'PdfReadError';
}

/** Bytes of a content stream or of a CMap that break the syntax of PDF. */
export class PdfSyntaxError extends PdfReadError {
	override readonly name = 'PdfSyntaxError';
	/** Where in the decoded stream, in bytes from its start. */
	readonly offset: number;

	constructor(reason: string, offset: number) {
		super(`${reason} at byte ${offset}`);
		this.offset = offset;
	}
}
