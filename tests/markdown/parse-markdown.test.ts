import {readdirSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import {wordsOf} from '../../src/handout/words.ts';
import {dialect, parseMarkdown} from '../../src/markdown/parse-markdown.ts';

const wordsIn = (text: string) => wordsOf(parseMarkdown(new VFile(text)));

it('keeps what stands behind a colon and a tab', () => {
	expect(wordsIn('Dose:\t5 mg a day')).toEqual(['Dose:', '5', 'mg', 'a', 'day']);
	expect(wordsIn(':\t')).toEqual([':']);
});

it('still reads directives', () => {
	const tree = parseMarkdown(new VFile('See\tthe :term[nerve]{meaning="a cord"}.'));
	expect(JSON.stringify(tree)).toContain('"textDirective"');
});

it('reads a footnote of one word right below a rule', () => {
	expect(wordsIn('---\n[^1]: note')).toEqual(['note']);
});

describe('where no e-mail address can stand', () => {
	const whole = unified().use(remarkParse).use(dialect).freeze();
	const treesOf = (text: string) => [parseMarkdown(new VFile(text)), whole.parse(text)];

	it('reads the same as the whole dialect does', () => {
		const pieces = fc.constantFrom(
			...[
				'word',
				'www.',
				'http://a.org',
				'h',
				' ',
				'\n',
				'\n\n',
				'*',
				'**',
				'_',
				'`',
				'~~',
				'[',
				']',
			],
			...[
				'(',
				')',
				'![',
				'&#64;',
				'&commat;',
				'a&#64;b.org',
				'\\',
				'|',
				'-',
				'# ',
				'> ',
				'1. ',
				':',
				'::',
			],
		);
		const texts = fc.array(pieces, {maxLength: 40}).map((parts) => parts.join(''));
		fc.assert(
			fc.property(texts, (text) => {
				const [ours, theirs] = treesOf(text);
				expect(ours).toEqual(theirs);
			}),
		);
	});

	it('reads the handouts of the library the same', () => {
		const folder = 'content/en';
		for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
			const [ours, theirs] = treesOf(readFileSync(`${folder}/${name}`, 'utf8').replaceAll('@', ''));
			expect(ours).toEqual(theirs);
		}
	});

	it('finds one that is written as an entity', () => {
		expect(JSON.stringify(parseMarkdown(new VFile('a&#64;example.org')))).toContain('"mailto:');
	});
});
