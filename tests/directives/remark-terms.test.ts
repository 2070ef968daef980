import {describe, expect, it} from 'vitest';
import {remarkTerms} from '../../src/directives/remark-terms.ts';
import {wordsOf} from '../../src/handout/words.ts';
import {runPlugins} from '../harness/run-plugins.ts';

const run = (source: string, lang?: string) => runPlugins(source, [[remarkTerms, {lang}]]);

describe('remarkTerms', () => {
	it('puts the meaning after the term, and changes no word', async () => {
		const source = 'You have :term[*high* blood]{meaning="too much  push"}, and more.\n';
		const {tree, outline, messages} = await run(source);
		expect(outline).toEqual(['paragraph: You have high blood (too much  push), and more.']);
		expect(tree).toMatchObject({
			children: [
				{children: [{}, {type: 'term', children: [{type: 'emphasis'}, {}, {type: 'text'}]}, {}]},
			],
		});
		expect(wordsOf(tree)).toEqual(wordsOf((await runPlugins(source, [])).tree));
		expect(messages).toEqual([]);
	});

	it('refuses a term without a meaning', async () => {
		const {messages} = await run('A :term[word] b :term[other]{meaning=" "}.\n');
		expect(messages).toEqual([
			'1:3 error term Missing meaning of the term "word"',
			'1:17 error term Missing meaning of the term "other"',
		]);
	});

	it('accepts the same meaning again, and warns about a different one', async () => {
		const {messages, file} = await run(
			':term[Word]{meaning=sense}\n\n:term[word]{meaning=Sense}\n\n:term[word]{meaning=else}\n',
		);
		expect(messages).toEqual([
			'5:1 warning term Unexpected second meaning of "word", expected the one on line 1',
		]);
		expect(file.messages[0]).toMatchObject({actual: 'else', expected: ['sense']});
	});

	it('lists the terms once each, in the order of the alphabet of the language', async () => {
		const {tree, outline} = await run(
			'::glossary\n\n:term[öl]{meaning=c} :term[zebra]{meaning=b} :term[apfel]{meaning=a} :term[Apfel]{meaning=a}\n',
			'sv',
		);
		expect(tree.children[0]).toMatchObject({
			type: 'glossary',
			entries: [
				{term: 'apfel', meaning: 'a'},
				{term: 'zebra', meaning: 'b'},
				{term: 'öl', meaning: 'c'},
			],
		});
		expect(outline[0]).toBe('glossary: ');
	});

	it('refuses a glossary without terms', async () => {
		expect((await run('Text.\n\n::glossary\n')).messages).toEqual([
			'3:1 error term Unexpected glossary without terms, expected at least one',
		]);
	});
});
