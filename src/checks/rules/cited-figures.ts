import type {Nodes, Paragraph} from 'mdast';
import {languageOf} from '../../handout/language-of.ts';
import {EXIT, visit} from '../../tree/visit.ts';
import {proseOf} from '../prose/prose.ts';
import {wholeWords} from '../prose/whole-words.ts';
import {defineRule} from '../rule.ts';

/** What makes a percentage the strength of something, not a share of people. */
const strength =
	'(?!\\s?(?:cream|gel|ointment|lotion|solution|saline|alcohol|drops|spray|cotton|fat|juice|sure|safe|crema|solución|Creme|Salbe|Lösung|crème))';

/** What a share is of. */
const people =
	'(?:people|patients|adults|women|men|children|babies|cases|personas|pacientes|mujeres|hombres|adultos|niños|personnes|patients|femmes|hommes|adultes|enfants|Menschen|Personen|Patienten|Betroffenen|Frauen|Männer|Erwachsenen|Kinder|pessoas|doentes|mulheres|homens|crianças)';

/** Numbers in words, as far as shares use them. */
const numbers = {
	en: '(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty)',
	es: '(?:un[ao]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)',
	fr: '(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)',
	de: '(?:eine[rs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)',
	pt: '(?:uma?|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez)',
};

/** Shares in words that make a claim: "two thirds of people", "una de cada dos". */
const spoken: Readonly<Record<string, readonly string[]>> = {
	en: [
		`(?:one|two|three|a) (?:half|third|quarter|fifth|tenth)s? of (?:all |the )?${people}`,
		`half of (?:all |the )?${people}`,
		`${numbers.en} (?:in|out of) (?:every )?${numbers.en}`,
	],
	es: [
		`${numbers.es} de cada ${numbers.es}`,
		`(?:un tercio|dos tercios|la mitad|un cuarto) de (?:los |las )?${people}`,
	],
	fr: [
		`(?:${numbers.fr}|\\d{1,3}) ${people} sur (?:${numbers.fr}|\\d{1,6})`,
		`(?:un tiers|deux tiers|la moitié|un quart) des ${people}`,
	],
	de: [
		'jede[rs]? (?:zweite|dritte|vierte|fünfte|zehnte)r? (?:Mensch|Patient|Frau|Mann|Erwachsene|Person)',
		`(?:ein Drittel|zwei Drittel|die Hälfte|ein Viertel) (?:aller|der) ${people}`,
		`${numbers.de} von ${numbers.de} ${people}`,
	],
	pt: [
		`${numbers.pt} em cada ${numbers.pt}`,
		`(?:um terço|dois terços|metade|um quarto) d[ao]s ${people}`,
	],
};

const spokenShares = new Map(
	Object.entries(spoken).map(([lang, shares]) => [
		lang,
		wholeWords(shares.join('|'), '\\p{L}\\p{M}\\p{N}'),
	]),
);

/** "60 %", "1 in 4", "35 of 100 people": doses, ages, dates and times are not claims of this kind. */
const share = new RegExp(
	[
		`(?<![\\d.,])\\d{1,3}(?:[.,]\\d{1,3})?\\s?(?:%|٪|％|per cent\\b|percent\\b|por ciento\\b|pour cent\\b|Prozent\\b|por cento\\b)${strength}`,
		'(?<![\\d.,])\\d{1,3} (?:in|out of|de cada|em cada|sur|von) (?!(?:19|20)\\d\\d\\b)(?:every |a )?(?:\\d{1,3}(?:[.,]\\d{3})+|\\d{1,6})\\b(?! ?(?:mg|ml|g|%|seconds?|minutes?|hours?|days?|weeks?|months?|years?|segundos?|minutos?|horas?|días?|Sekunden|Minuten|Stunden|Tagen)\\b)',
		`(?<![\\d.,])\\d{1,3}(?:[.,]\\d{3})* (?:of|de|von) (?:every |the )?\\d{1,6} ${people}\\b`,
		'\\p{Nd}{1,3} من كل \\p{Nd}{1,4}',
		'每\\d{1,4}(?:人|个人)中',
	].join('|'),
	'giu',
);

/** Signs of a share, which few other texts have: tested first. */
const shareSign = /[%٪％]|cent|cient|prozent|\d (?:in|out|of|de|em|sur|von) |من كل|每/iu;

export const citedFigures = defineRule({
	id: 'cited-figures',
	summary: 'A claim with a figure names its source.',
	severity: 'warning',
	why: 'Patients base decisions on figures such as "60 % of people". A figure without a source cannot be checked, and may be wrong.',
	clauses: [
		{
			text: 'NHS England, Standard for creating health content: record of sources',
			href: 'https://service-manual.nhs.uk/content/standard-for-creating-health-content',
		},
		{
			text: 'PIF TICK criteria: evidence',
			href: 'https://piftick.org.uk/',
		},
	],
	examples: [
		{
			name: 'a figure with its source, and figures that are no claims',
			source:
				'---\nreferences:\n  - id: a\n    text: A, 2024.\n---\n\nAbout 60 % of people get well. :cite{ref=a}\n\nTake 1 of 2 tablets, 500 mg in all, at 10 to 12 for 3 days. Page 2 of 3. Lift it 10 times in 30 seconds, rub in a 1% cream. Nothing is 100%.\n',
			findings: [],
		},
		{
			name: 'figures without a source',
			source:
				'It helps 1 in 4 people, 35 of 100 women and one in ten men.\n\n- 60% of people get well in a week.\n- Rest.\n',
			findings: [
				'1:10-1:16 warning Unexpected figure "1 in 4" without a source',
				'1:25-1:40 warning Unexpected figure "35 of 100 women" without a source',
				'1:45-1:55 warning Unexpected figure "one in ten" without a source',
				'3:3-3:6 warning Unexpected figure "60%" without a source',
			],
		},
		{
			name: 'shares in words',
			source: 'Two thirds of people get well, and half of women in a month. Cut it in half.\n',
			findings: [
				'1:1-1:21 warning Unexpected figure "Two thirds of people" without a source',
				'1:36-1:49 warning Unexpected figure "half of women" without a source',
			],
		},
		{
			name: 'in another language',
			source: 'La lombalgie touche 4 personnes sur 5.\n',
			lang: 'fr',
			findings: ['1:21-1:38 warning Unexpected figure "4 personnes sur 5" without a source'],
		},
		{
			name: 'a list whose opening names the source',
			source:
				'---\nreferences:\n  - id: a\n    text: A, 2024.\n---\n\nA trial found: :cite{ref=a}\n\n- 60% got well\n- 10% did not\n',
			findings: [],
		},
		{name: 'no figure', source: 'Most people get well.\n', findings: []},
	],
	check({tree, handout, report}) {
		let sourced: ReadonlySet<Paragraph> | undefined;
		for (const {node, text, placeOf} of proseOf(tree, handout.lang)) {
			for (const {0: figure, index} of sharesIn(text, handout.lang)) {
				if (isWayOfSpeaking(figure, text.slice(index + figure.length))) continue;
				sourced ??= blocksWithSource(tree);
				if (sourced.has(node)) break;
				report({
					reason: `Unexpected figure "${figure}" without a source`,
					note: 'Write :cite{ref=…} after the claim, or make it without a figure.',
					place: placeOf(index, index + figure.length),
					actual: figure,
				});
			}
		}
	},
});

function sharesIn(text: string, lang: string): RegExpExecArray[] {
	const inFigures = shareSign.test(text) ? text.matchAll(share) : [];
	const inWords = spokenShares.get(languageOf(lang))?.(text) ?? [];
	return [...inFigures, ...inWords].sort((a, b) => a.index - b.index);
}

/** "100 % sure", "give it 100 %" are ways of speaking; "100 % of people" is a claim. */
function isWayOfSpeaking(figure: string, behind: string): boolean {
	return /^100\s?\D/u.test(figure) && !/^ (?:of|de|des|der|dos|das|von) /u.test(behind);
}

/** Paragraphs that cite a source, or that are in a list directly before or after such a paragraph. */
function blocksWithSource(tree: Nodes): Set<Paragraph> {
	const found = new Set<Paragraph>();
	visit(tree, (node) => {
		if (!('children' in node)) return;
		const children: readonly Nodes[] = node.children;
		for (const [index, child] of children.entries()) {
			if (child.type === 'paragraph' && cites(child)) found.add(child);
			if (child.type !== 'list') continue;
			const neighbours = [children[index - 1], children[index + 1]];
			if (!neighbours.some((one) => one?.type === 'paragraph' && cites(one))) continue;
			visit(child, 'paragraph', (paragraph) => {
				found.add(paragraph);
			});
		}
	});
	return found;
}

function cites(node: Nodes): boolean {
	let isCited = false;
	visit(node, ['citation', 'footnoteReference'], () => {
		isCited = true;
		return EXIT;
	});
	return isCited;
}
