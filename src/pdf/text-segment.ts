import type {PdfFont} from './font-decoder.ts';
import {toReadingOrder} from './reading-order.ts';

/** Text that is set alike. */
export interface TextRun {
	readonly text: string;
	/** Height of the em on paper, in points; scaling is reckoned in. */
	readonly fontSize: number;
	/** 3 is invisible: ISO 32000-1, table 106. */
	readonly renderMode: number;
	readonly font: PdfFont;
}

/** `marked`: in a marked-content sequence with an MCID; `artifact`: in an Artifact. */
export type SegmentKind = 'marked' | 'artifact' | 'unmarked';

/** What a page shows between two changes of the marked content it stands in. */
export interface TextSegment {
	readonly kind: SegmentKind;
	/** Set for `marked` alone. */
	readonly mcid: number | undefined;
	/**
	 * The text as the content has it, spaces too. Chromium leaves out the space at which a
	 * line was broken, so a line feed stands wherever the text goes on in another line.
	 */
	readonly text: string;
	readonly runs: readonly TextRun[];
	/** Number of the line, within the page, in which the text begins. */
	readonly firstLine: number;
	readonly lastLine: number;
}

/** How text is set. */
export type TextStyle = Omit<TextRun, 'text'>;

/** A stretch of a line that was set alike, in one direction, by one text object. */
interface Piece {
	readonly style: TextStyle;
	readonly rightToLeft: boolean;
	text: string;
}

/** Collects the text of a segment line by line. */
export class SegmentBuilder implements TextSegment {
	readonly kind: SegmentKind;
	readonly mcid: number | undefined;
	readonly #inRightToLeftText: boolean;
	firstLine = 0;
	lastLine = 0;
	readonly #runs: Array<TextStyle & {text: string}> = [];
	/** The pieces of the line that is being read, from left to right. */
	#pieces: Piece[] = [];
	/** The piece that what comes next may belong to. */
	#piece: Piece | undefined;
	#endsInSpace = false;
	#text: string | undefined;

	constructor(kind: SegmentKind, mcid: number | undefined, inRightToLeftText: boolean) {
		this.#inRightToLeftText = inRightToLeftText;
		this.kind = kind;
		this.mcid = mcid;
	}

	get runs(): readonly TextRun[] {
		this.#endLine();
		return this.#runs;
	}

	get text(): string {
		this.#text ??= this.runs.map((run) => run.text).join('');
		return this.#text;
	}

	get isEmpty(): boolean {
		return this.#pieces.length === 0 && this.#runs.length === 0;
	}

	/** What follows stands apart from what went before: a new text object, for one. */
	endPiece(): void {
		this.#piece = undefined;
	}

	add(text: string, style: TextStyle, line: number, rightToLeft: boolean): void {
		this.#text = undefined;
		if (line !== this.lastLine || this.isEmpty) this.#startLine(line);
		const piece = this.#piece;
		if (piece && piece.style === style && piece.rightToLeft === rightToLeft) piece.text += text;
		else {
			this.#piece = {style, rightToLeft, text};
			this.#pieces.push(this.#piece);
		}
	}

	#startLine(line: number): void {
		if (this.isEmpty) this.firstLine = line;
		else {
			this.#endLine();
			const run = this.#runs.at(-1);
			if (run && !this.#endsInSpace) run.text += '\n';
		}
		this.lastLine = line;
	}

	#endLine(): void {
		for (const {text, style} of toReadingOrder(this.#pieces, {
			inRightToLeftText: this.#inRightToLeftText,
		})) {
			const run = this.#runs.at(-1);
			if (run && isAlike(run, style)) run.text += text;
			else this.#runs.push({text, ...style});
			// Asked of the piece, since asking a text that still grows would copy it each time.
			this.#endsInSpace = /\s$/u.test(text.slice(-1));
		}
		this.#pieces = [];
		this.#piece = undefined;
	}
}

function isAlike(one: TextStyle, other: TextStyle): boolean {
	return (
		one.font === other.font &&
		one.renderMode === other.renderMode &&
		// Sizes of one type can differ by what rounding left over.
		Math.abs(one.fontSize - other.fontSize) < 0.01
	);
}
