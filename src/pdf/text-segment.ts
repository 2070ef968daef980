import type {PdfFont} from './font-decoder.ts';
import {toReadingOrder} from './reading-order.ts';

/** Text in one style. */
export interface TextRun {
	readonly text: string;
	/** Height of the em on paper, in points, with all scaling. */
	readonly fontSize: number;
	/** 3 is invisible: ISO 32000-1, table 106. */
	readonly renderMode: number;
	readonly font: PdfFont;
}

/** `marked`: in a marked-content sequence with an MCID; `artifact`: in an Artifact. */
export type SegmentKind = 'marked' | 'artifact' | 'unmarked';

/** Text of a page that belongs to the same marked content. */
export interface TextSegment {
	readonly kind: SegmentKind;
	/** Only for `marked`. */
	readonly mcid: number | undefined;
	/**
	 * The text with the spaces of the content. Chromium leaves out the space at which a line was
	 * broken, so there is a line feed wherever the text goes on in another line.
	 */
	readonly text: string;
	readonly runs: readonly TextRun[];
	/** Number of the line on the page in which the text begins, from 0 on. */
	readonly firstLine: number;
	readonly lastLine: number;
}

/** The style of text. */
export type TextStyle = Omit<TextRun, 'text'>;

/** A part of a line in one style and one direction, shown by one text object. */
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
	/** The pieces of the current line, from left to right. */
	#pieces: Piece[] = [];
	/** The piece that the next text may be added to. */
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

	/** Separates the text that follows from the text before, as a new text object does. */
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
			// The piece is tested, because a test on the growing text would copy it each time.
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
		// Sizes of the same type may differ by rounding.
		Math.abs(one.fontSize - other.fontSize) < 0.01
	);
}
