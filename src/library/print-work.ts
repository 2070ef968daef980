import {PrintError} from '../browser/browser-errors.ts';
import type {PagePrinter} from '../browser/page-printer.ts';
import type {Diagnostic} from '../handout/diagnostic.ts';
import {printable} from '../render/pdf/printable.ts';
import type {Crew} from './crew.ts';
import type {PreparedWork, Print} from './press.ts';
import type {SourceRef} from './sources.ts';

/** A PDF, or only why there is none. */
export interface PrintedWork {
	readonly bytes?: Uint8Array;
	readonly diagnostics: readonly Diagnostic[];
}

/** Prints a prepared handout once, in one profile, and proves the print. */
export async function printWork(
	{page, print: expected, modified}: PreparedWork,
	{profile, css}: Print,
	source: SourceRef,
	printer: PagePrinter,
	crew: Crew,
): Promise<PrintedWork> {
	const printed = await print(printer, printable(page, css), source);
	if ('ruleId' in printed) return {diagnostics: [printed]};
	return crew.prove({bytes: printed, expected, profile, modified, file: source.file});
}

/** The PDF of a page, or why this one cannot be printed: its neighbours can. */
async function print(
	printer: PagePrinter,
	page: string,
	{file}: SourceRef,
): Promise<Uint8Array | Diagnostic> {
	try {
		return await printer.print(page);
	} catch (error) {
		if (!(error instanceof PrintError)) throw error;
		return {ruleId: 'print', severity: 'error', reason: error.message, note: error.help, file};
	}
}
