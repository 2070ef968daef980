import {describe, expect, it} from 'vitest';
import {runBlocks, shapeOf} from '../../harness/blocks.ts';

const table = '| a | b |\n| - | - |\n| c | d |';

describe('comparison', () => {
	it('takes one table, and a title', async () => {
		const {tree, messages} = await runBlocks(`:::comparison[Ways]\n${table}\n:::\n`);
		expect(messages).toEqual([]);
		expect(shapeOf(tree.children[0])).toEqual([
			'comparison',
			'blockTitle: Ways',
			'table: a\nb\n\nc\nd',
		]);
	});

	it.each([
		['Text.', '2:1 error block Missing table in "comparison", expected one'],
		[
			`Text.\n\n${table}`,
			'2:1 error block Unexpected paragraph in "comparison", expected one table alone',
		],
		[
			`${table}\n\n${table}`,
			'6:1 error block Unexpected second table in "comparison", expected one table alone',
		],
		[
			'| | a | |\n| - | - | - |\n| b | c | d |',
			'2:7 error block Missing header cell in the table of "comparison"',
		],
		[
			'| a | b |\n| - | - |\n| | d |',
			'4:1 error block Missing header cell in the table of "comparison"',
		],
	])('refuses %j', async (content, message) => {
		expect((await runBlocks(`:::comparison\n${content}\n:::\n`)).messages).toEqual([message]);
	});
});
