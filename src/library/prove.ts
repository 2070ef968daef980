import type {Diagnostic} from '../handout/diagnostic.ts';
import type {PrintExpectation} from '../preflight/html.ts';
import {preflightPdf} from '../preflight/pdf.ts';
import {stampPdf} from '../render/pdf/stamp-pdf.ts';

/** A PDF as Chromium printed it, and what it has to hold. */
export interface PrintedPdf {
	readonly bytes: Uint8Array;
	readonly expected: PrintExpectation;
	/** Date that the file bears, ISO 8601 in UTC. */
	readonly modified: string;
	/** The source, as messages name it. */
	readonly file: string;
}

export interface ProvedPdf {
	readonly bytes: Uint8Array;
	readonly diagnostics: readonly Diagnostic[];
}

/** Stamps what Chromium printed and opens it again. */
export async function prove(printed: PrintedPdf): Promise<ProvedPdf> {
	const bytes = stampPdf(printed.bytes, printed.modified);
	return {bytes, diagnostics: await preflightPdf(bytes, printed.expected, printed.file)};
}
