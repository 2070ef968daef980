/**
 * The pages on each side of the sheets, left and right, in the order of printing:
 * of eight pages 8 1, 2 7, 6 3, 4 5.
 *
 * @param count how many pages there are; what is missing to a multiple of four stays empty.
 */
export function bookletSides(count: number): [number | undefined, number | undefined][] {
	const padded = Math.ceil(count / 4) * 4;
	const page = (number: number) => (number <= count ? number : undefined);
	return Array.from({length: padded / 2}, (_, side) => {
		const outer = page(padded - side);
		const inner = page(side + 1);
		return side % 2 === 0 ? [outer, inner] : [inner, outer];
	});
}
