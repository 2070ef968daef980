import {proseOf} from '../prose/prose.ts';
import {defineRule} from '../rule.ts';

/** A word, white space, the same word: the look-ahead keeps the second for the next comparison. */
const pair =
	/(?<![\p{L}\p{M}\p{N}’'-])(\p{L}[\p{L}\p{M}]*)(\s+)(?=(\1)(?![\p{L}\p{M}\p{N}’'-]))/giu;

/** Words that good text may repeat. */
const twice = new Set(['that', 'had', 'is', 'vous', 'nous', 'sie', 'bye', 'so', 'no', 'blah']);

export const repeatedWord = defineRule({
	id: 'repeated-word',
	summary: 'No word is repeated by mistake.',
	severity: 'warning',
	why: 'A slip makes a reader doubt the rest of the handout, and a screen reader stumbles over it.',
	clauses: [
		{
			text: 'NHS digital service manual, How we write',
			href: 'https://service-manual.nhs.uk/content/how-we-write',
		},
	],
	languages: ['en', 'es', 'fr', 'de', 'pt'],
	examples: [
		{name: 'words that may repeat', source: 'She said that that pain had gone.\n', findings: []},
		{
			name: 'a slip',
			source: 'Call the the clinic.\n',
			findings: ['1:6-1:13 warning Unexpected word "the" twice in a row'],
			fixed: 'Call the clinic.\n',
		},
		{
			name: 'at the beginning of a sentence',
			source: 'Les les comprimés se prennent. Will will call.\n',
			lang: 'fr',
			findings: ['1:1-1:8 warning Unexpected word "Les" twice in a row'],
			fixed: 'Les comprimés se prennent. Will will call.\n',
		},
	],
	check({tree, handout, report}) {
		for (const {text, placeOf, rangeOf} of proseOf(tree, handout.lang)) {
			for (const {0: first, 1: word = '', 3: next = '', index} of text.matchAll(pair)) {
				if (twice.has(next) || (word !== next && !isOpening(text, index, word, next))) continue;
				const end = index + first.length + next.length;
				const range = rangeOf(index + word.length, end);
				report({
					reason: `Unexpected word "${word}" twice in a row`,
					note: 'Delete one of them.',
					place: placeOf(index, end),
					actual: `${word} ${next}`,
					expected: [word],
					fix: range && {...range, text: ''},
				});
			}
		}
	},
});

/** "The the": the first word of a sentence, and the same one again. Longer ones may be a name or a noun. */
function isOpening(text: string, index: number, word: string, next: string): boolean {
	return (
		word.length < 4 && word.toLowerCase() === next && /(?:^|[.!?…]\s)$/u.test(text.slice(0, index))
	);
}
