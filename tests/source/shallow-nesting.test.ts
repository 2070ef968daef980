import {describe, expect, it} from 'vitest';
import {remarkShallowNesting} from '../../src/source/remark-shallow-nesting.ts';
import {runPlugins} from '../harness/run-plugins.ts';

const check = async (source: string) => (await runPlugins(source, [remarkShallowNesting])).messages;

describe('remarkShallowNesting', () => {
	it.each(['> ', '- '])(
		'takes eight levels of %j and reports the ninth where it begins',
		async (mark) => {
			expect(await check(`${mark.repeat(8)}x`)).toEqual([]);
			expect(await check(`One.\n\n${mark.repeat(9)}x\n\n${mark.repeat(9)}y`)).toEqual([
				'3:17 error shallow-nesting Unexpected nesting, expected at most 8 lists, quotations or emphases inside each other',
			]);
		},
	);

	it('counts lists, quotations and emphases together', async () => {
		expect(await check(`${'> - '.repeat(4)}x`)).toEqual([]);
		expect(await check(`${'> - '.repeat(4)}*x*`)).toHaveLength(1);
	});

	it('is not held up by a long run beside each other', async () => {
		expect(await check('- *x*\n'.repeat(100))).toEqual([]);
	});
});
