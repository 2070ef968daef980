import {describe, expect, it} from 'vitest';
import {runBlocks} from '../../harness/blocks.ts';

describe('contact', () => {
	it('shows the clinic’s details from the config, which are not words of the text', async () => {
		const clinic = {name: 'Clinic', contact: {web: 'https://clinic.example/', phone: '01'}};
		const {tree, outline, messages} = await runBlocks('::contact[The nurse]\n', {clinic});
		expect(messages).toEqual([]);
		expect(outline).toEqual(['contact: The nurse']);
		expect(tree.children[0]).toMatchObject({
			details: [
				{kind: 'name', text: 'Clinic'},
				{kind: 'phone', text: '01'},
				{kind: 'web', text: 'https://clinic.example/'},
			],
		});
	});

	it.each([{}, {clinic: {name: 'Clinic', contact: {}}}])(
		'refuses to stand where there is nothing to name (%j)',
		async (options) => {
			expect((await runBlocks('Text.\n\n::contact\n', options)).messages).toEqual([
				'3:1 error block Missing contact details for "contact" in the configuration',
			]);
		},
	);
});
