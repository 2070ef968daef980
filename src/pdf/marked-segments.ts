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

/** An open marked-content sequence. */
interface OpenSequence {
	/** The segment that its text is added to; undefined if it is that of the sequence around it. */
	readonly segment: SegmentBuilder | undefined;
	/** The text that replaces the glyphs, until it is added with the first of them. */
	actualText: string | undefined;
	readonly replaces: boolean;
	/** The glyphs of a ReversedChars sequence, from left to right. */
	readonly reversed: string[] | undefined;
}

/** The state around a form XObject, to which its end returns. */
interface Frame {
	readonly open: OpenSequence[];
	readonly segment: SegmentBuilder | undefined;
	readonly sequences: Map<number, SegmentBuilder>;
}

/** How many sequences may be open. Each glyph is looked up in all of them. */
const deepestSequence = 200;

/**
 * Divides the text of a page into segments by its marked-content sequences.
 *
 * @see ISO 32000-1, 14.6 (marked content), 14.8.2.3.3 (ReversedChars) and 14.9.4 (ActualText)
 */
export class MarkedSegments {
	readonly #page: number;
	readonly #inRightToLeftText: boolean;
	readonly #segments: SegmentBuilder[] = [];
	readonly #ownSequences = new Map<number, SegmentBuilder>();
	readonly #formSequences = new Map<PDFRef, Map<number, SegmentBuilder>>();
	#sequences = this.#ownSequences;
	#open: OpenSequence[] = [];
	/** The segment that text is added to: that of the innermost sequence with an MCID or of type Artifact. */
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

	/** The kind of the segment that the next text is added to. */
	get kind(): SegmentKind {
		return this.#segment?.kind ?? 'unmarked';
	}

	/** Whether ActualText replaces the next glyph. */
	get isReplaced(): boolean {
		return this.#open.some(({replaces}) => replaces);
	}

	/** Separates the text that follows from the text before, as a new text object does. */
	endPiece(): void {
		this.#segment?.endPiece();
	}

	/** Adds the text of a glyph, or the ActualText that replaces it. */
	addGlyph(text: string, style: TextStyle, line: number): void {
		let reversed: string[] | undefined;
		let replacing: OpenSequence | undefined;
		for (const sequence of this.#open) {
			// The outermost ActualText replaces all text in it.
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

	/** @throws PdfReadError if sequences are nested too deeply. */
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

	/** Closes the innermost sequence, and adds its ActualText if there was no glyph to add it with. */
	close(style: TextStyle, line: number): void {
		const sequence = this.#open.pop();
		if (!sequence) return;
		// ActualText of something other than glyphs, such as a picture, is text, too.
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
	 * Enters a form XObject, which cannot close sequences that it did not open.
	 *
	 * @param own The form, if it has MCIDs of its own: ISO 32000-1, 14.7.4.4.
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
