import {PDFBool, type PDFContext, PDFDict, PDFName, PDFRef} from '@cantoo/pdf-lib';
import {loadObjects} from '../../pdf/load-objects.ts';
import {dictEntry, rawEntry, textEntry} from '../../pdf/pdf-objects.ts';
import {removeDecorations} from './decorations.ts';
import {resolveDestinations} from './destinations.ts';
import {nameElements} from './element-ids.ts';
import {unmarkFigureBoxes} from './figures.ts';
import {FinishError} from './finish-error.ts';
import {settleGenericBoxes} from './generic-boxes.ts';
import {describeLinks, dropDoubleAreas, removeAreas, tagLinks} from './links.ts';
import {finishLists} from './lists.ts';
import {type DocumentFacts, documentInfo, metadataStream} from './metadata.ts';
import {outputIntents} from './output-intent.ts';
import {markPageArtifacts} from './page-artifacts.ts';
import {writeParentTree} from './parent-tree.ts';
import {type PrintedPage, readPrintedPages} from './printed-page.ts';
import {roleMapOf} from './role-map.ts';
import {removeRepeatedHeads} from './table-heads.ts';
import {readTagTree, type TagContent, writeTagTree} from './tag-tree.ts';
import {mendToUnicode} from './to-unicode-mends.ts';
import {writeFile} from './write-file.ts';

/**
 * Turns a tagged PDF that Chromium printed into one that conforms to PDF/UA-1 and PDF/A-2a. What
 * the pages show does not change. The same print gives the same bytes on any day.
 *
 * The order of the steps matters: decorations leave the structure tree before boxes are examined,
 * and the frame of a picture is recognised before its decorations are.
 *
 * Title and language are taken from the print, so that preflight still finds them wrong.
 *
 * @param modified The time recorded in the file, such as `2026-03-01T00:00:00Z`.
 * @throws PdfReadError if the print is not of the kind that Chromium makes, so that no file claims
 *   a standard that it was not brought to.
 */
export async function finishPdf(printed: Uint8Array, modified: string): Promise<Uint8Array> {
	const context = await loadObjects(printed);
	const catalogRef = context.trailerInfo.Root;
	const catalog = context.lookup(catalogRef);
	if (!(catalog instanceof PDFDict) || !(catalogRef instanceof PDFRef)) {
		throw new FinishError('it has no catalogue');
	}
	const pages = readPrintedPages(catalog);
	finishTags(catalog, pages);
	resolveDestinations(catalog, pages);
	mendToUnicode(context);
	const info = finishMetadata(context, catalog, modified);
	return writeFile(context, catalogRef, info);
}

function finishTags(catalog: PDFDict, pages: readonly PrintedPage[]): void {
	const rootRef = rawEntry(catalog, 'StructTreeRoot');
	const root = dictEntry(catalog, 'StructTreeRoot');
	if (!root || !(rootRef instanceof PDFRef)) throw new FinishError('it is not tagged');
	const byRef = new Map(pages.map((page) => [page.ref, page]));
	const document = readTagTree(root, (page, mcid) => byRef.get(page)?.formOf.get(mcid));
	const textOf = ({page, mcid}: TagContent) => byRef.get(page)?.text.segmentOf(mcid)?.text ?? '';

	unmarkFigureBoxes(document);
	const artifacts = new Map(pages.map(({ref}) => [ref, new Set<number>()]));
	for (const {page, mcid} of [
		...removeRepeatedHeads(document, textOf),
		...removeDecorations(document, textOf),
	]) {
		artifacts.get(page)?.add(mcid);
	}
	for (const page of pages) markPageArtifacts(page, artifacts.get(page.ref) ?? new Set());

	tagLinks(document);
	const doubleAreas = dropDoubleAreas(document);
	for (const page of pages) removeAreas(page.dict, doubleAreas);
	finishLists(document, textOf);
	settleGenericBoxes(document);
	describeLinks(document, textOf);
	setOrDelete(root, 'RoleMap', roleMapOf(document));
	setOrDelete(root, 'IDTree', nameElements(document));
	writeTagTree(document, root, rootRef);
	writeParentTree(root, document, pages);
}

function setOrDelete(dict: PDFDict, key: string, value: PDFDict | undefined): void {
	if (value) dict.set(PDFName.of(key), value);
	else dict.delete(PDFName.of(key));
}

/** @returns The document information. */
function finishMetadata(context: PDFContext, catalog: PDFDict, modified: string): PDFRef {
	const printed = context.lookup(context.trailerInfo.Info);
	if (!(printed instanceof PDFDict)) throw new FinishError('it says nothing of itself');
	const title = textEntry(printed, 'Title');
	const producer = textEntry(printed, 'Producer');
	const lang = textEntry(catalog, 'Lang');
	if (!title || !producer || !lang) {
		throw new FinishError('it does not say its title, its language and what printed it');
	}
	const facts: DocumentFacts = {title, lang, modified, producer};
	const preferences = PDFDict.withContext(context);
	preferences.set(PDFName.of('DisplayDocTitle'), PDFBool.True);
	catalog.set(PDFName.of('ViewerPreferences'), preferences);
	catalog.set(PDFName.of('Metadata'), context.register(metadataStream(context, facts)));
	catalog.set(PDFName.of('OutputIntents'), outputIntents(context));
	return context.register(documentInfo(context, facts));
}
