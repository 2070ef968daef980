import fc from 'fast-check';
import {expect, test} from 'vitest';
import {bookletSides} from '../../src/print-profiles/booklet-sides.ts';

test.each([
	[
		1,
		[
			[undefined, 1],
			[undefined, undefined],
		],
	],
	[
		4,
		[
			[4, 1],
			[2, 3],
		],
	],
	[
		6,
		[
			[undefined, 1],
			[2, undefined],
			[6, 3],
			[4, 5],
		],
	],
	[
		8,
		[
			[8, 1],
			[2, 7],
			[6, 3],
			[4, 5],
		],
	],
])('of %i pages', (count, sides) => {
	expect(bookletSides(count)).toEqual(sides);
});

/** Lays the sheets on each other, folds them in the middle and leafs through. */
function leafThrough(sides: readonly (readonly (number | undefined)[])[]): (number | undefined)[] {
	const firstHalf: (number | undefined)[] = [];
	const secondHalf: (number | undefined)[] = [];
	for (const [index, [left, right]] of sides.entries()) {
		const isFront = index % 2 === 0;
		firstHalf.push(isFront ? right : left);
		secondHalf.unshift(isFront ? left : right);
	}
	return [...firstHalf, ...secondHalf];
}

test('folded, any number of pages is in order, with empty ones at the end', () => {
	fc.assert(
		fc.property(fc.integer({min: 1, max: 200}), (count) => {
			const pages = leafThrough(bookletSides(count));
			expect(pages.length % 4).toBe(0);
			expect(pages.length - count).toBeLessThan(4);
			expect(pages).toEqual(pages.map((_, index) => (index < count ? index + 1 : undefined)));
		}),
	);
});

test('folded, one that is read from right to left is in order, too', () => {
	for (const count of [1, 4, 6, 8, 31]) {
		const mirrored = bookletSides(count, 'rtl').map(([left, right]) => [right, left] as const);
		expect(leafThrough(mirrored).filter(Boolean)).toEqual(
			Array.from({length: count}, (_, index) => index + 1),
		);
	}
	expect(bookletSides(4, 'rtl')).toEqual([
		[1, 4],
		[3, 2],
	]);
});
