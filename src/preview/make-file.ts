import {BrowserError} from '../browser/browser-errors.ts';
import type {SourceRef} from '../library/sources/sources.ts';
import type {Crew} from '../library/workers/crew.ts';
import type {PreparedWork} from '../library/workers/prepared.ts';
import {bookOrderFor, printAndProve, printOrderFor} from '../library/workers/print-work.ts';
import type {LazyPrinter} from './lazy-printer.ts';
import type {PreviewedFile} from './previewed-handout.ts';

/** What a PDF or an e-book is made from. */
export interface FileOrder {
	readonly source: SourceRef;
	/** What the handout was rendered to. */
	readonly work: PreparedWork;
	readonly crew: Crew;
}

/**
 * Prints and proves a PDF.
 *
 * @param name its path below the output folder.
 * @returns nothing if the handout has no such PDF.
 */
export function makePdf(
	{source, work, crew}: FileOrder,
	name: string,
	printer: LazyPrinter,
): Promise<PreviewedFile> | undefined {
	const print = work.prints.find(({file}) => file === name);
	return (
		print &&
		printer
			.open()
			.then((opened) => printAndProve(printOrderFor(work, print, source.file), opened, crew))
			.then((printed) => ('ruleId' in printed ? {diagnostics: [printed]} : printed))
	);
}

/**
 * Binds and proves an e-book, with the pages of its PDF unless there is no browser to print that.
 *
 * @param pdfNamed gives the PDF of a name.
 * @returns nothing if the handout has no e-book.
 */
export function makeBook(
	{source, work, crew}: FileOrder,
	pdfNamed: (name: string) => Promise<PreviewedFile | undefined>,
): Promise<PreviewedFile> | undefined {
	const {book, paper} = work;
	if (!book) return undefined;
	const printing = paper ? pdfNamed(paper.file) : Promise.resolve(undefined);
	return printing
		.catch((error: unknown) => {
			if (!(error instanceof BrowserError)) throw error;
			return undefined;
		})
		.then((pdf) => crew.bind(bookOrderFor(book, work, source.file, pdf)))
		.then((bound) => ('ruleId' in bound ? {diagnostics: [bound]} : bound));
}
