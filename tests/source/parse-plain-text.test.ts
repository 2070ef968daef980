import fc from 'fast-check';
import {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import {textOf, wordsIn, wordsOf} from '../../src/handout/words.ts';
import {parsePlainText} from '../../src/source/parse-plain-text.ts';
import {outlineOf} from '../harness/outline.ts';

const parse = (text: string) => parsePlainText(new VFile({value: text}));
const text = 'Some text that goes on.';

describe('parsePlainText', {timeout: 60_000}, () => {
	it('takes the first short line for the title and short lines above text for sections', () => {
		expect(outlineOf(parse(`Back pain\n\n${text}\nMore.\n\nRest\n\n${text}\n`))).toEqual([
			'h1: Back pain',
			`paragraph: ${text} / More.`,
			'h2: Rest',
			`paragraph: ${text}`,
		]);
	});

	it.each([
		'What is back pain?',
		'痛みについて',
		'ألم الظهر',
		'¿Qué hacer?',
		'5 Ways to rest',
		'A (B)',
		'x'.toUpperCase().repeat(90),
		'One two three four five six seven eight nine ten eleven twelve',
	])('takes "%s" for a heading', (line) => {
		expect(outlineOf(parse(`T\n\n${text}\n\n${line}\n\n${text}`))[2]).toBe(`h2: ${line}`);
	});

	it.each([
		'It is a sentence.',
		'It is one”.”',
		'and so on',
		'- item',
		'* star',
		'“Quoted”',
		'1. take one',
		'2 tablets',
		'One, two,',
		'Wait…',
		'他走了。',
		'Write to a@b.org',
		'See https://example.org',
		'123',
		'X'.repeat(91),
		'One two three four five six seven eight nine ten eleven twelve thirteen',
	])('takes "%s" for text', (line) => {
		expect(outlineOf(parse(`T\n\n${text}\n\n${line}\n\n${text}`))[2]).toBe(`paragraph: ${line}`);
	});

	it('takes a short line for text where no text stands under it', () => {
		expect(outlineOf(parse(`T\n\n${text}\n\nRest\n\nMove\n\n${text}\n\nEnd`))).toEqual([
			'h1: T',
			`paragraph: ${text}`,
			'paragraph: Rest',
			'h2: Move',
			`paragraph: ${text}`,
			'paragraph: End',
		]);
	});

	it('reads nothing as Markdown', () => {
		expect(outlineOf(parse('T\n\n# *a* :b{c} <br> [d](e)\n\n---'))).toEqual([
			'h1: T',
			'paragraph: # *a* :b{c} <br> [d](e)',
			'paragraph: ---',
		]);
	});

	it('loses no word of any text, and its places point at the words', () => {
		const line = fc.oneof(
			fc.string({unit: 'binary', maxLength: 20}),
			fc.constantFrom('', '  ', 'Rest', '  Indented', text, '\t', '\u2028'),
		);
		fc.assert(
			fc.property(fc.array(line), (lines) => {
				const source = lines.join('\n');
				const tree = parse(source);
				expect(wordsOf(tree)).toEqual(wordsIn(source));
				for (const node of tree.children) {
					const {start, end} = node.position ?? {};
					const written = source.slice(start?.offset, end?.offset);
					expect(wordsIn(written)).toEqual(wordsIn(textOf(node)));
					const above = source.slice(0, start?.offset).split('\n');
					expect(start).toMatchObject({line: above.length, column: 1});
					const before = source.slice(0, end?.offset).split('\n');
					expect(end).toMatchObject({
						line: before.length,
						column: (before.at(-1)?.length ?? 0) + 1,
					});
				}
			}),
			{numRuns: 500},
		);
	});
});
