import {describe, expect, it} from 'vitest';
import {runBlocks, shapeOf} from '../../harness/blocks.ts';

const messagesOf = async (source: string) => (await runBlocks(source)).messages;

describe('list blocks', () => {
	it.each([
		['do', '- walk'],
		['dont', '* lift'],
		['steps', '1. sit\n2. stand'],
	])('takes one list in :::%s', async (name, list) => {
		const {tree, messages} = await runBlocks(`:::${name}[Title]\n${list}\n:::\n`);
		expect(messages).toEqual([]);
		expect(shapeOf(tree.children[0])).toEqual([
			`block ${name}`,
			'blockTitle: Title',
			expect.stringMatching(/^list: /u),
		]);
	});

	it('gives every item of a checklist a box, and leaves ticks', async () => {
		const {tree, messages} = await runBlocks(':::checklist\n- a\n- [ ] b\n- [x] c\n:::\n');
		expect(messages).toEqual([]);
		expect(tree).toMatchObject({
			children: [
				{
					type: 'block',
					name: 'checklist',
					children: [{type: 'list', children: [false, false, true].map((checked) => ({checked}))}],
				},
			],
		});
	});

	it('refuses a block without a list, at what stands in its place', async () => {
		expect(await messagesOf(':::do\nWalk.\n:::\n')).toEqual([
			'2:1 error block Missing list in "do", expected one list with bullets',
		]);
		expect(await messagesOf('A.\n\n:::steps\n:::\n')).toEqual([
			'3:1 error block Missing list in "steps", expected one numbered list',
		]);
	});

	it('refuses what stands beside the list', async () => {
		expect(await messagesOf(':::dont\nNever:\n\n- lift\n:::\n')).toEqual([
			'2:1 error block Unexpected paragraph in "dont", expected one list with bullets alone',
		]);
		expect(await messagesOf(':::dont\n- lift\n\n* run\n:::\n')).toEqual([
			'4:1 error block Unexpected second list in "dont", expected one list with bullets alone',
		]);
	});

	it('refuses bullets for steps, and numbers for the others', async () => {
		const {messages, file} = await runBlocks(':::steps\n- sit\n:::\n\n:::checklist\n1. a\n:::\n');
		expect(messages).toEqual([
			'2:1 error block Unexpected list with bullets in "steps", expected one numbered list',
			'6:1 error block Unexpected list with numbers in "checklist", expected one list with bullets',
		]);
		expect(file.messages[0]?.note).toBe(
			'Steps are told apart, and found again, by their numbers. Begin each line with a number and a full stop.',
		);
	});
});
