import {PDFDict, PDFName, type PDFRawStream} from '@cantoo/pdf-lib';
import {markArtifacts} from './artifacts.ts';
import {deflatedStream} from './deflated-stream.ts';
import type {PrintedContent, PrintedPage} from './printed-page.ts';

/**
 * Rewrites a page's content with its artifacts marked, and that of the form XObjects that hold a
 * part of it.
 *
 * @param artifacts Numbers of the page's marked content that the structure tree does not hold.
 */
export function markPageArtifacts(page: PrintedPage, artifacts: ReadonlySet<number>): void {
	const {context} = page.dict;
	const write = (dict: PDFDict, {content, marks}: PrintedContent): PDFRawStream => {
		const marked = markArtifacts(content, marks, (mcid) => artifacts.has(mcid));
		return deflatedStream(dict, marked);
	};
	const content = context.register(write(PDFDict.withContext(context), page));
	page.dict.set(PDFName.of('Contents'), content);
	for (const form of page.forms) context.assign(form.ref, write(form.dict, form));
}
