import type {BuildResult, Diagnostic, HandoutResult, Severity} from 'handpress';
import {expect, test} from 'vitest';
import {reportText} from '../../src/report/text.ts';

function handout(file: string, ...found: readonly (readonly [Severity, string])[]): HandoutResult {
	const diagnostics = found.map(
		([severity, ruleId], index): Diagnostic => ({
			ruleId,
			severity,
			reason: `Reason ${index + 1}`,
			file,
			line: index + 1,
		}),
	);
	return {file, path: file, status: 'checked', files: [], ledger: [], silenced: [], diagnostics};
}

const few = handout('a.md', ['info', 'one'], ['warning', 'two'], ['error', 'two']);
const many = handout('b.md', ...Array.from({length: 12}, () => ['warning', 'three'] as const));
const result: BuildResult = {ok: false, handouts: [few, many]};

test('the gravest findings are shown where not all may be, and the rest are counted', async () => {
	const text = await reportText(result, {most: 2});
	expect(text).toBe(`a.md
  2:1     warning  Reason 2  (two)
                   See docs/rules/two.md.
  3:1     error    Reason 3  (two)
                   See docs/rules/two.md.
13 more findings in 2 files not shown here; --show all shows them.

rule   errors  warnings  info  files
two         1         1     0      1
three       0        12     0      1
one         0         0     1      1

1 error, 13 warnings; 0 removed, 0 inserted (see the ledger).
Checked 2 handouts.
Cannot be published: a.md: Reason 3
`);
});

test('a library with thousands of findings stays readable', async () => {
	const handouts = Array.from({length: 2000}, (_, index) =>
		handout(`${index}.md`, ['error', 'one'], ['error', 'two'], ['warning', 'three']),
	);
	const asked: string[] = [];
	const linesOf = async (file: string) => {
		asked.push(file);
		return ['A line'];
	};
	const text = await reportText({ok: false, handouts}, {most: 100, linesOf});
	expect(text.split('\n').length).toBeLessThan(600);
	expect(text).toContain('5900 more findings in 2000 files not shown here');
	expect(text).toContain('… and 1950 more handouts.\n');
	// Only sources that are quoted are read.
	expect(asked).toEqual(handouts.slice(0, 50).map(({file}) => file));
});
