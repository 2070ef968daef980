import type {ContentOperand, ContentOperation} from '../../pdf/content-stream.ts';
import {identity, type Matrix, multiply, toMatrix} from '../../pdf/matrix.ts';

/** What marking a page's content needs to know. */
interface ArtifactPlan {
	/** Whether a form XObject marks its content itself, so that the operation that draws it must not be marked. */
	marksItself(form: string): boolean;
	/** The height between running heads and page numbers, in points from the foot of the page. */
	readonly middle: number;
}

/** Where marks go in content. */
export interface ArtifactMarks {
	/** What is inserted before a byte, in order. */
	readonly insertions: readonly (readonly [at: number, text: string])[];
	/** Where each marked-content sequence is opened: the operation and its number. */
	readonly sequences: readonly (readonly [start: number, end: number, mcid: number])[];
}

const layout = '/Artifact <</Type /Layout>> BDC\n';
const header = '/Artifact <</Type /Pagination /Subtype /Header>> BDC\n';
const footer = '/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n';
const end = '\nEMC\n';

/**
 * Finds what of a page's content, or of a form XObject's, Chromium did not mark: running heads and
 * page numbers, backgrounds and borders. It is given every operation in turn.
 *
 * @see ISO 32000-1, 14.8.2.2 (artifacts) and 14.6 (where marks may stand)
 */
export class ArtifactFinder {
	readonly #plan: ArtifactPlan;
	readonly #insertions: (readonly [number, string])[] = [];
	readonly #openings: (readonly [number, number, number])[] = [];
	#matrix: Matrix = identity;
	readonly #saved: Matrix[] = [];
	#textMatrix: Matrix = identity;
	/** For each open sequence, whether it says what its content is, which ActualText alone does not. */
	readonly #sequences: boolean[] = [];
	#marked = 0;
	#isOpen = false;
	/** Where the current path begins. */
	#pathStart: number | undefined;

	constructor(plan: ArtifactPlan) {
		this.#plan = plan;
	}

	take(operation: ContentOperation): void {
		const {operator, operands, start} = operation;
		switch (operator) {
			// The two most frequent ones by far.
			case 'Td':
				break;
			case 'Tj':
				if (this.#marked === 0) this.#takePainting(operation);
				break;
			// Our artifacts never extend over these, so that marks nest properly.
			case 'q':
				this.#close(start);
				this.#saved.push(this.#matrix);
				break;
			case 'Q':
				this.#close(start);
				this.#matrix = this.#saved.pop() ?? this.#matrix;
				break;
			case 'BT':
				this.#close(start);
				this.#textMatrix = identity;
				break;
			case 'ET':
				this.#close(start);
				break;
			case 'BDC':
			case 'BMC':
				this.#close(start);
				this.#openSequence(operation);
				break;
			case 'EMC':
				this.#close(start);
				if (this.#sequences.pop()) this.#marked--;
				break;
			case 'cm':
				this.#matrix = multiply(matrixOf(operands), this.#matrix);
				break;
			case 'Tm':
				this.#textMatrix = matrixOf(operands);
				break;
			default:
				if (this.#marked === 0) this.#takePainting(operation);
		}
	}

	/** @param length Length of the content, in bytes. */
	finish(length: number): ArtifactMarks {
		this.#close(length);
		return {insertions: this.#insertions, sequences: this.#openings};
	}

	#openSequence({operands, start, end}: ContentOperation): void {
		const [tag, properties] = operands;
		const mcid = properties instanceof Map ? properties.get('MCID') : undefined;
		const tells = mcid !== undefined || tag === 'Artifact';
		this.#sequences.push(tells);
		if (tells) this.#marked++;
		if (typeof mcid === 'number') this.#openings.push([start, end, mcid]);
	}

	#takePainting({operator, operands, start}: ContentOperation): void {
		switch (operator) {
			case 'm':
			case 're':
				this.#pathStart ??= start;
				break;
			case 'n':
				this.#pathStart = undefined;
				break;
			case 'f':
			case 'F':
			case 'f*':
			case 'S':
			case 's':
			case 'B':
			case 'B*':
			case 'b':
			case 'b*':
				// A mark may not stand within a path.
				this.#open(this.#pathStart ?? start, layout);
				this.#pathStart = undefined;
				break;
			case 'Tj':
			case 'TJ':
			case "'":
			case '"': {
				const y = multiply(this.#textMatrix, this.#matrix)[5];
				this.#open(start, y > this.#plan.middle ? header : footer);
				break;
			}
			case 'Do':
				if (!this.#plan.marksItself(String(operands[0]))) this.#open(start, layout);
				break;
			case 'BI':
			case 'sh':
				this.#open(start, layout);
				break;
		}
	}

	#open(at: number, mark: string): void {
		if (this.#isOpen) return;
		this.#insertions.push([at, mark]);
		this.#isOpen = true;
	}

	#close(at: number): void {
		if (!this.#isOpen) return;
		this.#insertions.push([at, end]);
		this.#isOpen = false;
	}
}

function matrixOf(operands: readonly ContentOperand[]): Matrix {
	return toMatrix(operands) ?? identity;
}

/**
 * Marks everything that is not in the structure tree as an artifact, so that no screen reader says
 * it.
 *
 * Only marks are inserted and changed; drawing operations stay byte for byte.
 *
 * @param content The decoded content of a page or of a form XObject.
 * @param isArtifact Says whether the structure tree no longer holds some marked content.
 */
export function markArtifacts(
	content: Uint8Array,
	{insertions, sequences}: ArtifactMarks,
	isArtifact: (mcid: number) => boolean,
): Uint8Array {
	const mark = layout.trimEnd();
	const edits = [
		...insertions.map(([at, text]) => ({at, until: at, text})),
		...sequences
			.filter(([, , mcid]) => isArtifact(mcid))
			.map(([at, until]) => ({at, until, text: mark})),
	].sort((one, other) => one.at - other.at || one.until - other.until);
	const parts: Uint8Array[] = [];
	let copied = 0;
	for (const {at, until, text} of edits) {
		parts.push(content.subarray(copied, at), Buffer.from(text, 'latin1'));
		copied = until;
	}
	parts.push(content.subarray(copied));
	return Buffer.concat(parts);
}
