import type {Position} from 'unist';
import {placeOfKey} from '../front-matter-place.ts';
import {proseOf} from '../prose/prose.ts';
import {defineRule} from '../rule.ts';

/** A pattern for placeholders, and a cheap sign that every text with one has, which is tested first. */
interface Mark {
	readonly sign: RegExp;
	readonly expression: RegExp;
}

const marks: readonly Mark[] = [
	// "[INSERT NUMBER]", "<your clinic>": brackets around an instruction to the author, or a line to write on.
	{
		sign: /[[<{]|__/u,
		expression:
			/[[<{](?:insert|add|enter|your|clinic|name of|phone|number|date|insertar|poner|su cl[ií]nica|inserir|nome|einfügen|ergänzen|bitte|ihre|insérer|votre|أدخل|插入|填写|挿入)(?!\p{L})[^[\]<>{}\n]{0,60}[\]>}]|_{4,40}/giu,
	},
	// Phrases that stand in for text to come, in the languages of the library.
	{
		sign: /lorem|complet|complét|ergänzen|einzufügen|preencher|待补充|未定稿/iu,
		expression:
			/(?<!\p{L})(?:lorem ipsum|pendiente de completar|por completar|a completar|à compléter|noch (?:zu )?ergänzen|noch einzufügen|por preencher)(?!\p{L})|待补充|未定稿/giu,
	},
	// Abbreviations that authors use; "todo" and "TODO" are Spanish words.
	{
		sign: /TB[CD]|TODO|FIXME|XXX/u,
		expression: /(?<![\p{L}\p{N}])(?:TBC|TBD|TODO:|FIXME|X{3,9})(?![\p{L}\p{N}])/gu,
	},
];

/** Keys of the front matter whose words are printed. */
const printed = [
	'title',
	'summary',
	'contact',
	'feedback',
	'funding',
	'conflicts',
	'alternative_formats',
	'licence',
] as const;

export const unfinishedText = defineRule({
	id: 'unfinished-text',
	summary: 'No placeholder is left to be filled in.',
	severity: 'error',
	why: 'A patient who is told to call "[INSERT NUMBER]" cannot, and trusts nothing else on the page.',
	clauses: [
		{
			text: 'NHS England, Standard for creating health content: checked before it is published',
			href: 'https://service-manual.nhs.uk/content/standard-for-creating-health-content',
		},
	],
	examples: [
		{
			name: 'brackets that belong to the text',
			source: 'Take it with food [not milk]. Call [the clinic](https://example.org/).\n',
			findings: [],
		},
		{
			name: 'places to be filled in',
			source:
				'---\ncontact: Call [INSERT NUMBER].\n---\n\nLorem ipsum dolor sit amet.\n\nThe dose is TBC. Ask XXXX.\n',
			findings: [
				'2:1-2:31 error Unexpected "[INSERT NUMBER]", expected the words that belong there',
				'5:1-5:12 error Unexpected "Lorem ipsum", expected the words that belong there',
				'7:13-7:16 error Unexpected "TBC", expected the words that belong there',
				'7:22-7:26 error Unexpected "XXXX", expected the words that belong there',
			],
		},
		{
			name: 'a line that the patient may be meant to fill in',
			source: 'My next visit: ____\n',
			findings: ['1:16-1:20 warning Unexpected "____", expected the words that belong there'],
		},
		{
			name: 'a text that is done',
			source: 'Call the clinic on 555 0100. Write the number here: 5.\n',
			findings: [],
		},
	],
	check({tree, handout, source, report}) {
		const tell = (words: string, place: Position | undefined) => {
			report({
				// It may be meant for patients to write on.
				...(words.startsWith('_') && {severity: 'warning'}),
				reason: `Unexpected "${words}", expected the words that belong there`,
				note: 'It would be printed like this. Write what is missing, or delete the sentence. For lines to write on, use ::lines.',
				place,
				actual: words,
			});
		};
		for (const key of printed) {
			const said = handout.frontMatter[key] ?? '';
			for (const {words} of placesIn(said)) tell(words, placeOfKey(source, key));
		}
		for (const {text, placeOf} of proseOf(tree, handout.lang)) {
			for (const {words, index} of placesIn(text)) {
				tell(words, placeOf(index, index + words.length));
			}
		}
	},
});

function placesIn(text: string): {words: string; index: number}[] {
	return marks
		.filter(({sign}) => sign.test(text))
		.flatMap(({expression}) => [...text.matchAll(expression)])
		.map(({0: words, index}) => ({words, index}))
		.sort((a, b) => a.index - b.index);
}
