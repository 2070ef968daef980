import {z} from 'zod';
import {textOf} from '../../handout/words.ts';
import {nodesOf} from '../nodes-of.ts';
import {isBracketOpen} from '../prose/brackets.ts';
import {proseOf} from '../prose/prose.ts';
import {defineRule} from '../rule.ts';

/** Abbreviations that most readers know, names, and words that are often shouted. */
const common = new Set(
	'NHS NICE WHO UK US USA EU GP DVD TV SMS PDF PIN ID OK A4 UV HIV AIDS COVID DNA MRI CT BMI BC AD AM PM FAQ ISBN ISSN DOI NIH CDC FDA EMA PO QR USB AND OR NOT DO ONE ANY ALL IF NO NEVER ALWAYS ONLY MUST STOP NOW CALL HELP YES BEFORE AFTER NOTE'.split(
		' ',
	),
);

const options = z.strictObject({
	known: z.array(z.string()).default([]).describe('Abbreviations that readers here know.'),
});

/** "the OPAL trial", "ensayo OPAL": the name of a study stands for nothing that a reader needs. */
const study = {
	behind: /^[\s-](?:trial|study|studie|project|programme|program)/iu,
	before: /(?:ensayo|estudio|essai|étude|ensaio|estudo|projeto)\s$/iu,
};

/** The second half of a British postcode: "OL3 5AB". */
const postcodeEnd = /^\s\d\p{Lu}{2}(?![\p{L}\p{N}])/u;

const abbreviation = /(?<![\p{L}\p{N}./_-])\p{Lu}[\p{Lu}\d]{1,5}s?(?![\p{L}\p{N}/_])/gu;

export const undefinedAbbreviation = defineRule<z.infer<typeof options>>({
	id: 'undefined-abbreviation',
	summary: 'Abbreviations are explained.',
	severity: 'warning',
	why: 'Abbreviations such as "NSAID" mean nothing to most readers, and can mean two things to staff.',
	clauses: [
		{
			text: 'NHS digital service manual, A to Z: abbreviations and acronyms',
			href: 'https://service-manual.nhs.uk/content/a-to-z-of-nhs-health-writing',
		},
		{
			text: 'WCAG 2.2, 3.1.4 Abbreviations',
			href: 'https://www.w3.org/TR/WCAG22/#abbreviations',
		},
	],
	languages: ['en', 'es', 'fr', 'de', 'pt'],
	options,
	examples: [
		{
			name: 'explained once, then used',
			source:
				'Anti-inflammatory tablets (NSAIDs) may help. An NSAID can harm the stomach. Ask your GP. DVT (a blood clot in a vein) is rare.\n',
			findings: [],
		},
		{
			name: 'names of studies, a postcode, words that are stressed',
			source:
				'In the OPAL trial, nobody did. Write to us at OL3 5AB. Do NOT drive, and STOP if you feel faint.\n',
			findings: [],
		},
		{
			name: 'letters that nobody explains',
			source: 'An NSAID can harm the stomach, and NSAIDs may raise your BP.\n',
			findings: [
				'1:4-1:9 warning Unexpected abbreviation "NSAID", expected the words that it stands for',
				'1:58-1:60 warning Unexpected abbreviation "BP", expected the words that it stands for',
			],
		},
		{
			name: 'a clinic’s own',
			source: 'Ask for the MSK team.\n',
			options: {known: ['MSK']},
			findings: [],
		},
	],
	check({tree, handout, options: {known}, report}) {
		const told = new Set(known);
		for (const node of nodesOf(tree, 'term')) {
			for (const [letters] of textOf(node).matchAll(abbreviation)) told.add(singular(letters));
		}
		const blocks = proseOf(tree, handout.lang).flatMap(({text, placeOf}) => {
			const found = [...text.matchAll(abbreviation)];
			return found.length > 0 ? {text, placeOf, found} : [];
		});
		for (const {text, found} of blocks) {
			for (const {0: letters, index} of found) {
				if (isExplained(text, index, index + letters.length)) told.add(singular(letters));
			}
		}
		for (const {text, placeOf, found} of blocks) {
			if (isShouted(text)) continue;
			for (const {0: letters, index} of found) {
				const one = singular(letters);
				if (isName(text, index, index + letters.length)) continue;
				if (common.has(one) || told.has(one) || /^\p{Lu}\d+$/u.test(one)) continue;
				told.add(one);
				report({
					reason: `Unexpected abbreviation "${letters}", expected the words that it stands for`,
					note: `Write the words, and "(${one})" behind them where the letters are on letters or packs.`,
					place: placeOf(index, index + letters.length),
					actual: letters,
				});
			}
		}
	},
});

function singular(letters: string): string {
	return letters.replace(/s$/u, '');
}

/** "words (NSAID)", "words (NSAIDs, …)" or "DVT (words)". */
function isExplained(text: string, start: number, end: number): boolean {
	return (
		isBracketOpen(text, start) ||
		/^\s?\(/u.test(text.slice(end, end + 2)) ||
		/^,? (?:stands for|means|is short for)\b/u.test(text.slice(end, end + 16))
	);
}

function isName(text: string, start: number, end: number): boolean {
	const behind = text.slice(end, end + 12);
	return (
		study.behind.test(behind) ||
		postcodeEnd.test(behind) ||
		study.before.test(text.slice(Math.max(0, start - 10), start))
	);
}

/** A text in capitals throughout is a shouted warning, not a row of abbreviations. */
function isShouted(text: string): boolean {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
	return letters > 0 && capitals / letters > 0.5 && text.includes(' ');
}
