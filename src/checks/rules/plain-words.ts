import type {Root} from 'mdast';
import {z} from 'zod';
import {languageOf} from '../../handout/language-of.ts';
import {textOf} from '../../handout/words.ts';
import {nodesOf} from '../nodes-of.ts';
import {isBracketOpen} from '../prose/brackets.ts';
import {phraseMatcher} from '../prose/phrases.ts';
import {plainWordsFor} from '../prose/plain-words.ts';
import {proseOf} from '../prose/prose.ts';
import {defineRule} from '../rule.ts';

const options = z.strictObject({
	words: z
		.record(z.string(), z.string())
		.default({})
		.describe("The clinic's own words, each with its plain equivalent."),
	allowed: z.array(z.string()).default([]).describe('Words on the list that are allowed.'),
});

/** Endings that a listed word may have: plurals, and the cases of German. */
const endings: Readonly<Record<string, readonly string[]>> = {
	en: ['s'],
	es: ['s', 'es'],
	pt: ['s', 'es'],
	fr: ['s', 'es', 'e'],
	de: ['e', 'en', 'em', 'er', 'es', 'n', 's'],
};

/** Compiled once for each list; a config has one list for each language. */
const matchers = new Map<string, ReturnType<typeof phraseMatcher>>();

export const plainWords = defineRule<z.infer<typeof options>>({
	id: 'plain-words',
	summary: 'A medical word has the plain word beside it.',
	severity: 'warning',
	why: 'Nearly half of adults cannot follow medical words. A reader who does not understand a warning cannot heed it.',
	clauses: [
		{
			text: 'NHS digital service manual, Health literacy: the plain word first, then the medical one',
			href: 'https://service-manual.nhs.uk/content/health-literacy',
		},
	],
	languages: ['en', 'es', 'fr', 'de', 'pt'],
	options,
	examples: [
		{
			name: 'the plain word beside it, or its meaning',
			source:
				'High blood pressure (hypertension) is common. A :term[haematoma]{meaning="a large bruise"} heals. Later the hypertension may rise.\n',
			findings: [],
		},
		{
			name: 'medical words alone',
			source: 'Hypertension is common.\n\nTake analgesics before you walk.\n',
			findings: [
				'1:1-1:13 warning Unexpected word "Hypertension", expected "high blood pressure" beside it',
				'3:6-3:16 warning Unexpected word "analgesics", expected "painkillers" beside it',
			],
		},
		{
			name: 'in German: beside it, and alone',
			source: 'Eine Schwellung (Ödem) ist nicht schlimm. Bei Dyspnoe rufen Sie an.\n',
			lang: 'de',
			findings: ['1:47-1:54 warning Unexpected word "Dyspnoe", expected "Atemnot" beside it'],
		},
		{
			name: 'a clinic’s own words',
			source: 'Use the walker.\n',
			options: {words: {walker: 'walking frame'}},
			findings: ['1:9-1:15 warning Unexpected word "walker", expected "walking frame" beside it'],
		},
	],
	check({tree, handout, options: {words, allowed}, report}) {
		const lang = languageOf(handout.lang);
		const list = {...plainWordsFor(lang), ...words};
		for (const word of allowed) delete list[word.toLowerCase()];
		const key = `${lang}|${Object.keys(list).join('|')}`;
		const matcher = matchers.get(key) ?? phraseMatcher(Object.keys(list), endings[lang]);
		matchers.set(key, matcher);
		const explained = termsOf(tree);
		for (const block of proseOf(tree, handout.lang)) {
			const {text, placeOf} = block;
			for (const {phrase, listed, start, end} of matcher(block)) {
				const plain = list[listed];
				if (plain === undefined || explained.has(listed)) continue;
				// Only the first place is reported.
				explained.add(listed);
				if (text.toLowerCase().includes(plain.toLowerCase())) continue;
				if (hasMeaningBehind(text, end)) continue;
				if (isInBrackets(text, start, end)) continue;
				report({
					reason: `Unexpected word "${phrase}", expected "${plain}" beside it`,
					note: `Write "${plain}", or "${plain} (${phrase.toLowerCase()})" where readers meet the word on letters or packs.`,
					place: placeOf(start, end),
					actual: phrase,
					expected: [plain],
				});
			}
		}
	},
});

/** What `:term` explains, in lower case. */
function termsOf(tree: Root): Set<string> {
	return new Set(
		nodesOf(tree, 'term').map((node) =>
			// Its meaning follows in brackets.
			textOf({...node, children: node.children.slice(0, -1)}).toLowerCase(),
		),
	);
}

/** "hypertension (high pressure …)", "hypertension, or …", "hypertension, which is …" */
function hasMeaningBehind(text: string, end: number): boolean {
	return /^(?:\s?\(|, (?:or|which|that is|es decir|o sea|ou|oder|das ist|c’est-à-dire|isto é)\b| means?\b| is when\b| es cuando\b|: )/u.test(
		text.slice(end, end + 16),
	);
}

/** The plain word first, the medical one in brackets. */
function isInBrackets(text: string, start: number, end: number): boolean {
	return isBracketOpen(text, start) && text.slice(end, end + 60).includes(')');
}
