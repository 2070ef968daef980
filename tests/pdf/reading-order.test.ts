import {describe, expect, it} from 'vitest';
import {toReadingOrder} from '../../src/pdf/reading-order.ts';

/** The pieces of a line: one that begins with "<" runs from right to left. */
function order(...pieces: string[]): string {
	const line = pieces.map((text) => ({text: text.replace('<', ''), rightToLeft: text[0] === '<'}));
	return toReadingOrder(line)
		.map(({text}) => text)
		.join('');
}

describe('toReadingOrder', () => {
	it('leaves a line from left to right alone', () => {
		expect(order('one ', 'two', '.')).toBe('one two.');
	});

	it('turns a line from right to left around', () => {
		expect(order('.', '<גד', ' ', '<אב')).toBe('אב גד.');
	});

	it('keeps numbers and Latin words whole in a line from right to left', () => {
		expect(order('<הוז', ' ', '120/80', ' ', '<אבגד')).toBe('אבגד 120/80 הוז');
		expect(order('<הוזח', ' ', 'Aspi', 'rin', ' ', '100 mg', ' ', '<אבגדהו')).toBe(
			'אבגדהו Aspirin 100 mg הוזח',
		);
	});

	it('turns only the foreign words around in a line from left to right', () => {
		expect(order('The word ', '<גד', ' ', '<אב', ' is Hebrew.')).toBe('The word אב גד is Hebrew.');
	});

	it('takes numbers and stops by themselves as the document runs', () => {
		const line = ['.', '20', ' ,', '10'].map((text) => ({text, rightToLeft: false}));
		const read = (inRightToLeftText: boolean) =>
			toReadingOrder(line, {inRightToLeftText})
				.map(({text}) => text)
				.join('');
		expect(read(true)).toBe('10 ,20.');
		expect(read(false)).toBe('.20 ,10');
		const latin = [
			{text: 'a ', rightToLeft: false},
			{text: 'b', rightToLeft: false},
		];
		expect(toReadingOrder(latin, {inRightToLeftText: true})).toEqual(latin);
	});

	it('orders an empty line', () => {
		expect(order()).toBe('');
	});
});
