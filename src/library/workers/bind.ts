import type {Diagnostic} from '../../handout/diagnostic.ts';
import {preflightEpub} from '../../preflight/epub.ts';
import type {Expectation} from '../../preflight/expectation.ts';
import {HandoutBook} from '../../render/epub/handout-book.ts';
import {listPages, type PageSource} from '../../render/epub/page-list.ts';
import type {UnboundBook} from '../../render/epub/render-epub.ts';
import {noLap} from './stage-times.ts';

/** An e-book to be bound, and what the finished file must hold. */
export interface BookOrder {
	readonly book: UnboundBook;
	readonly expected: Expectation;
	/** The PDF whose pages it lists; absent if none is made in this call. */
	readonly pages?: PageSource | undefined;
	/** The source, as messages name it. */
	readonly file: string;
}

export interface BoundBook {
	readonly bytes: Uint8Array;
	readonly diagnostics: readonly Diagnostic[];
}

/** Lists the pages of the PDF in an e-book, packs it and opens the finished bytes again. */
export async function bind(
	{book, expected, pages, file}: BookOrder,
	lap = noLap,
): Promise<BoundBook> {
	const {conformsTo} = book;
	const {book: paged, hasPages} = listPages(book, pages);
	const bytes = await new HandoutBook(paged).write();
	lap('e-book');
	const listed = hasPages ? pages?.starts : undefined;
	const findings = preflightEpub(bytes, expected, file, {conformsTo, pages: listed});
	lap('preflight of the e-book');
	return {bytes, diagnostics: pages && !hasPages ? [...findings, withoutPages(file)] : findings};
}

function withoutPages(file: string): Diagnostic {
	return {
		ruleId: 'page-list',
		severity: 'info',
		reason: 'The e-book does not list the pages of the PDF',
		note: 'Readers of the e-book cannot follow "see page 3". Usually a page of the PDF holds nothing that can be read, only a picture or lines to write on, or a template of your own has no place for the list; the rest of the book is complete.',
		file,
	};
}
