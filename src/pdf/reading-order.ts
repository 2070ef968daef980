/** A part of a line; its text is in reading order. */
export interface LinePiece {
	readonly text: string;
	/** Whether the part runs from right to left. */
	readonly rightToLeft: boolean;
}

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const letter = /\p{L}/u;

/**
 * Puts the pieces of a line, which are in their order on paper from left to right, into reading order.
 * The direction of the line is taken to be that of most of its letters, or that of the document if it
 * has none. This undoes the reordering of the Unicode bidirectional algorithm for lines without
 * embeddings; a line with two directions may come out in another order.
 *
 * @see Unicode Standard Annex #9, rule L2
 */
export function toReadingOrder<Piece extends LinePiece>(
	pieces: readonly Piece[],
	{inRightToLeftText = false}: {inRightToLeftText?: boolean} = {},
): readonly Piece[] {
	if (!pieces.some((piece) => piece.rightToLeft)) {
		// Only numbers and punctuation, such as `10, 20.`
		return inRightToLeftText && !pieces.some(isLeftToRight) ? [...pieces].reverse() : pieces;
	}
	const rightToLeftLetters = lettersIn(pieces, (piece) => piece.rightToLeft);
	const leftToRightLetters = lettersIn(pieces, isLeftToRight);
	return rightToLeftLetters >= leftToRightLetters
		? reverseRuns([...pieces].reverse(), isLeftToRight)
		: reverseRuns(pieces, (piece) => piece.rightToLeft);
}

/** Whether a text has a direction of its own, from left to right. Digits, spaces and punctuation have none. */
function isLeftToRight(piece: LinePiece): boolean {
	return !piece.rightToLeft && letter.test(piece.text) && !rightToLeftLetter.test(piece.text);
}

function lettersIn(pieces: readonly LinePiece[], test: (piece: LinePiece) => boolean): number {
	return pieces.reduce(
		(sum, piece) => sum + (test(piece) ? piece.text.replace(/\P{L}/gu, '').length : 0),
		0,
	);
}

/** Reverses each run of pieces that begins and ends with a strong piece and contains no piece of the other direction. */
function reverseRuns<Piece extends LinePiece>(
	pieces: readonly Piece[],
	isStrong: (piece: Piece) => boolean,
): Piece[] {
	const isOpposite = (piece: Piece) =>
		!isStrong(piece) && (piece.rightToLeft || isLeftToRight(piece));
	const ordered: Piece[] = [];
	let index = 0;
	while (index < pieces.length) {
		const first = pieces[index] as Piece;
		if (!isStrong(first)) {
			ordered.push(first);
			index++;
			continue;
		}
		let last = index;
		for (let ahead = index + 1; ahead < pieces.length; ahead++) {
			const piece = pieces[ahead] as Piece;
			if (isOpposite(piece)) break;
			if (isStrong(piece)) last = ahead;
		}
		for (let back = last; back >= index; back--) ordered.push(pieces[back] as Piece);
		index = last + 1;
	}
	return ordered;
}
