import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {importHandout} from '../../src/import/import-handout.ts';

const noun = fc.constantFrom(
	'knee',
	'sleep',
	'walking',
	'doctor',
	'tablet',
	'evening',
	'water',
	'muscle',
	'patient',
	'bandage',
);
const verb = fc.constantFrom('helps', 'rests', 'moves', 'warms', 'calms', 'follows');
const sentence = fc
	.array(fc.tuple(noun, verb, noun), {minLength: 3, maxLength: 6})
	.map((parts) => `The ${parts.map((part) => part.join(' the ')).join(' and the ')} again.`);
const paragraph = fc.array(sentence, {minLength: 1, maxLength: 3}).map((list) => list.join(' '));
const heading = fc
	.tuple(
		fc.constantFrom('About', 'Living With', 'Helping'),
		fc.constantFrom('Knees', 'Sleep', 'Muscles', 'Tablets', 'Walking', 'Water'),
		fc.constantFrom('at Home', 'at Work', 'in Winter', 'After Meals'),
	)
	.map((parts) => parts.join(' '));

const article = fc.record({
	title: fc.tuple(noun, verb).map(([a, b]) => `Whatever the ${a} ${b} for you`),
	lead: paragraph,
	sections: fc.uniqueArray(
		fc.record({heading, paragraphs: fc.array(paragraph, {minLength: 1, maxLength: 3})}),
		{minLength: 2, maxLength: 5, selector: (section) => section.heading},
	),
});

const damage = fc.record({
	/** Before which section the title is said again. */
	titleAt: fc.array(fc.nat(4), {maxLength: 3}),
	titleAs: fc.constantFrom('same', 'capitals', 'site'),
	/** Columns; 0 breaks no lines. */
	wrap: fc.constantFrom(0, 60, 72),
	labels: fc.subarray(['Leave a Comment', 'Share this article', 'Related articles', 'Facebook']),
	garble: fc.constantFrom('none', 'entities', 'spaces', 'shy'),
	contents: fc.boolean(),
});

function wrapped(text: string, width: number): string {
	if (width === 0) return text;
	const lines = [''];
	for (const word of text.split(' ')) {
		const last = lines.length - 1;
		const line = lines[last] ?? '';
		if (line === '') lines[last] = word;
		else if (line.length + 1 + word.length <= width) lines[last] = `${line} ${word}`;
		else lines.push(word);
	}
	return lines.join('\n');
}

function garbled(text: string, how: string): string {
	if (how === 'entities') return text.replace(' and ', ' &#97;nd ');
	if (how === 'spaces') return text.replace(' the ', '\u00A0the\u00A0');
	return how === 'shy' ? text.replace('again', 'a\u00ADgain') : text;
}

describe('import', () => {
	it('gives a scraped article back, and loses no word of it', {timeout: 120_000}, async () => {
		await fc.assert(
			fc.asyncProperty(article, damage, async ({title, lead, sections}, harm) => {
				const echo = {same: title, capitals: title.toUpperCase(), site: `${title} | Hill Clinic`}[
					harm.titleAs
				];
				const text = (part: string) => wrapped(garbled(part, harm.garble), harm.wrap);
				const contents =
					harm.contents && sections.length > 2
						? [['Contents', ...sections.map((section) => section.heading)].join('\n')]
						: [];
				const blocks = [
					title,
					...contents,
					text(lead),
					...sections.flatMap((section, index) => [
						...harm.titleAt.filter((at) => at === index).map(() => echo),
						section.heading,
						...section.paragraphs.map(text),
					]),
					...harm.labels,
				];
				const {markdown} = await importHandout(
					{file: 'a.txt', bytes: Buffer.from(blocks.join('\n\n'))},
					{lang: 'en'},
				);
				const expected = [
					`# ${title}`,
					lead,
					...sections.flatMap((section) => [`## ${section.heading}`, ...section.paragraphs]),
				];
				expect(markdown?.replace(/^---[\s\S]*?---\n\n/u, '')).toBe(`${expected.join('\n\n')}\n`);
			}),
			{numRuns: 150},
		);
	});

	it('balances whatever it is given', {timeout: 120_000}, async () => {
		const line = fc.oneof(
			fc.string({unit: 'grapheme', maxLength: 30}),
			fc.string({unit: 'binary-ascii', maxLength: 30}),
			fc.constantFrom(
				'',
				'',
				'---',
				'====',
				'• a',
				'- b',
				'1. c',
				'2. d',
				'a\tb',
				'***',
				'&amp;',
				'â€™',
				'© 2020',
				'By Jane Roe',
				'Share',
				'::x',
				'a:b',
				'[x]: y',
				'[^1]',
				'> q',
				'<b>',
				'a\\',
				'<!--',
				'-->',
				'```',
				'| a | b |',
				'[l](m "n")',
				':::note',
				'[^1]: note',
				'www.a.b',
			),
			// Marks beside marks, which Markdown may read in more ways than one.
			fc.string({unit: fc.constantFrom(...'\\*_`<>[]():#-+.1a |~&!{}"=\t\r\u0005'), maxLength: 16}),
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(line, {maxLength: 14}),
				fc.constantFrom('a.txt', 'a.md'),
				async (lines, file) => {
					// An import that does not balance is thrown.
					await importHandout({file, bytes: Buffer.from(lines.join('\n'))});
				},
			),
			{
				numRuns: 300,
				examples: [
					// What stands behind a break goes, and the break with it: its backslash would be read as one.
					[['• a', '<b>', '*\r\u0005;\\', '<b>', '::x', '> q'], 'a.txt'],
					// A site's name that is glued to the title is no word of its own.
					[['\\|w', '\\'], 'a.txt'],
					// What parted two pieces of code goes.
					[['`', '`\u000e`', '`'], 'a.md'],
					// A note inside a block is repaired, and read elsewhere.
					[['a', ':::note', '[^1]: note', '\u000e'], 'a.md'],
				],
			},
		);
	});
});
