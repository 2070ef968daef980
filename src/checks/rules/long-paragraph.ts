import {z} from 'zod';
import {proseOf} from '../prose/prose.ts';
import {defineRule} from '../rule.ts';

const options = z.strictObject({
	sentences: z.int().positive().default(6).describe('Most sentences in a paragraph.'),
});

export const longParagraph = defineRule<z.infer<typeof options>>({
	id: 'long-paragraph',
	summary: 'A paragraph is short.',
	severity: 'warning',
	why: 'A wall of text is not read. A reader who looks for one answer has to find it at a glance.',
	clauses: [
		{
			text: 'NHS digital service manual, How we write: paragraphs of up to 3 sentences',
			href: 'https://service-manual.nhs.uk/content/how-we-write',
		},
	],
	options,
	examples: [
		{name: 'three sentences', source: 'Rest. Drink. Sleep.\n', findings: []},
		{
			name: 'seven sentences',
			source: 'Rest. Drink. Sleep. Walk. Wait. Call. Ask.\n',
			findings: ['1:1-1:43 warning Unexpected paragraph of 7 sentences, expected at most 6'],
		},
	],
	check({tree, handout, options: {sentences: most}, report}) {
		for (const {node, sentences} of proseOf(tree, handout.lang)) {
			if (sentences.length <= most) continue;
			report({
				reason: `Unexpected paragraph of ${sentences.length} sentences, expected at most ${most}`,
				note: 'Turn it into a list, or into paragraphs of three sentences or fewer.',
				place: node.position,
			});
		}
	},
});
