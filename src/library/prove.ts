import type {Diagnostic} from '../handout/diagnostic.ts';
import {PdfReadError} from '../pdf/errors.ts';
import {preflightFinding} from '../preflight/finding.ts';
import type {PrintExpectation} from '../preflight/html.ts';
import {preflightPdf} from '../preflight/pdf.ts';
import {finishPdf} from '../render/pdf/finish-pdf.ts';

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

/**
 * Finishes what Chromium printed and opens the finished bytes again, from the first one on:
 * nothing that finishing knew is taken for granted.
 */
export async function prove(printed: PrintedPdf): Promise<ProvedPdf> {
	const {expected, file} = printed;
	let bytes: Uint8Array;
	try {
		bytes = await finishPdf(printed.bytes, printed.modified);
	} catch (error) {
		if (!(error instanceof PdfReadError)) throw error;
		const reason = `it cannot be made one that everybody can read (${error.message})`;
		return {bytes: printed.bytes, diagnostics: [preflightFinding('pdf', file, reason)]};
	}
	return {bytes, diagnostics: await preflightPdf(bytes, expected, file)};
}
