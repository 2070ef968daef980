import {describe, expect, it} from 'vitest';
import {runBlocks, shapeOf} from '../../harness/blocks.ts';

describe('boxes', () => {
	it.each(['emergency', 'urgent', 'non-urgent', 'key-message'])(
		'takes text of any kind in :::%s, and a title',
		async (name) => {
			const {tree, messages} = await runBlocks(
				`:::${name}[A *title*]\nText.\n\n- one\n\n### Heading\n\n> Said.\n:::\n\nAfter.\n`,
			);
			expect(messages).toEqual([]);
			expect(shapeOf(tree.children[0])).toEqual([
				`block ${name}`,
				'blockTitle: A title',
				'paragraph: Text.',
				'list: one',
				'heading: Heading',
				'blockquote: Said.',
			]);
			expect(tree.children[0]?.position?.start).toMatchObject({line: 1, column: 1});
			expect(shapeOf(tree.children[1])).toEqual(['paragraph', 'text: After.']);
		},
	);

	it.each(['', '[Title alone]'])('refuses an empty one (%j)', async (title) => {
		const {messages, file} = await runBlocks(`Before.\n\n:::emergency${title}\n:::\n`);
		expect(messages).toEqual(['3:1 error block Unexpected empty "emergency", expected text in it']);
		expect(file.messages[0]?.note).toBe(
			'A reader would be alerted for nothing. Write the text between :::emergency and a line of three colons.',
		);
	});
});
