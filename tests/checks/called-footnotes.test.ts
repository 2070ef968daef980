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

it('takes a call from a note for one only where that note is called', async () => {
	const {messages} = await runPlugins(
		'One[^a].\n\n[^a]: Calls[^b].\n\n[^b]: Called.\n\n[^c]: Calls itself[^c].\n\n> [^d]: Calls[^e].\n\n[^e]: Not reached.\n',
		[remarkCalledFootnotes],
	);
	expect(messages).toEqual([
		'7:1 error called-footnotes Unexpected footnote "c" that nothing calls',
		'9:3 error called-footnotes Unexpected footnote "d" that nothing calls',
		'11:1 error called-footnotes Unexpected footnote "e" that nothing calls',
	]);
});

it('reports the second of two footnotes with one name', async () => {
	const {messages, file} = await runPlugins('One[^a].\n\n[^a]: First.\n\n[^A]: Second.\n', [
		remarkCalledFootnotes,
	]);
	expect(messages).toEqual([
		'5:1 error called-footnotes Unexpected second footnote "a", expected one of that name',
	]);
	expect(file.messages[0]?.note).toBe(
		'Its words would be lost: the one of line 3 is printed. Give it another name, and call it by that.',
	);
});
