import {expect, it} from 'vitest';
import {remarkCalledFootnotes} from '../../src/checks/called-footnotes.ts';
import {runPlugins} from '../harness/run-plugins.ts';

it('reports a footnote that nothing calls', async () => {
	const {messages} = await runPlugins(
		'One[^A].\n\n[^a]: Called.\n\n[^b]: Not called.\n\n- item[^c]\n\n[^c]: Called.\n',
		[remarkCalledFootnotes],
	);
	expect(messages).toEqual([
		'5:1 error called-footnotes Unexpected footnote "b" that nothing calls',
	]);
});
