import {PrintError} from '../../browser/browser-errors.ts';
import type {PagePrinter} from '../../browser/page-printer.ts';
import type {Diagnostic} from '../../handout/diagnostic.ts';
import type {UnboundBook} from '../../render/epub/render-epub.ts';
import {printable} from '../../render/pdf/printable.ts';
import type {BookOrder} from './bind.ts';
import type {Crew} from './crew.ts';
import type {PreparedWork, Print} from './prepared.ts';
import type {PrintedPdf, ProvedPdf} from './prove.ts';

/** A page to print and what its PDF must hold: all that the PDF depends on besides the programs. */
export interface PrintOrder extends Omit<PrintedPdf, 'bytes'> {
	readonly html: string;
}

/** The order to print a prepared handout in one profile. */
export function printOrderFor(
	{page, softHyphens, print: expected, modified}: PreparedWork,
	{profile, css}: Print,
	file: string,
): PrintOrder {
	return {html: printable(page, softHyphens, css), expected, profile, modified, file};
}

/**
 * The order to bind the e-book of a prepared handout.
 *
 * @param proved the PDF whose pages the book lists; without it, it lists none.
 */
export function bookOrderFor(
	book: UnboundBook,
	{expected, print, paper}: PreparedWork,
	file: string,
	proved: Pick<ProvedPdf, 'pageStarts'> | undefined,
): BookOrder {
	const pages = paper && proved && {name: paper.name, text: print.text, starts: proved.pageStarts};
	return {book, expected, pages, file};
}

/** The finished PDF of a page; or, if this page cannot be printed although others can, the reason. */
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
