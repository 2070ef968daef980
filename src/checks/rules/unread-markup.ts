import type {Code, Paragraph, Root} from 'mdast';
import {textOf} from '../../handout/words.ts';
import {visit} from '../../tree/visit.ts';
import {nodesOf} from '../nodes-of.ts';
import {sourceTextOf} from '../prose/source-text.ts';
import {defineRule, type RuleFinding} from '../rule.ts';

/** Marks that are left in the text of a paragraph, since the parser did not take them for any. */
interface Mark {
	readonly expression: RegExp;
	readonly expected: string;
	readonly note: string;
	/** The words would be read as something else than was meant, and not only look odd. */
	readonly isGrave?: true;
}

const printed = 'It would be printed as it stands.';

const marks: readonly Mark[] = [
	{
		expression: /(?<![^\n])#{2,6}[^\s#][^\n]{0,40}/u,
		expected: 'a heading, with a space behind its number signs',
		note: `${printed} It is not a heading, so the section has none and no disclaimer is required. Write "## " before its words.`,
		isGrave: true,
	},
	{
		expression: /\[\^[^[\]\s]{1,40}\]/u,
		expected: 'a footnote of that name',
		note: `${printed} Write the footnote on a line of its own: "[^1]: Its words".`,
	},
	{
		expression: /\*\*/u,
		expected: 'one at each end of the words, with no space inside',
		note: `${printed} Write **bold words**, or delete the asterisks.`,
	},
	{
		expression:
			/\] ?\((?:$|(?:mailto:|www\.|[\w./-]{1,80}\.(?:md|pdf|png|jpe?g|svg)\))[^\s)]{0,40})/u,
		expected: 'a link or a picture, without a space before or in its address',
		note: `${printed} Write [words](address) or ![what it shows](file), and an address or file that has spaces as <my file.png>.`,
	},
	{
		expression: /(?<![^\n])\|[^\n]{0,60}\|/u,
		expected: 'a table',
		note: `${printed} A table has a blank line above it, and below its headers a row of hyphens with as many cells: "| --- | --- |".`,
	},
	{
		expression: /(?<![^\n])[•‣◦▪●○·\uF0B7][ \t][^\n]{0,40}/u,
		expected: 'a list, with "- " in front of each item',
		note: 'The lines run together into one, and a screen reader announces no list.',
	},
	{
		expression: /<!--/u,
		expected: 'a comment that ends in the same paragraph, with "-->"',
		note: `${printed} Nothing was hidden. Close the comment, or delete it.`,
	},
];

export const unreadMarkup = defineRule({
	id: 'unread-markup',
	summary: 'What is meant as Markdown is read as Markdown, and nothing else is.',
	severity: 'error',
	why: 'A heading, list or link that the parser took for plain words does not work: nobody finds it, and its marks are printed.',
	clauses: [
		{
			text: 'WCAG 2.2, 1.3.1 Info and Relationships',
			href: 'https://www.w3.org/TR/WCAG22/#info-and-relationships',
		},
		{text: 'CommonMark 0.31.2', href: 'https://spec.commonmark.org/0.31.2/'},
	],
	examples: [
		{
			name: 'marks that are read, and marks that are meant as they stand',
			source:
				'## First days\n\nThe #1 cause. **Rest** it.[^1] `**` and \\*\\* are marks, 2 * 3 is 6.\n\n- [read on](https://example.org/)\n\n**Call us.**\n\n```\n## code\n```\n\n[^1]: For a day.\n',
			findings: [],
		},
		{
			name: 'a heading without the space',
			source: '# Pain\n\n##First days\n\nLie down.\n',
			findings: [
				'3:1-3:13 error Unexpected "##First days", expected a heading, with a space behind its number signs',
			],
		},
		{
			name: 'a footnote that does not exist, bold text that does not end, a link in two pieces',
			source:
				'Lie down.[^2]\n\nTake it **with food.\n\nSee [our page] (https://example.org/).\n\nSee <!-- or not.\n',
			findings: [
				'1:10-1:14 warning Unexpected "[^2]", expected a footnote of that name',
				'3:9-3:11 warning Unexpected "**", expected one at each end of the words, with no space inside',
				'5:14-5:17 warning Unexpected "] (", expected a link or a picture, without a space before or in its address',
				'7:5-7:9 warning Unexpected "<!--", expected a comment that ends in the same paragraph, with "-->"',
			],
		},
		{
			name: 'a list and a table that are none',
			source: '• one\n• two\n\n| Day | Dose |\n| --- |\n| 1 | 2 |\n',
			findings: [
				'1:1-1:6 warning Unexpected "• one", expected a list, with "- " in front of each item',
				'4:1-4:15 warning Unexpected "| Day | Dose |", expected a table',
			],
		},
		{
			name: 'bold words in place of a heading',
			source: '# Pain\n\n**The first days**\n\nLie down.\n',
			findings: ['3:1-3:19 warning Unexpected bold line "The first days", expected a heading'],
		},
		{
			name: 'a line moved in by a tab',
			source: 'Rest.\n\n\tLie down.\n',
			findings: [
				'3:1-3:11 warning Unexpected indented text, which is read as a piece of a program, expected a paragraph',
			],
		},
	],
	check({tree, source, isPlainText, report}) {
		if (isPlainText) return;
		for (const paragraph of nodesOf(tree, 'paragraph')) {
			for (const finding of leftMarks(paragraph, source)) report(finding);
		}
		for (const line of boldLines(tree)) {
			report({
				severity: 'warning',
				reason: `Unexpected bold line "${textOf(line)}", expected a heading`,
				note: 'It looks like a heading but is not one: it is in no list of contents, nobody can jump to it, and no disclaimer is required. Write "## " before it instead of the asterisks, or a full stop after it.',
				place: line.position,
			});
		}
		for (const code of nodesOf(tree, 'code').filter((node) => isIndented(node, source))) {
			report({
				severity: 'warning',
				reason:
					'Unexpected indented text, which is read as a piece of a program, expected a paragraph',
				note: 'Four spaces or a tab before a line turn it into code, in another typeface. Delete them.',
				place: code.position,
			});
		}
	},
});

function leftMarks(paragraph: Paragraph, source: string): RuleFinding[] {
	const findings: RuleFinding[] = [];
	visit(paragraph, 'text', (node, index = 0, parent) => {
		for (const {expression, expected, note, isGrave} of marks) {
			const found = expression.exec(node.value);
			if (!found) continue;
			const written = source.slice(node.position?.start.offset, node.position?.end.offset);
			// Elsewhere a line begins behind other words; and a backslash says that it is meant as it stands.
			if (!written.includes(found[0])) continue;
			if (found.index === 0 && atLineStart.test(found[0]) && node !== paragraph.children[0])
				continue;
			// The parser makes a link of the address itself.
			const next = parent?.children[index + 1]?.type;
			if (/\($/u.test(found[0]) && next !== 'link') continue;
			const text = sourceTextOf({type: 'paragraph', children: [node]});
			findings.push({
				...(!isGrave && {severity: 'warning'}),
				reason: `Unexpected "${found[0]}", expected ${expected}`,
				note,
				place: text.placeOf(found.index, found.index + found[0].length),
				actual: found[0],
			});
		}
	});
	return findings;
}

/** Marks that are some only at the beginning of a line. */
const atLineStart = /^[#|•‣◦▪●○·\uF0B7]/u;

/** More letters than these are a sentence that is stressed. */
const longestHeading = 60;

/** Paragraphs of nothing but a few bold words, with text of their own below. */
function boldLines({children}: Root): Paragraph[] {
	return children.filter((node, index): node is Paragraph => {
		if (node.type !== 'paragraph' || node.children.length !== 1) return false;
		const below = children[index + 1]?.type;
		if (node.children[0]?.type !== 'strong' || (below !== 'paragraph' && below !== 'list'))
			return false;
		const words = textOf(node).trim();
		return words.length <= longestHeading && !/[.!,;:。！،]$/u.test(words);
	});
}

function isIndented({position}: Code, source: string): boolean {
	const offset = position?.start.offset;
	return offset !== undefined && !/^[`~]{3}/u.test(source.slice(offset, offset + 3));
}
