import {z} from 'zod';
import {languageOf} from '../../handout/language-of.ts';
import {languagesOfPassives, passiveIn} from '../prose/passives.ts';
import {proseOf} from '../prose/prose.ts';
import {defineRule} from '../rule.ts';

const options = z.strictObject({
	share: z
		.number()
		.min(0)
		.max(1)
		.default(0.2)
		.describe('Share of sentences that may be in the passive, 0 to 1.'),
	sentences: z.int().positive().default(10).describe('A text with fewer sentences is not judged.'),
});

export const passiveVoice = defineRule<z.infer<typeof options>>({
	id: 'passive-voice',
	summary: 'Sentences say who does what.',
	severity: 'warning',
	why: 'The passive ("the tablets should be taken") hides who is to act, and is harder to follow than "take the tablets".',
	clauses: [
		{
			text: 'NHS digital service manual, How we write: active voice',
			href: 'https://service-manual.nhs.uk/content/how-we-write',
		},
		{
			text: 'CDC Clear Communication Index, item 6',
			href: 'https://www.cdc.gov/ccindex/',
		},
	],
	languages: languagesOfPassives,
	options,
	examples: [
		{
			name: 'one passive among many sentences',
			source: `${'Take one tablet. '.repeat(9)}It was made for you. You are worried.\n`,
			findings: [],
		},
		{
			name: 'a text in the passive',
			source: 'The tablets are taken at night. The dose is checked by a nurse. Drink water.\n',
			options: {sentences: 3},
			findings: [
				'1:13-1:22 warning Unexpected passive in 2 of 3 sentences, expected in 20 % at most; the first is "are taken"',
			],
		},
		{
			name: 'in German',
			source:
				'Die Übungen werden vom Therapeuten gezeigt. Es wird besser gehen. Trinken Sie Wasser.\n',
			lang: 'de',
			options: {sentences: 3},
			findings: [
				'1:13-1:43 warning Unexpected passive in 1 of 3 sentences, expected in 20 % at most; the first is "werden vom Therapeuten gezeigt"',
			],
		},
	],
	check({tree, handout, options: {share, sentences: fewest}, report}) {
		const lang = languageOf(handout.lang);
		let count = 0;
		let inPassive = 0;
		let first: {text: string; place: ReturnType<typeof placeIn>} | undefined;
		for (const block of proseOf(tree, handout.lang)) {
			count += block.sentences.length;
			for (const sentence of block.sentences) {
				const found = passiveIn(sentence, lang);
				if (found === undefined) continue;
				inPassive++;
				first ??= {text: found, place: placeIn(block, found)};
			}
		}
		if (!first || count < fewest || inPassive / count <= share) return;
		report({
			reason: `Unexpected passive in ${inPassive} of ${count} sentences, expected in ${Math.round(share * 100)} % at most; the first is "${first.text}"`,
			note: 'Say who does it: "Take the tablets", "A nurse checks the dose".',
			place: first.place,
			actual: first.text,
		});
	},
});

function placeIn({text, placeOf}: ReturnType<typeof proseOf>[number], words: string) {
	const start = text.indexOf(words);
	return placeOf(start, start + words.length);
}
