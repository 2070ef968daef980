import {readdir} from 'node:fs/promises';
import {describe, expect, it} from 'vitest';
import {rules} from '../../src/checks/rules.ts';
import {applyFixes} from '../../src/library/check/fix.ts';
import {findingsOf, runRule} from '../harness/run-rule.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
	it.each(rule.examples.map((example) => [example.name, example] as const))(
		'%s',
		async (_, {source, findings, fixed, ...run}) => {
			expect(await runRule(id, source, run)).toEqual(findings);
			if (fixed === undefined) return;
			const fixes = (await findingsOf(id, source, run)).flatMap(({fix}) => fix ?? []);
			expect(applyFixes(source, fixes).after).toBe(fixed);
		},
	);

	it('shows what is right and what is wrong', () => {
		const {examples} = rule;
		expect(examples.some(({findings}) => findings.length === 0)).toBe(true);
		expect(examples.some(({findings}) => findings.length > 0)).toBe(true);
	});

	it('says why and names a clause, in whole sentences', () => {
		expect(rule.summary).toMatch(/^\p{Lu}.*\.$/su);
		expect(rule.why).toMatch(/^\p{Lu}.*\.$/su);
		expect(rule.clauses.length).toBeGreaterThan(0);
		for (const {href} of rule.clauses) expect(new URL(href).protocol).toBe('https:');
	});
});

it('has a file of its own for each rule, in the order of their names', async () => {
	const files = await readdir(new URL('../../src/checks/rules/', import.meta.url));
	expect(rules.map(({id}) => `${id}.ts`)).toEqual(files.sort());
});
