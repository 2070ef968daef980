import {VFile} from 'vfile';
import type {Position, Range} from 'vscode-languageserver/node.js';
import type {Diagnostic, Fix, Place} from '../handout/diagnostic.ts';
import {decode} from '../source/decode.ts';

/**
 * Maps between a document in the editor and the text that is checked, which has LF line ends and is
 * in NFC: findings have places in the latter, an editor needs those in the former.
 */
export class DocumentText {
	/** The text that is checked; empty if it cannot be read. */
	readonly checked: string;
	/** The lines of the document as the editor has them, without their ends. */
	readonly lines: readonly string[];
	readonly #lineEnd: string;

	constructor(readonly content: string) {
		this.checked = decode(Buffer.from(content), new VFile()) ?? '';
		this.lines = content.split(/\r\n?|\n/u);
		this.#lineEnd = /\r\n?|\n/u.exec(content)?.[0] ?? '\n';
	}

	/** The position in the document of a point in the checked text, whose lines and columns are 1-based. */
	position({line, column}: Pick<Place['start'], 'line' | 'column'>): Position {
		const text = this.lines[line - 1];
		if (text === undefined) return this.end;
		return {line: line - 1, character: charactersIn(text, column - 1)};
	}

	range({start, end}: Place): Range {
		return {start: this.position(start), end: this.position(end)};
	}

	/** The range between two offsets of the checked text. */
	rangeBetween(start: number, end: number): Range {
		return {start: this.#positionAt(start), end: this.#positionAt(end)};
	}

	/** A text with the line ends of the document. */
	withLineEnds(text: string): string {
		return text.replaceAll('\n', this.#lineEnd);
	}

	/** A change of the checked text as one of the document. */
	editOf({start, end, text}: Fix): {range: Range; newText: string} {
		return {range: this.rangeBetween(start, end), newText: this.withLineEnds(text)};
	}

	/** The range of a finding; the start of the first line if it has no place. */
	rangeOf({place, line = 1, column = 1, actual}: Diagnostic): Range {
		const start = place?.start ?? {line, column};
		const end = place?.end ?? start;
		const isPoint = start.line === end.line && start.column === end.column;
		const written = this.checked.split('\n')[start.line - 1]?.slice(start.column - 1);
		// The word at a point is marked.
		const length = isPoint && actual && written?.startsWith(actual) ? actual.length : 0;
		return this.range({start, end: {line: end.line, column: end.column + length}});
	}

	get end(): Position {
		return {line: this.lines.length - 1, character: this.lines.at(-1)?.length ?? 0};
	}

	#positionAt(offset: number): Position {
		const before = this.checked.slice(0, offset).split('\n');
		return this.position({line: before.length, column: (before.at(-1) ?? '').length + 1});
	}
}

/** How many UTF-16 units of a line as written correspond to how many after normalisation. */
function charactersIn(line: string, units: number): number {
	if (line === line.normalize('NFC')) return Math.min(units, line.length);
	let passed = 0;
	let written = 0;
	for (const {segment} of new Intl.Segmenter().segment(line)) {
		if (passed >= units) break;
		passed += segment.normalize('NFC').length;
		written += segment.length;
	}
	return written;
}
