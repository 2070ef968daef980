import type {PDFRef} from '@cantoo/pdf-lib';
import type {HidingReason} from './painting.ts';
import type {TextLines} from './text-line.ts';
import type {SegmentKind, TextSegment} from './text-segment.ts';

/** A glyph that is shown but of which the font does not say what it means. */
export interface UnmappedGlyph {
	/** From 1 on. */
	readonly page: number;
	readonly font: string;
	readonly code: number;
	/** True if ActualText says what the glyph means, so that no text is missing. */
	readonly hasActualText: boolean;
}

/** A text that is there, and that nobody sees. */
export interface HiddenText {
	/** From 1 on. */
	readonly page: number;
	readonly reason: HidingReason;
	/** What it belongs to: a running head is an artifact. */
	readonly kind: SegmentKind;
	/** Only what is hidden. */
	readonly text: string;
}

/** The text of a page by its marked content. */
export interface PageText {
	/** In the order of the content; segments without text are left out. */
	readonly segments: readonly TextSegment[];
	/**
	 * The segment of an MCID, also of one without text.
	 *
	 * @param stream The form XObject in which the MCID stands, if that has StructParents of its own.
	 */
	segmentOf(mcid: number, stream?: PDFRef): TextSegment | undefined;
	readonly unmapped: readonly UnmappedGlyph[];
	/** Where its lines of text stand. */
	readonly lines: TextLines;
	readonly hidden: readonly HiddenText[];
}
