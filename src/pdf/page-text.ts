import type {PDFRef} from '@cantoo/pdf-lib';
import type {HidingReason} from './painting.ts';
import type {TextLines} from './text-line.ts';
import type {SegmentKind, TextSegment} from './text-segment.ts';

/** A glyph that is shown, but which its font does not map to text. */
export interface UnmappedGlyph {
	/** From 1 on. */
	readonly page: number;
	readonly font: string;
	readonly code: number;
	/** Whether ActualText replaces the glyph, so that no text is missing. */
	readonly hasActualText: boolean;
}

/** Text that is in the content, but cannot be seen. */
export interface HiddenText {
	/** From 1 on. */
	readonly page: number;
	readonly reason: HidingReason;
	/** `artifact` for a running head, for example. */
	readonly kind: SegmentKind;
	/** Only the hidden part of the text. */
	readonly text: string;
}

/** The text of a page, divided by its marked content. */
export interface PageText {
	/** In the order of the content; segments without text are left out. */
	readonly segments: readonly TextSegment[];
	/**
	 * The segment of an MCID, even if it has no text.
	 *
	 * @param stream The form XObject that contains the MCID, if the form has StructParents of its own.
	 */
	segmentOf(mcid: number, stream?: PDFRef): TextSegment | undefined;
	readonly unmapped: readonly UnmappedGlyph[];
	/** The places of its lines of text. */
	readonly lines: TextLines;
	readonly hidden: readonly HiddenText[];
}
