/** `[a b c d e f]`: ISO 32000-1, 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that applies `first`, then `second`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
	return [
		first[0] * second[0] + first[1] * second[2],
		first[0] * second[1] + first[1] * second[3],
		first[2] * second[0] + first[3] * second[2],
		first[2] * second[1] + first[3] * second[3],
		first[4] * second[0] + first[5] * second[2] + second[4],
		first[4] * second[1] + first[5] * second[3] + second[5],
	];
}

/** The matrix that six numbers give; undefined for anything else. */
export function toMatrix(values: readonly unknown[]): Matrix | undefined {
	if (values.length !== 6 || !values.every((value) => typeof value === 'number')) return undefined;
	return values as unknown as Matrix;
}
