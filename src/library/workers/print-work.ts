import {PrintError} from '../../browser/browser-errors.ts';
import type {PagePrinter} from '../../browser/page-printer.ts';
import type {Diagnostic} from '../../handout/diagnostic.ts';
import type {UnboundBook} from '../../render/epub/render-epub.ts';
import {printable} from '../../render/pdf/printable.ts';
import type {BookOrder} from './bind.ts';
import type {Crew} from './crew.ts';
import type {PreparedWork, Print} from './prepared.ts';
import type {PrintedPdf, ProvedPdf} from './prove.ts';

/** A page to be printed and what the PDF has to hold: all that goes into a PDF but the programs. */
export interface PrintOrder extends Omit<PrintedPdf, 'bytes'> {
	readonly html: string;
}

/** What has to be printed of a prepared handout in one profile. */
export function printOrderFor(
	{page, softHyphens, print: expected, modified}: PreparedWork,
	{profile, css}: Print,
	file: string,
): PrintOrder {
	return {html: printable(page, softHyphens, css), expected, profile, modified, file};
}

/** What has to be bound: the e-book of a prepared handout, by the PDF that it is numbered by, if there is one. */
export function bookOrderFor(
	book: UnboundBook,
	{expected, print, paper}: PreparedWork,
	file: string,
	proved: Pick<ProvedPdf, 'pageStarts'> | undefined,
): BookOrder {
	const pages = paper && proved && {name: paper.name, text: print.text, starts: proved.pageStarts};
	return {book, expected, pages, file};
}

/** The finished PDF of a page, or why this one cannot be printed: its neighbours can. */
export async function printAndProve(
	{html, ...order}: PrintOrder,
	printer: PagePrinter,
	crew: Crew,
): Promise<ProvedPdf | Diagnostic> {
	let bytes: Uint8Array;
	try {
		bytes = await printer.print(html);
	} catch (error) {
		if (!(error instanceof PrintError)) throw error;
		const {message: reason, help: note} = error;
		return {ruleId: 'print', severity: 'error', reason, note, file: order.file};
	}
	return crew.prove({...order, bytes});
}
