import type {ContentOperand, ContentOperation} from '../../pdf/content-stream.ts';
import {identity, type Matrix, multiply, toMatrix} from '../../pdf/matrix.ts';

/** What the marking of a page's content has to know. */
export interface ArtifactPlan {
	/** Marked content that the structure tree does not hold. */
	isArtifact(mcid: number): boolean;
	/** Whether a form XObject marks its content itself, so that what draws it must not. */
	marksItself(form: string): boolean;
	/** Height that parts running heads from page numbers, in points from the page's foot. */
	readonly middle: number;
}

/**
 * Marks all that the structure tree does not hold as an artifact, so that no reader is told of
 * it: running heads and page numbers, backgrounds and borders. Chromium marks none.
 *
 * Only marks are written in between, and names of marks changed: whatever draws stays byte for
 * byte as it was.
 *
 * @param content The decoded content of a page or of a form XObject.
 * @param operations All of its operations.
 * @see ISO 32000-1, 14.8.2.2
 */
export function markArtifacts(
	content: Uint8Array,
	operations: readonly ContentOperation[],
	plan: ArtifactPlan,
): Uint8Array {
	const marker = new ArtifactMarker(content, plan);
	for (const operation of operations) marker.take(operation);
	return marker.finish();
}

const layout = '/Artifact <</Type /Layout>> BDC\n';
const header = '/Artifact <</Type /Pagination /Subtype /Header>> BDC\n';
const footer = '/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n';
const end = '\nEMC\n';

const pathStarts = new Set(['m', 're']);
const pathPaints = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
const textShows = new Set(['Tj', 'TJ', "'", '"']);
/** Operators over which no artifact of ours reaches, so that marks and their surroundings nest. */
const borders = new Set(['q', 'Q', 'BT', 'ET', 'BDC', 'BMC', 'EMC']);

class ArtifactMarker {
	readonly #content: Uint8Array;
	readonly #plan: ArtifactPlan;
	readonly #parts: Uint8Array[] = [];
	#copied = 0;
	#matrix: Matrix = identity;
	readonly #saved: Matrix[] = [];
	#textMatrix: Matrix = identity;
	/** Of each sequence that is open: whether it tells what its content is, as ActualText alone does not. */
	readonly #sequences: boolean[] = [];
	#marked = 0;
	#isOpen = false;
	/** Where the path begins that is being built. */
	#pathStart: number | undefined;

	constructor(content: Uint8Array, plan: ArtifactPlan) {
		this.#content = content;
		this.#plan = plan;
	}

	take(operation: ContentOperation): void {
		const {operator, operands, start} = operation;
		if (borders.has(operator)) this.#close(start);
		if (operator === 'BDC' || operator === 'BMC') this.#openSequence(operation);
		else if (operator === 'EMC') this.#marked -= this.#sequences.pop() ? 1 : 0;
		else if (operator === 'q') this.#saved.push(this.#matrix);
		else if (operator === 'Q') this.#matrix = this.#saved.pop() ?? this.#matrix;
		else if (operator === 'cm') this.#matrix = multiply(matrixOf(operands), this.#matrix);
		else if (operator === 'BT') this.#textMatrix = identity;
		else if (operator === 'Tm') this.#textMatrix = matrixOf(operands);
		else if (this.#marked === 0) this.#takePainting(operation);
	}

	finish(): Uint8Array {
		this.#close(this.#content.length);
		this.#copyTo(this.#content.length);
		return Buffer.concat(this.#parts);
	}

	#openSequence({operands, start, end}: ContentOperation): void {
		const [tag, properties] = operands;
		const mcid = properties instanceof Map ? properties.get('MCID') : undefined;
		const tells = mcid !== undefined || tag === 'Artifact';
		this.#sequences.push(tells);
		if (tells) this.#marked++;
		if (typeof mcid !== 'number' || !this.#plan.isArtifact(mcid)) return;
		this.#write(start, layout.trimEnd());
		this.#copied = end;
	}

	#takePainting({operator, operands, start}: ContentOperation): void {
		if (pathStarts.has(operator)) this.#pathStart ??= start;
		else if (operator === 'n') this.#pathStart = undefined;
		else if (pathPaints.has(operator)) {
			this.#open(this.#pathStart ?? start, layout);
			this.#pathStart = undefined;
		} else if (textShows.has(operator)) {
			const y = multiply(this.#textMatrix, this.#matrix)[5];
			this.#open(start, y > this.#plan.middle ? header : footer);
		} else if (operator === 'BI' || operator === 'sh') this.#open(start, layout);
		else if (operator === 'Do' && !this.#plan.marksItself(String(operands[0]))) {
			this.#open(start, layout);
		}
	}

	#open(at: number, mark: string): void {
		if (this.#isOpen) return;
		this.#write(at, mark);
		this.#isOpen = true;
	}

	#close(at: number): void {
		if (!this.#isOpen) return;
		this.#write(at, end);
		this.#isOpen = false;
	}

	#write(at: number, text: string): void {
		this.#copyTo(at);
		this.#parts.push(Buffer.from(text, 'latin1'));
	}

	#copyTo(at: number): void {
		if (at > this.#copied) this.#parts.push(this.#content.subarray(this.#copied, at));
		this.#copied = Math.max(at, this.#copied);
	}
}

function matrixOf(operands: readonly ContentOperand[]): Matrix {
	return toMatrix(operands) ?? identity;
}
