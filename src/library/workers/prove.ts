import type {Diagnostic} from '../../handout/diagnostic.ts';
import {directionOf} from '../../handout/direction-of.ts';
import type {PageStart} from '../../handout/page-start.ts';
import {PdfReadError} from '../../pdf/errors.ts';
import {preflightBooklet} from '../../preflight/booklet.ts';
import {preflightFinding} from '../../preflight/finding.ts';
import type {PrintExpectation} from '../../preflight/html.ts';
import {preflightPdf} from '../../preflight/pdf.ts';
import {type PrintProfile, papers} from '../../print-profiles/print-profile.ts';
import {finishPdf} from '../../render/pdf/finish-pdf.ts';
import {imposeBooklet} from '../../render/pdf/impose-booklet.ts';
import {noLap} from './stage-times.ts';

/** A PDF as Chromium printed it, and what it has to hold. */
export interface PrintedPdf {
	readonly bytes: Uint8Array;
	readonly expected: PrintExpectation;
	readonly profile: PrintProfile;
	/** Date that the file bears, ISO 8601 in UTC. */
	readonly modified: string;
	/** The source, as messages name it. */
	readonly file: string;
}

export interface ProvedPdf {
	readonly bytes: Uint8Array;
	readonly diagnostics: readonly Diagnostic[];
	/** Where its pages begin in the text of the page; nothing where they cannot be told, or stand in no reading order. */
	readonly pageStarts?: readonly PageStart[];
}

/**
 * Finishes what Chromium printed and opens the finished bytes again, from the first one on:
 * nothing that finishing knew is taken for granted.
 */
export async function prove(printed: PrintedPdf, lap = noLap): Promise<ProvedPdf> {
	const {expected, profile, file, modified} = printed;
	let bytes: Uint8Array;
	try {
		bytes = await finishPdf(printed.bytes, modified);
		lap('mending the PDF');
	} catch (error) {
		if (!(error instanceof PdfReadError)) throw error;
		const reason = `it cannot be made accessible (${error.message})`;
		return {bytes: printed.bytes, diagnostics: [preflightFinding('pdf', file, reason)]};
	}
	const preflight = await preflightPdf(bytes, expected, profile, file);
	lap('preflight of the PDF');
	if (!profile.sheet) return {bytes, ...preflight};
	if (preflight.diagnostics.length > 0) return {bytes, diagnostics: preflight.diagnostics};
	const direction = directionOf(expected.lang);
	const booklet = await imposeBooklet(bytes, papers[profile.sheet], modified, direction);
	lap('mending the PDF');
	const proved = {
		bytes: booklet,
		diagnostics: await preflightBooklet(booklet, bytes, profile, file),
	};
	lap('preflight of the PDF');
	return proved;
}
