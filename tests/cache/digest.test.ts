import {expect, test} from 'vitest';
import {digestOf} from '../../src/cache/digest.ts';

test('equal data have the same digest, whatever the order of their keys', () => {
	expect(digestOf({a: 1, b: [true, null]})).toBe(digestOf({b: [true, null], a: 1}));
	expect(digestOf(Uint8Array.of(1, 2))).toBe(digestOf(Buffer.from([1, 2])));
});

test('data that differ have different digests', () => {
	const values = [
		undefined,
		null,
		'',
		'1',
		1,
		true,
		'true',
		[],
		{},
		new Set(),
		new Map(),
		new Uint8Array(),
		[['a'], 'b'],
		[['a', 'b']],
		['a', 'b'],
		['ab'],
		{a: 'b'},
		new Set(['a', 'b']),
		new Map([['a', 'b']]),
		new Set(['a']),
		Uint8Array.of(97),
		'a',
	];
	expect(new Set(values.map(digestOf)).size).toBe(values.length);
});

test('anything but plain data is refused, so that no input is ignored', () => {
	for (const value of [() => {}, new Date(), Symbol('a'), /a/u, {a: {b: new Error('c')}}]) {
		expect(() => digestOf(value)).toThrow(TypeError);
	}
});
