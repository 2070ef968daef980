import type {PDFRef} from '@cantoo/pdf-lib';
import type {ContentOperand} from './content-stream.ts';
import {PdfReadError} from './errors.ts';
import type {Properties} from './marked-content-properties.ts';
import {
	SegmentBuilder,
	type SegmentKind,
	type TextSegment,
	type TextStyle,
} from './text-segment.ts';

/** A marked-content sequence that is open. */
interface OpenSequence {
	/** What the sequence's text goes to; undefined: what the sequence around it goes to. */
	readonly segment: SegmentBuilder | undefined;
	/** Set if text is given in place of the glyphs; kept until the first glyph comes. */
	actualText: string | undefined;
	readonly replaces: boolean;
	/** The glyphs of a ReversedChars sequence, from left to right. */
	readonly reversed: string[] | undefined;
}

/** What a form XObject has of its own while it is drawn. */
interface Frame {
	readonly open: OpenSequence[];
	readonly segment: SegmentBuilder | undefined;
	readonly sequences: Map<number, SegmentBuilder>;
}

/** Each glyph is looked up in all open sequences. */
const deepestSequence = 200;

/**
 * Parts the text of a page by the marked-content sequences that it stands in: ISO 32000-1, 14.6
 * (marked content), 14.8.2.3.3 (ReversedChars) and 14.9.4 (ActualText).
 */
export class MarkedSegments {
	readonly #page: number;
	readonly #inRightToLeftText: boolean;
	readonly #segments: SegmentBuilder[] = [];
	readonly #ownSequences = new Map<number, SegmentBuilder>();
	readonly #formSequences = new Map<PDFRef, Map<number, SegmentBuilder>>();
	#sequences = this.#ownSequences;
	#open: OpenSequence[] = [];
	/** What text goes to: that of the innermost sequence that has an MCID or is an Artifact. */
	#segment: SegmentBuilder | undefined;
	readonly #frames: Frame[] = [];

	/** @param page The page's number, from 1 on. */
	constructor(page: number, inRightToLeftText: boolean) {
		this.#page = page;
		this.#inRightToLeftText = inRightToLeftText;
	}

	/** Segments that have text, in the order of the content. */
	get withText(): readonly TextSegment[] {
		return this.#segments.filter((segment) => !segment.isEmpty);
	}

	/** See {@link PageText.segmentOf}. */
	segmentOf(mcid: number, stream?: PDFRef): TextSegment | undefined {
		const sequences = stream && this.#formSequences.get(stream);
		return (sequences ?? this.#ownSequences).get(mcid);
	}

	/** What the next text belongs to. */
	get kind(): SegmentKind {
		return this.#segment?.kind ?? 'unmarked';
	}

	/** Whether ActualText is given in place of the next glyph. */
	get isReplaced(): boolean {
		return this.#open.some(({replaces}) => replaces);
	}

	/** What follows stands apart from what went before. */
	endPiece(): void {
		this.#segment?.endPiece();
	}

	/** Adds what a glyph says, or what is given in its place. */
	addGlyph(text: string, style: TextStyle, line: number): void {
		let reversed: string[] | undefined;
		let replacing: OpenSequence | undefined;
		for (const sequence of this.#open) {
			// The outermost ActualText stands for all within it.
			if (sequence.replaces && !replacing) replacing = sequence;
			if (sequence.reversed && !replacing) reversed = sequence.reversed;
			if (sequence.segment) reversed = sequence.reversed;
		}
		const said = replacing ? replacing.actualText : text;
		if (replacing) replacing.actualText = undefined;
		if (said === undefined) return;
		if (reversed) reversed.push(said);
		else this.#emit(said, style, line, false);
	}

	/** @throws PdfReadError for sequences nested too deep. */
	open(tag: ContentOperand | undefined, properties: Properties | undefined): void {
		if (this.#open.length >= deepestSequence) {
			throw new PdfReadError(`Page ${this.#page}: marked content is nested too deep`);
		}
		const segment = this.#segmentFor(tag, properties?.mcid);
		const actualText = properties?.actualText;
		this.#open.push({
			segment,
			actualText,
			replaces: actualText !== undefined,
			reversed: tag === 'ReversedChars' ? [] : undefined,
		});
		if (segment) this.#enterSegment();
	}

	/** Closes the innermost sequence; its text, where that was held back, is set as given. */
	close(style: TextStyle, line: number): void {
		const sequence = this.#open.pop();
		if (!sequence) return;
		// ActualText over what is no glyph, a picture for one, is text all the same.
		if (sequence.actualText && !this.isReplaced) {
			const outer = this.#open.findLast(({reversed}) => reversed)?.reversed;
			if (outer) outer.push(sequence.actualText);
			else this.#emit(sequence.actualText, style, line, false);
		}
		if (sequence.reversed) {
			this.endPiece();
			this.#emit(sequence.reversed.reverse().join(''), style, line, true);
			this.endPiece();
		}
		if (sequence.segment) this.#enterSegment();
	}

	/**
	 * Goes into a form XObject, which may close no sequence that it did not open.
	 *
	 * @param own The form, if its MCIDs are its own: ISO 32000-1, 14.7.4.4.
	 */
	enterForm(own: PDFRef | undefined): void {
		const open = this.#open;
		this.#frames.push({open, segment: this.#segment, sequences: this.#sequences});
		this.#open = [...open];
		if (!own) return;
		this.#sequences = this.#formSequences.get(own) ?? new Map<number, SegmentBuilder>();
		this.#formSequences.set(own, this.#sequences);
	}

	leaveForm(): void {
		const frame = this.#frames.pop();
		if (!frame) return;
		this.#open = frame.open;
		this.#segment = frame.segment;
		this.#sequences = frame.sequences;
	}

	#emit(text: string, style: TextStyle, line: number, rightToLeft: boolean): void {
		if (text === '') return;
		this.#segment ??= this.#newSegment('unmarked');
		this.#segment.add(text, style, line, rightToLeft);
	}

	#newSegment(kind: SegmentKind, mcid?: number): SegmentBuilder {
		const segment = new SegmentBuilder(kind, mcid, this.#inRightToLeftText);
		this.#segments.push(segment);
		return segment;
	}

	#segmentFor(
		tag: ContentOperand | undefined,
		mcid: number | undefined,
	): SegmentBuilder | undefined {
		if (mcid === undefined) return tag === 'Artifact' ? this.#newSegment('artifact') : undefined;
		let segment = this.#sequences.get(mcid);
		if (!segment) {
			segment = this.#newSegment('marked', mcid);
			this.#sequences.set(mcid, segment);
		}
		return segment;
	}

	#enterSegment(): void {
		this.#segment = this.#open.findLast(({segment}) => segment)?.segment;
	}
}
