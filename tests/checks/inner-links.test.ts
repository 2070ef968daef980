import {expect, it} from 'vitest';
import {findingsOf, lineOf} from '../harness/run-rule.ts';

it('reports links within a handout that lead to no heading', async () => {
	const source =
		'# T\n\n[a](#the-first-days) [b](#nowhere) [c](#más) [d](other.md#x)\n\n## The first days\n\n## Más\n';
	expect((await findingsOf('inner-links', source)).map(lineOf)).toEqual([
		'3:22 warning Unexpected link to "#nowhere", expected one of the headings',
	]);
});
