import fc from 'fast-check';

/** Words of several scripts, with the odd character that text comes with. */
const word = fc.oneof(
	fc.stringMatching(/^[a-z]{1,9}$/u),
	fc.constantFrom('Schmerz', 'dolor', 'naïve', 'ﬁbre', 'soft\u00ADhyphen', '痛み', 'ألم', 'đau'),
	fc.constantFrom('10:30', 'note:this', 'a:b', '5 mg', 'A&E', 'q&amp;a', 'x²', '½', 'e\u0301'),
);

const words = (max: number) =>
	fc.array(word, {minLength: 1, maxLength: max}).map((list) => list.join(' '));

const inline = fc.oneof(
	{weight: 6, arbitrary: words(6)},
	words(3).map((text) => `*${text}*`),
	words(3).map((text) => `**${text}**`),
	words(2).map((text) => `\`${text}\``),
	words(2).map((text) => `[${text}](https://example.org)`),
	words(2).map((text) => `<b>${text}</b>`),
	fc.constantFrom(
		'<br>',
		'<!-- a note -->',
		'H<sub>2</sub>O',
		'one<br/>two',
		'\\*',
		':cite{ref=a}',
	),
);

const line = fc
	.array(inline, {minLength: 1, maxLength: 4})
	.map((parts) => parts.join(' '))
	// A sentence, so that no random line repeats a heading by chance.
	.map((text) => `Text ${text} ends.`);

const code = words(5).map((text) => `\`\`\`\n${text}\n  Read more\n\`\`\``);

const block = fc.oneof(
	{weight: 4, arbitrary: line},
	fc
		.array(line, {minLength: 1, maxLength: 3})
		.map((items) => items.map((i) => `- ${i}`).join('\n')),
	fc
		.array(line, {minLength: 1, maxLength: 2})
		.map((items) => items.map((i) => `> ${i}`).join('\n>\n')),
	fc
		.tuple(words(2), words(2))
		.map(([a, b]) => `| ${a} | x<br>y |\n| --- | --- |\n| ${b} | \`c\` |`),
	line.map((text) => `<div>\n<p>${text}</p>\n<script>evil()</script>\n</div>`),
	code,
	fc.tuple(line, words(3)).map(([a, b]) => `:::emergency[${b}]\n${a}\n\n- ${b}\n:::`),
	fc
		.tuple(words(2), fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9})?$/u))
		.map(([a, b]) => `Text :term[${a}]{meaning="${b}"} ends.`),
	fc.constant('::disclaimer{kind=general}'),
	fc.nat(9).chain((n) => line.map((text) => `Called[^n${n}] here.\n\n[^n${n}]: ${text}`)),
);

const heading = (depth: number) =>
	// Few names, so that headings repeat: beside each other and under different parents.
	fc
		.oneof(fc.constantFrom('Side effects', 'Added', 'Dose'), words(4))
		.map((text) => `${'#'.repeat(depth)} ${text}`);

const label = fc.constantFrom('Share this', 'Leave a Comment', '## Related posts', 'Read more');

/** A random article: its title and the blocks below it. */
export interface Article {
	readonly title: string;
	readonly blocks: readonly string[];
}

const title = words(5).map((text) => `Title ${text}`);

/** Articles without leftovers, without headings: nothing in them may be removed but markup. */
export const proseArticle: fc.Arbitrary<Article> = fc.record({
	title,
	blocks: fc.array(block, {minLength: 1, maxLength: 10}),
});

/** Articles with headings that repeat, titles said again, labels of web pages. */
export const scrapedArticle: fc.Arbitrary<Article> = title.chain((text) =>
	fc.record({
		title: fc.constant(text),
		blocks: fc.array(
			fc.oneof(
				{weight: 3, arbitrary: block},
				heading(2),
				heading(3),
				heading(4),
				label,
				fc.constantFrom(text, `# ${text}`, `## ${text}`, `### ${text}`, `**${text}**`),
				fc.constantFrom('Side effects', 'Dose', 'Side effects\nSide effects'),
			),
			{minLength: 1, maxLength: 16},
		),
	}),
);

/** The source of an article. */
export function sourceOf({title: text, blocks}: Article): string {
	return `---\nreferences:\n  - id: a\n    text: A\n---\n\n# ${text}\n\n${blocks.join('\n\n')}\n`;
}
