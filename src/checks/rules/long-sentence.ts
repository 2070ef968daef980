import {z} from 'zod';
import {languageOf} from '../../handout/language-of.ts';
import {proseOf} from '../prose/prose.ts';
import {defineRule} from '../rule.ts';

/** Languages that are written without spaces between words are counted in characters. */
const inCharacters = new Set(['zh', 'ja']);

/** Most words in a sentence, for languages that need a limit other than that of English. */
const mostWords: Readonly<Record<string, number>> = {
	es: 25,
	fr: 25,
	pt: 25,
	vi: 28,
	ar: 22,
	fa: 25,
	he: 20,
	hi: 25,
	de: 20,
	zh: 45,
	ja: 60,
};

const options = z.strictObject({
	words: z
		.int()
		.positive()
		.optional()
		.describe(
			'Most words in a sentence; in Chinese and Japanese, most characters. Default: by language.',
		),
	tolerance: z
		.int()
		.nonnegative()
		.default(5)
		.describe(
			'How many words over the limit are tolerated: a sentence does not turn hard at one word.',
		),
});

export const longSentence = defineRule<z.infer<typeof options>>({
	id: 'long-sentence',
	summary: 'A sentence is short.',
	severity: 'warning',
	why: 'Readers who are in pain, tired or learning the language lose the beginning of a long sentence before they reach its end.',
	clauses: [
		{
			text: 'NHS digital service manual, How we write: sentences of up to 20 words',
			href: 'https://service-manual.nhs.uk/content/how-we-write',
		},
	],
	options,
	examples: [
		{
			name: 'two short sentences',
			source: 'Rest when you need to. Then move a little.\n',
			findings: [],
		},
		{
			name: 'one long sentence',
			source:
				'Rest first. When you feel that the pain has eased a little you may try to walk for a few minutes on level ground, and then a little more each day after that.\n',
			findings: ['1:13-1:158 warning Unexpected sentence of 31 words, expected at most 20'],
		},
		{
			name: 'a clinic that writes shorter',
			source: 'Rest when you need to and then move a little.\n',
			options: {words: 6, tolerance: 0},
			findings: ['1:1-1:46 warning Unexpected sentence of 10 words, expected at most 6'],
		},
	],
	check({tree, handout, options: {words: wanted, tolerance}, report}) {
		const lang = languageOf(handout.lang);
		const most = wanted ?? mostWords[lang] ?? 20;
		const counted = inCharacters.has(lang) ? 'characters' : 'words';
		for (const {sentences, placeOf} of proseOf(tree, handout.lang)) {
			for (const {text, words, start, end} of sentences) {
				const length = counted === 'words' ? words.length : words.join('').length;
				if (length <= most + tolerance) continue;
				report({
					reason: `Unexpected sentence of ${length} ${counted}, expected at most ${most}`,
					note: 'Split it into two or three, each with one thought.',
					place: placeOf(start, end),
					actual: text,
				});
			}
		}
	},
});
