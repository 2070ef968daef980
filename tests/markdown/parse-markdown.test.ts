import {VFile} from 'vfile';
import {expect, it} from 'vitest';
import {wordsOf} from '../../src/handout/words.ts';
import {parseMarkdown} from '../../src/markdown/parse-markdown.ts';

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
