import {type PDFContext, PDFDict, type PDFRef} from '@cantoo/pdf-lib';
import {directionOf} from '../handout/direction-of.ts';
import {PdfReadError} from './errors.ts';
import type {PdfFont} from './font-decoder.ts';
import {loadObjects} from './load-objects.ts';
import {MarkedTextReader} from './marked-text.ts';
import {type OutlineEntry, readOutline} from './outline.ts';
import type {HiddenText, UnmappedGlyph} from './page-text.ts';
import {type PageLeaf, readPageTree} from './page-tree.ts';
import {booleanEntry, dictEntry, textEntry} from './pdf-objects.ts';
import {readStructureTree, type StructureElement, type StructureNode} from './structure-tree.ts';
import type {TextLines} from './text-line.ts';
import type {TextSegment} from './text-segment.ts';

/** The content of a PDF: its text, the structure of that, and its metadata. */
export interface PdfContent {
	readonly pages: readonly PdfPage[];
	/** The outermost elements of the structure tree; none in a PDF without tags. */
	readonly tree: readonly StructureElement[];
	readonly outline: readonly OutlineEntry[];
	/** The fonts of all pages, each once. */
	readonly fonts: readonly PdfFont[];
	readonly unmappedGlyphs: readonly UnmappedGlyph[];
	/** Texts that cannot be seen. */
	readonly hiddenTexts: readonly HiddenText[];
	/** Lang of the catalogue. */
	readonly lang: string | undefined;
	/** Title of the document information. */
	readonly title: string | undefined;
	/** Whether MarkInfo says that the PDF is tagged. */
	readonly marked: boolean;
	/** Whether viewers should show the title instead of the file name. */
	readonly displayDocTitle: boolean;
}

/** A page of a PDF. */
interface PdfPage {
	/** From 1 on. */
	readonly number: number;
	/** All text of the page, in the order of its content. */
	readonly segments: readonly TextSegment[];
	/** The text of all segments, a line feed between two. */
	readonly text: string;
	/**
	 * The text that is not in the structure tree, a line feed between two segments: running heads and
	 * page numbers, but also marked content that no element refers to.
	 */
	readonly untaggedText: string;
	/** The places of its lines of text, by the numbers in segments. */
	readonly lines: TextLines;
	/** In points. */
	readonly width: number;
	readonly height: number;
}

/**
 * Reads a PDF.
 *
 * @param bytes The file.
 * @throws PdfReadError if the bytes are not a PDF, or it is damaged, encrypted or has no pages.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
	const context = await loadObjects(bytes);
	try {
		return readContent(context);
	} catch (cause) {
		if (cause instanceof PdfReadError) throw cause;
		throw new PdfReadError('The PDF holds objects of unexpected types', {cause});
	}
}

function readContent(context: PDFContext): PdfContent {
	const catalog = context.lookup(context.trailerInfo.Root);
	if (!(catalog instanceof PDFDict)) throw new PdfReadError('The PDF has no catalogue');
	const leaves = readPageTree(catalog);
	if (leaves.length === 0) throw new PdfReadError('The PDF has no pages');

	const lang = textEntry(catalog, 'Lang');
	const reader = new MarkedTextReader(leaves.length, directionOf(lang ?? '') === 'rtl');
	const texts = leaves.map((leaf, index) => reader.readPage(leaf, index + 1));
	const numbers = new Map(leaves.map(({ref}, index) => [ref, index + 1]));
	const pageNumberOf = (page: PDFRef) => numbers.get(page);

	const root = dictEntry(catalog, 'StructTreeRoot');
	const tree = root
		? readStructureTree(root, {
				pageNumberOf,
				segmentOf: (page, mcid, stream) => texts[page - 1]?.segmentOf(mcid, stream),
			})
		: [];
	const outlines = dictEntry(catalog, 'Outlines');
	const claimed = segmentsOf(tree);
	const info = context.lookup(context.trailerInfo.Info);
	const markInfo = dictEntry(catalog, 'MarkInfo');
	const preferences = dictEntry(catalog, 'ViewerPreferences');
	return {
		pages: texts.map(({segments, lines}, index) => ({
			number: index + 1,
			segments,
			text: textOf(segments),
			untaggedText: textOf(segments.filter((segment) => !claimed.has(segment))),
			lines,
			...sizeOf(leaves[index]),
		})),
		tree,
		outline: outlines ? readOutline(outlines, pageNumberOf) : [],
		fonts: reader.fonts,
		unmappedGlyphs: texts.flatMap(({unmapped}) => unmapped),
		hiddenTexts: texts.flatMap(({hidden}) => hidden),
		lang,
		title: info instanceof PDFDict ? textEntry(info, 'Title') : undefined,
		marked: markInfo !== undefined && booleanEntry(markInfo, 'Marked') === true,
		displayDocTitle:
			preferences !== undefined && booleanEntry(preferences, 'DisplayDocTitle') === true,
	};
}

function sizeOf(leaf: PageLeaf | undefined): {width: number; height: number} {
	const {left = 0, bottom = 0, right = 0, top = 0} = leaf?.box ?? {};
	return {width: right - left, height: top - bottom};
}

function textOf(segments: readonly TextSegment[]): string {
	return segments.map(({text}) => text).join('\n');
}

/** The segments in the structure tree. */
function segmentsOf(tree: readonly StructureElement[]): Set<TextSegment> {
	const segments = new Set<TextSegment>();
	const visit = (node: StructureNode): void => {
		if (node.kind === 'text' && node.segment) segments.add(node.segment);
		else if (node.kind === 'element') node.children.forEach(visit);
	};
	tree.forEach(visit);
	return segments;
}
