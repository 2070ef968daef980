import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {comparisonKey, flatText, textOf, wordsIn, wordsOf} from '../../src/handout/words.ts';
import {runPlugins} from '../harness/run-plugins.ts';

const read = async (source: string) => (await runPlugins(source, [])).tree;

describe('wordsOf', () => {
	it('reads blocks, breaks and cells apart, and marks within a word together', async () => {
		const tree = await read(
			'# One\n\nt*w*o  \nthree<br>four\n\n- five\n- six\n\n| a | b |\n| - | - |\n| c | d |\n\n`e f`\n',
		);
		expect(wordsOf(tree)).toEqual('One two three four five six a b c d e f'.split(' '));
	});

	it('passes over marks of direction', () => {
		expect(wordsIn('\u200Fאב\u200E \u2067ab\u2069 \u061Cم')).toEqual(['אב', 'ab', 'م']);
	});

	it('leaves out what is no word of the text', async () => {
		const tree = await read(
			'---\ntitle: T\n---\n\nOne ![alt](a.png) <b>two</b> <!-- c -->\n\n<p>html</p>\n\n[d]: e "f"\n',
		);
		expect(wordsOf(tree)).toEqual(['One', 'two']);
	});

	it('reads footnotes last, in the order of their calls, those of footnotes too', async () => {
		const tree = await read(
			'[^z]: Zed[^m].\n\n[^u]: Uncalled.\n\n[^a]: Ay.\n\n[^m]: Em.\n\nOne[^a] two[^z] three[^a].\n',
		);
		expect(wordsOf(tree)).toEqual(['One', 'two', 'three.', 'Ay.', 'Zed.', 'Em.', 'Uncalled.']);
	});

	it('reads footnotes last that are written inside a block', async () => {
		const tree = await read(':::emergency\nOne[^a]\n\n[^a]: Ay.\n:::\n\ntwo\n');
		expect(wordsOf(tree)).toEqual(['One', 'two', 'Ay.']);
	});

	it('reads the meaning of a term after it, in brackets, and no other attribute', async () => {
		const tree = await read('A :term[word]{meaning="plain  sense"}. :cite{ref=a} :term[b]\n');
		expect(wordsOf(tree)).toEqual(['A', 'word', '(plain', 'sense).', 'b']);
	});

	it('survives a footnote that calls itself', async () => {
		expect(wordsOf(await read('One[^a]\n\n[^a]: Ay[^a].\n'))).toEqual(['One', 'Ay.']);
	});
});

describe('textOf', () => {
	it('keeps lines apart', async () => {
		expect(textOf(await read('One\ntwo\n\nthree'))).toBe('One\ntwo\nthree');
	});
});

describe('wordsIn and flatText', () => {
	it('agree on any text', () => {
		fc.assert(
			fc.property(fc.string({unit: 'grapheme'}), (text) => {
				expect(flatText(text)).toBe(wordsIn(text).join(' '));
				expect(wordsIn(wordsIn(text).join('\n'))).toEqual(wordsIn(text));
			}),
		);
	});

	it('set invisible characters and the shape of letters aside', () => {
		expect(wordsIn('\uFEFFso\u00ADft  ﬁne\u00A0e\u0301\u200B x²')).toEqual([
			'soft',
			'fine',
			'é',
			'x2',
		]);
	});
});

describe('comparisonKey', () => {
	it.each([
		['Back  Pain', 'back pain'],
		['Back pain!', 'Back pain:'],
		['“Back pain”', '"back pain"'],
		['It’s', "IT'S"],
		['Pain – what now', 'Pain - what now'],
		['Back pain –', 'Back pain'],
		['# Back pain', 'Back pain'],
		['**Back pain**', 'Back pain'],
	])('takes "%s" and "%s" for the same', (a, b) => {
		expect(comparisonKey(a)).toBe(comparisonKey(b));
	});

	it.each([
		['Back pain?', 'Back pain'],
		['Blood group A−', 'Blood group A'],
		['Blood group A+', 'Blood group A'],
		['Step 1', 'Step 2'],
		['Ácido', 'Acido'],
		['<1 year', '>1 year'],
	])('takes "%s" and "%s" for two', (a, b) => {
		expect(comparisonKey(a)).not.toBe(comparisonKey(b));
	});

	it('is empty where nothing is said', () => {
		expect(['', ' ', '***', '"…"'.replace('…', ''), '#'].map(comparisonKey)).toEqual([
			'',
			'',
			'',
			'',
			'',
		]);
	});
});
