/**
 * The pages on each side of the sheets, left and right, in the order of printing: 8 1, 2 7, 6 3, 4
 * 5 for eight pages. A booklet that is read from right to left has its fold at the right of the
 * first page: 1 8, 7 2, 3 6, 5 4.
 *
 * @param count the number of pages; it is filled up to a multiple of four with empty ones.
 */
export function bookletSides(
	count: number,
	direction: 'ltr' | 'rtl' = 'ltr',
): [number | undefined, number | undefined][] {
	const padded = Math.ceil(count / 4) * 4;
	const page = (number: number) => (number <= count ? number : undefined);
	return Array.from({length: padded / 2}, (_, side) => {
		const outer = page(padded - side);
		const inner = page(side + 1);
		const isInnerRight = (side % 2 === 0) === (direction === 'ltr');
		return isInnerRight ? [outer, inner] : [inner, outer];
	});
}
