/** A PDF cannot be read; `message` says why. */
export class PdfReadError extends Error {
	override readonly name: string = 'PdfReadError';
}

/** A content stream or a CMap breaks the syntax of PDF. */
export class PdfSyntaxError extends PdfReadError {
	override readonly name = 'PdfSyntaxError';
	/** In bytes, from the start of the decoded stream. */
	readonly offset: number;

	constructor(reason: string, offset: number) {
		super(`${reason} at byte ${offset}`);
		this.offset = offset;
	}
}
