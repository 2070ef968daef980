import fc from 'fast-check';
import {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import {textOf, wordsIn} from '../../src/handout/words.ts';
import {parsePlainText} from '../../src/source/parse-plain-text.ts';
import {visit} from '../../src/tree/visit.ts';
import {outlineOf} from '../harness/outline.ts';

const parse = (text: string) => parsePlainText(new VFile({value: text}));
const text = 'Some text that goes on.';

describe('parsePlainText', {timeout: 60_000}, () => {
	it('takes the first short line for the title and short lines above text for sections', () => {
		expect(outlineOf(parse(`Back pain\n\n${text}\n\nRest\n\n${text}\n`))).toEqual([
			'h1: Back pain',
			`paragraph: ${text}`,
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
		'1. Resting',
		'WHAT TO DO',
		'One two three four five six seven eight nine ten eleven',
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
		'One two three four five six seven eight nine ten eleven twelve',
	])('takes "%s" for text', (line) => {
		expect(outlineOf(parse(`T\n\n${text}\n\n${line}\n\n${text}`))[2]).toBe(`paragraph: ${line}`);
	});

	it('leaves out no level below the title', () => {
		const part = (name: string, line: string) => `${name}\n${line.repeat(name.length)}\n`;
		const sections = [part('Concepts', '-'), part('More', '-')].map((each) => `${each}\n${text}\n`);
		const source = [
			part('TRIGGERS', '='),
			part('Introduction', '-'),
			text,
			'',
			part('PART TWO', '='),
		];
		expect(
			outlineOf(parse([...source, ...sections].join('\n'))).filter((line) => line.startsWith('h')),
		).toEqual(['h1: TRIGGERS', 'h2: Introduction', 'h2: PART TWO', 'h3: Concepts', 'h3: More']);
	});

	it('takes the last short line for text, since nothing stands under it', () => {
		expect(outlineOf(parse(`T\n\n${text}\n\nRest\n\nMove\n\n${text}\n\nEnd`))).toEqual([
			'h1: T',
			`paragraph: ${text}`,
			'h2: Rest',
			'h2: Move',
			`paragraph: ${text}`,
			'paragraph: End',
		]);
	});

	it('finds headings that are glued to their text, numbered or underlined, and their levels', () => {
		const source = `CARE AT HOME\n\n1. Rest\n${text}\n\n1.1 In bed\n${text}\n\n2. Move\n------\n${text}\n`;
		expect(outlineOf(parse(source))).toEqual([
			'h1: CARE AT HOME',
			'h2: 1. Rest',
			`paragraph: ${text}`,
			'h3: 1.1 In bed',
			`paragraph: ${text}`,
			'h2: 2. Move',
			`paragraph: ${text}`,
		]);
	});

	it('makes lists, tables and rules of what is typed like them', () => {
		const source = 'T\n\n- ice\n- heat\n\nDrug\tDose\nA\t5 mg\n\n***\n\n1. Sit.\n2. Stand.\n';
		const tree = parse(source);
		expect(outlineOf(tree)).toEqual([
			'h1: T',
			'list: ice / heat',
			'table: Drug / Dose / A / 5 mg',
			'thematicBreak: ',
			'list: Sit. / Stand.',
		]);
		visit(tree, 'text', ({value, position}) => {
			expect(source.slice(position?.start.offset, position?.end.offset)).toBe(value);
		});
	});

	it('begins a list below any number of empty lines', () => {
		expect(outlineOf(parse(`T\n\n${text}\n\n\n\n• ice\n\n\n\n\n• heat\n`)).slice(2)).toEqual([
			'list: ice',
			'list: heat',
		]);
	});

	it('puts the title before what stands above it, and leaves both to be cleaned', () => {
		expect(outlineOf(parse(`Skip to content\nBy Jane Roe\n\nKnee pain\n\n${text}\n`))).toEqual([
			'h1: Knee pain',
			'paragraph: Skip to content',
			'paragraph: By Jane Roe',
			`paragraph: ${text}`,
		]);
	});

	it('reads nothing as Markdown', () => {
		expect(outlineOf(parse('T\n\n# *a* :b{c} <br> [d](e)\n\n> quoted'))).toEqual([
			'h1: T',
			'paragraph: # *a* :b{c} <br> [d](e)',
			'paragraph: > quoted',
		]);
	});

	it('loses no word of any text, and its places point at the words', () => {
		const line = fc.oneof(
			fc.string({unit: 'binary', maxLength: 20}),
			fc.constantFrom(
				'',
				'  ',
				'Rest',
				'  Indented',
				text,
				'\t',
				'\u2028',
				'- a b',
				'1. c',
				'd\te',
			),
		);
		// Marks and numbers of lists become markup; one of the marks is an "o".
		const letters = (written: string) =>
			(
				wordsIn(written)
					.join(' ')
					.match(/\p{L}+/gu) ?? []
			)
				.filter((run) => run !== 'o')
				.sort();
		fc.assert(
			fc.property(fc.array(line), (lines) => {
				const source = lines.join('\n');
				const tree = parse(source);
				expect(letters(textOf(tree))).toEqual(letters(source));
				visit(tree, 'text', ({value, position}) => {
					const {start, end} = position ?? {};
					const written = source.slice(start?.offset, end?.offset);
					expect(wordsIn(written)).toEqual(wordsIn(value));
					for (const point of [start, end]) {
						const above = source.slice(0, point?.offset).split('\n');
						const column = (above.at(-1)?.length ?? 0) + 1;
						expect(point).toMatchObject({line: above.length, column});
					}
				});
			}),
			{numRuns: 200},
		);
	});
});
