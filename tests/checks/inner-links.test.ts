import {expect, it} from 'vitest';
import {remarkInnerLinks} from '../../src/checks/inner-links.ts';
import {runPlugins} from '../harness/run-plugins.ts';

it('reports links within a handout that lead to no heading', async () => {
	const source =
		'# T\n\n[a](#the-first-days) [b](#nowhere) [c](#más) [d](other.md#x)\n\n## The first days\n\n## Más\n';
	const {messages} = await runPlugins(source, [remarkInnerLinks]);
	expect(messages).toEqual([
		'3:22 warning inner-links Unexpected link to "#nowhere", expected one of the headings',
	]);
});
