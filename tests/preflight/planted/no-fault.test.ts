import {expect, test} from 'vitest';
import {buildWith, reasonsOf} from './build-with.ts';

test.each(['html', 'pdf', 'epub'] as const)(
	'without a fault it is published (%s)',
	async (format) => {
		expect(reasonsOf(await buildWith(format, {}))).toEqual([]);
	},
);
