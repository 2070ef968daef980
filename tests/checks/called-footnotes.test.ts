import {expect, it} from 'vitest';
import {findingsOf, lineOf} from '../harness/run-rule.ts';

const check = async (source: string) => (await findingsOf('called-footnotes', source)).map(lineOf);

it('reports a footnote that nothing calls', async () => {
	expect(
		await check('One[^A].\n\n[^a]: Called.\n\n[^b]: Not called.\n\n- item[^c]\n\n[^c]: Called.\n'),
	).toEqual(['5:1 error Unexpected footnote "b" that nothing calls']);
});

it('counts a call from a footnote only if that footnote is called', async () => {
	expect(
		await check(
			'One[^a].\n\n[^a]: Calls[^b].\n\n[^b]: Called.\n\n[^c]: Calls itself[^c].\n\n> [^d]: Calls[^e].\n\n[^e]: Not reached.\n',
		),
	).toEqual([
		'7:1 error Unexpected footnote "c" that nothing calls',
		'9:3 error Unexpected footnote "d" that nothing calls',
		'11:1 error Unexpected footnote "e" that nothing calls',
	]);
});

it('reports the second of two footnotes with one name', async () => {
	const findings = await findingsOf(
		'called-footnotes',
		'One[^a].\n\n[^a]: First.\n\n[^A]: Second.\n',
	);
	expect(findings.map(lineOf)).toEqual([
		'5:1 error Unexpected second footnote "a", expected one of that name',
	]);
	expect(findings[0]?.note).toBe(
		'Its words would be lost: the footnote on line 3 is printed. Give this one another name, and call it by that name.',
	);
});
