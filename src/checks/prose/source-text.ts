import type {Nodes, Paragraph} from 'mdast';
import type {Point, Position} from 'unist';

/** A piece of a text, and the place in the source that it comes from. */
interface Piece {
	/** Offset in the text. */
	readonly start: number;
	readonly value: string;
	readonly node: Nodes;
	/** Whether the source has it letter by letter, without entities or escapes. */
	readonly isLiteral: boolean;
}

/** The text of a paragraph, with the mapping to its source. */
export class SourceText {
	readonly text: string;

	constructor(private readonly pieces: readonly Piece[]) {
		this.text = pieces.map(({value}) => value).join('');
	}

	placeOf(start: number, end: number): Position | undefined {
		const first = this.#pointAt(start, false);
		const last = this.#pointAt(end, true);
		return first && last && {start: first, end: last};
	}

	rangeOf(start: number, end: number): {start: number; end: number} | undefined {
		const first = this.#pieceAt(start, false);
		const last = this.#pieceAt(end, true);
		if (!first?.isLiteral || first !== last) return undefined;
		const offset = first.node.position?.start.offset;
		if (offset === undefined) return undefined;
		return {start: offset + start - first.start, end: offset + end - first.start};
	}

	/** The piece that holds the character after an offset or, for an end, before it. */
	#pieceAt(offset: number, isEnd: boolean): Piece | undefined {
		return this.pieces.findLast(({start}) => (isEnd ? start < offset : start <= offset));
	}

	#pointAt(offset: number, isEnd: boolean): Point | undefined {
		const piece = this.#pieceAt(offset, isEnd);
		const position = piece?.node.position;
		if (!piece || !position) return undefined;
		if (!piece.isLiteral) return isEnd ? position.end : position.start;
		const before = piece.value.slice(0, offset - piece.start);
		const lines = before.split('\n');
		const column = (lines.at(-1)?.length ?? 0) + 1;
		const {line, column: first, offset: from} = position.start;
		return {
			line: line + lines.length - 1,
			column: lines.length === 1 ? first + column - 1 : column,
			...(from !== undefined && {offset: from + before.length}),
		};
	}
}

/** Reads a paragraph the way its reader does: without pictures, footnotes and citation numbers. */
export function sourceTextOf(paragraph: Paragraph): SourceText {
	const pieces: Piece[] = [];
	let length = 0;
	const add = (value: string, node: Nodes, isLiteral: boolean) => {
		pieces.push({start: length, value, node, isLiteral});
		length += value.length;
	};
	const collect = (node: Nodes) => {
		if (node.type === 'text') add(node.value, node, isLiteral(node));
		else if (node.type === 'break') add('\n', node, false);
		else if (node.type === 'inlineCode') add(node.value, node, false);
		else if ('children' in node) for (const child of node.children) collect(child);
	};
	collect(paragraph);
	return new SourceText(pieces);
}

/** Text over several lines may be indented in its source, so that only its first line is exact. */
function isLiteral({position, value}: Extract<Nodes, {type: 'text'}>): boolean {
	const {start, end} = position ?? {};
	if (start?.offset === undefined || end?.offset === undefined) return false;
	return end.offset - start.offset === value.length;
}
