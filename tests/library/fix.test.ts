import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {applyFixes} from '../../src/library/check/fix.ts';

describe('applyFixes', () => {
	it('replaces, inserts and takes out, in any order', () => {
		const fixes = [
			{start: 8, end: 8, text: '!'},
			{start: 0, end: 3, text: 'Two'},
			{start: 4, end: 5, text: ''},
		];
		expect(applyFixes('One  day', fixes)).toEqual({after: 'Two day!', applied: 3, waiting: 0});
	});

	it('leaves those that overlap for the next time', () => {
		const fixes = [
			{start: 0, end: 3, text: 'a'},
			{start: 2, end: 5, text: 'b'},
			{start: 0, end: 1, text: 'c'},
		];
		expect(applyFixes('one two', fixes)).toEqual({after: 'cnbwo', applied: 2, waiting: 1});
	});

	it('changes nothing but what the fixes name', () => {
		const fix = fc
			.tuple(fc.nat(20), fc.nat(5), fc.string())
			.map(([start, length, text]) => ({start, end: start + length, text}));
		fc.assert(
			fc.property(fc.string({minLength: 25, maxLength: 40}), fc.array(fix), (text, fixes) => {
				const {after, applied, waiting} = applyFixes(text, fixes);
				expect(applied + waiting).toBe(fixes.length);
				const last = Math.max(0, ...fixes.map(({end}) => end));
				expect(after.endsWith(text.slice(last))).toBe(true);
				const first = Math.min(text.length, ...fixes.map(({start}) => start));
				expect(after.startsWith(text.slice(0, first))).toBe(true);
			}),
		);
	});
});
