/** A stretch of one line, in the order in which its letters are read. */
export interface LinePiece {
	readonly text: string;
	/** True if the stretch runs from right to left. */
	readonly rightToLeft: boolean;
}

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const letter = /\p{L}/u;

/**
 * Puts the pieces of a line, given from left to right as they stand on paper, into the
 * order in which they are read. The line is taken to run in the direction of most of its
 * letters, or in that of the document where it has none. This undoes the reordering of the Unicode bidirectional algorithm for lines
 * without embeddings; a line of two directions can come out otherwise.
 *
 * @see Unicode Standard Annex #9, rule L2
 */
export function toReadingOrder<Piece extends LinePiece>(
	pieces: readonly Piece[],
	{inRightToLeftText = false}: {inRightToLeftText?: boolean} = {},
): readonly Piece[] {
	if (!pieces.some((piece) => piece.rightToLeft)) {
		// Numbers and stops by themselves, such as `10, 20.`
		return inRightToLeftText && !pieces.some(isLeftToRight) ? [...pieces].reverse() : pieces;
	}
	const rightToLeftLetters = lettersIn(pieces, (piece) => piece.rightToLeft);
	const leftToRightLetters = lettersIn(pieces, isLeftToRight);
	return rightToLeftLetters >= leftToRightLetters
		? reverseRuns([...pieces].reverse(), isLeftToRight)
		: reverseRuns(pieces, (piece) => piece.rightToLeft);
}

/** True of text that is read from left to right by itself; not of digits, spaces, stops. */
function isLeftToRight(piece: LinePiece): boolean {
	return !piece.rightToLeft && letter.test(piece.text) && !rightToLeftLetter.test(piece.text);
}

function lettersIn(pieces: readonly LinePiece[], test: (piece: LinePiece) => boolean): number {
	return pieces.reduce(
		(sum, piece) => sum + (test(piece) ? piece.text.replace(/\P{L}/gu, '').length : 0),
		0,
	);
}

/** Reverses each run of pieces that begins and ends with a strong piece and has no opposite one. */
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
