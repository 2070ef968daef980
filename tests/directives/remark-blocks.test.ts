import {describe, expect, it} from 'vitest';
import {runBlocks} from '../harness/blocks.ts';

const messagesOf = async (source: string) =>
	(await runBlocks(source, {clinic: {name: 'C', contact: {phone: '1'}}})).messages;

describe('remarkBlocks', () => {
	it('takes lists, tables, pictures, contact and lines in a care box', async () => {
		expect(
			await messagesOf(
				'::::emergency\nText.\n\n:::do\n- a\n:::\n\n:::comparison\n| a |\n| - |\n| b |\n:::\n\n:::figure[T]\n![a](a.png)\n:::\n\n::contact\n\n::lines\n::::\n',
			),
		).toEqual([]);
	});

	it('takes a picture in a step, and a block in a list', async () => {
		expect(
			await messagesOf(
				'::::steps\n1. Sit.\n\n   :::figure[T]\n   ![a](a.png)\n   :::\n2. Walk.\n::::\n\n- Or:\n\n  :::do\n  - walk\n  :::\n',
			),
		).toEqual([]);
	});

	it.each([
		['emergency', 'urgent'],
		['urgent', 'key-message'],
		['key-message', 'emergency'],
	])('refuses a box in a box: %s around %s', async (outer, inner) => {
		expect(await messagesOf(`::::${outer}\n:::${inner}\nText.\n:::\n::::\n`)).toEqual([
			`2:1 error block Unexpected "${inner}" inside "${outer}", expected it on its own`,
		]);
	});

	it('refuses a list block in a list block, however deep it stands', async () => {
		expect(await messagesOf('::::do\n- a\n\n  > :::dont\n  > - b\n  > :::\n::::\n')).toEqual([
			'4:5 error block Unexpected "dont" inside "do", expected it on its own',
		]);
	});

	it('refuses a section heading in a block', async () => {
		expect(await messagesOf(':::urgent\n## Section\n\n> # Title\n\n### Below\n:::\n')).toEqual([
			'2:1 error block Unexpected section heading "Section" inside "urgent", expected it outside',
			'4:3 error block Unexpected section heading "Title" inside "urgent", expected it outside',
		]);
	});

	it('refuses a block that is not closed, and reports nothing about what it swallows', async () => {
		const {messages, file} = await runBlocks('Text.\n\n:::emergency\n- a\n\n## Section\n\nText.\n');
		expect(messages).toEqual([
			'3:1 error block Missing end of "emergency", expected a line of three colons',
		]);
		expect(file.messages[0]).toMatchObject({
			note: 'Everything that follows would be part of the block. Write ::: on a line of its own after its last line; a block around another one begins and ends with more colons.',
			expected: [':::'],
		});
		expect(await messagesOf(':::do')).toEqual([
			'1:1 error block Missing end of "do", expected a line of three colons',
		]);
	});

	it('refuses colons that close nothing, in Markdown', async () => {
		const source = ':::steps\n1. Sit.\n\n   :::figure[T]\n   ![a](a.png)\n   :::\n2. Walk.\n:::\n';
		expect(await messagesOf(source)).toEqual([
			'8:1 error block Unexpected line of colons that closes nothing',
		]);
		expect(
			await messagesOf('Text.\n:::\n\n\\:::\n\n`:::`\n\nA ::: b\n\n::lines[a ::: b]\n'),
		).toEqual(['2:1 error block Unexpected line of colons that closes nothing']);
	});

	it.each([
		['::: emergency', 'Unexpected "::: emergency", expected :::emergency … :::'],
		[':: Lines{count=4}', 'Unexpected ":: Lines{count=4}", expected ::lines{count=…}'],
		['::lines{count=4', 'Unexpected "::lines{count=4", expected ::lines{count=…}'],
		[':::', 'Unexpected line of colons that closes nothing'],
		['::: 1', 'Unexpected "::: 1", expected a directive or prose'],
	])('refuses to print %j', async (line, reason) => {
		expect(await messagesOf(`Text.\n\n> And\n> ${line}\n`)).toEqual([`4:3 error block ${reason}`]);
	});

	it('leaves directives of another form to other plugins', async () => {
		expect(await messagesOf('::emergency\n\n:::lines\n:::\n')).toEqual([
			'1:1 error unknown-directive Unexpected form of the directive "emergency", expected :::emergency … :::',
			'3:1 error unknown-directive Unexpected form of the directive "lines", expected ::lines{count=…}',
		]);
	});
});
