import {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import {refuseDeepMarkup} from '../../src/source/refuse-deep-markup.ts';
import {messagesOf} from '../harness/messages.ts';

const refusal =
	'error shallow-nesting Unexpected nesting, expected at most 30 marks of lists, quotations or containers inside each other';

function refuse(text: string): readonly string[] {
	const file = new VFile({path: 'a.md'});
	const isRefused = refuseDeepMarkup(text, file);
	expect(isRefused).toBe(file.messages.length > 0);
	return messagesOf(file);
}

describe('refuseDeepMarkup', () => {
	it.each([
		['quotations', `# T\n\n${'> '.repeat(31)}x\n`, 3],
		['bullets', `# T\n\n${'- '.repeat(31)}x\n`, 3],
		['numbers', `${'1. '.repeat(31)}x\n`, 1],
		['containers', `${':::a\n'.repeat(31)}`, 31],
		['items', Array.from({length: 70}, (_, at) => `${'  '.repeat(at)}- x\n`).join(''), 63],
	])('refuses %s inside each other', (_, text, line) => {
		expect(refuse(text)).toEqual([`${line}:1 ${refusal}`]);
	});

	it('takes thirty of each, many beside each other, and rules of dashes', () => {
		expect(
			refuse(`${'> '.repeat(30)}x\n\n${':::a\n:::\n'.repeat(100)}${'-'.repeat(200)}\n`),
		).toEqual([]);
	});

	it('refuses emphasis that may nest without end', () => {
		const paragraph = `${'*a **b '.repeat(300)}`;
		expect(refuse(`# T\n\n${paragraph}\n`)).toEqual([
			'3:1 error shallow-nesting Unexpected marks of emphasis, expected at most 500 in a paragraph',
		]);
		expect(refuse(`${'*a* b\n'.repeat(200)}\n${'*a* b\n'.repeat(200)}`)).toEqual([]);
	});

	it('refuses runs of marks that nobody writes, and takes lines to write on', () => {
		expect(refuse(`${'*'.repeat(2000)}x${'*'.repeat(2000)}\n`)).toEqual([
			'1:1 error shallow-nesting Unexpected marks of emphasis, expected at most 500 in a paragraph',
		]);
		expect(refuse(`Name: ${'_'.repeat(300)}\n${'*'.repeat(5000)}\n`)).toEqual([]);
	});

	it('is not held up by long runs of spaces and marks', () => {
		expect(
			refuse(`${' '.repeat(200_000)}x\n${'-'.repeat(200_000)}\n${'1'.repeat(200_000)}`),
		).toEqual([]);
	});
});
