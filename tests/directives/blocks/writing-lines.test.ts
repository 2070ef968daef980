import {describe, expect, it} from 'vitest';
import {runBlocks} from '../../harness/blocks.ts';

describe('lines', () => {
	it('takes a count and a title', async () => {
		const {tree, outline, messages} = await runBlocks('::lines[Questions]{count=24}\n\n::lines\n');
		expect(messages).toEqual([]);
		expect(outline).toEqual(['writingLines: Questions', 'writingLines: ']);
		expect(tree).toMatchObject({children: [{count: 24}, {count: 4}]});
	});

	it.each(['0', '25', '-1', 'four', '1.5', '1e1', ''])('refuses a count of "%s"', async (count) => {
		const {messages, file} = await runBlocks(`Text.\n\n::lines{count="${count}"}\n`);
		expect(messages).toEqual([
			`3:1 error block Unexpected count "${count}" in "lines", expected a number from 1 to 24`,
		]);
		expect(file.messages[0]?.actual).toBe(count);
	});
});
