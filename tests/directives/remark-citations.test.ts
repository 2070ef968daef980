import {visit} from 'unist-util-visit';
import {describe, expect, it} from 'vitest';
import {remarkCitations} from '../../src/directives/remark-citations.ts';
import type {CitationNode} from '../../src/handout/nodes.ts';
import {runPlugins} from '../harness/run-plugins.ts';

const run = (source: string, references = ['adams-2020', 'brown-2021']) =>
	runPlugins(source, [[remarkCitations, {references}]]);

describe('remarkCitations', () => {
	it('numbers references in the order of first mention, and adds no word', async () => {
		const {tree, outline, messages} = await run(
			'A. :cite{ref=brown-2021}\n\n- B. :cite{ref=adams-2020} :cite{ref=brown-2021}\n',
		);
		const marks: [string, number, number | undefined][] = [];
		visit(tree, 'citation', ({reference, number, position}: CitationNode) => {
			marks.push([reference, number, position?.start.line]);
		});
		expect(marks).toEqual([
			['brown-2021', 1, 1],
			['adams-2020', 2, 3],
			['brown-2021', 1, 3],
		]);
		expect(outline).toEqual(['paragraph: A.', 'list: B.']);
		expect(messages).toEqual([]);
	});

	it('refuses a reference that is not in the list and names the nearest', async () => {
		const {messages, file} = await run('A. :cite{ref=brown-2012}');
		expect(messages).toEqual([
			'1:4 error citation Unexpected reference "brown-2012", expected one of the front matter\'s references',
		]);
		expect(file.messages[0]).toMatchObject({
			note: 'The claim would stand without its source. The nearest id is "brown-2021".',
			actual: 'brown-2012',
			expected: ['brown-2021'],
		});
	});

	it('says where to add sources if there are none', async () => {
		const {file} = await run('A. :cite{ref=a}', []);
		expect(file.messages[0]?.note).toBe(
			'The claim would stand without its source. Add the source under references: in the front matter.',
		);
	});

	it('leaves a label alone, and every other directive', async () => {
		const {tree, messages} = await run('A :cite[label]{ref=adams-2020} :quote{ref=adams-2020}');
		expect(JSON.stringify(tree)).not.toContain('"citation"');
		expect(messages).toEqual([]);
	});
});
