import type {Diagnostic} from '../handout/diagnostic.ts';
import {directionOf} from '../handout/direction-of.ts';
import {preflightBooklet} from '../preflight/booklet.ts';
import type {PrintExpectation} from '../preflight/html.ts';
import {preflightPdf} from '../preflight/pdf.ts';
import {type PrintProfile, papers} from '../print-profiles/print-profile.ts';
import {imposeBooklet} from '../render/pdf/impose-booklet.ts';
import {stampPdf} from '../render/pdf/stamp-pdf.ts';

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
}

/** Stamps what Chromium printed and opens it again. */
export async function prove(printed: PrintedPdf): Promise<ProvedPdf> {
	const bytes = stampPdf(printed.bytes, printed.modified);
	const {expected, profile, file, modified} = printed;
	const diagnostics = await preflightPdf(bytes, expected, profile, file);
	if (!profile.sheet || diagnostics.length > 0) return {bytes, diagnostics};
	const direction = directionOf(expected.lang);
	const booklet = await imposeBooklet(bytes, papers[profile.sheet], modified, direction);
	return {bytes: booklet, diagnostics: await preflightBooklet(booklet, bytes, profile, file)};
}
