import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {handout, handpress, makeTestFolder, writeFiles} from './handpress.ts';

const nowhere = '[b](#nowhere)\n';

describe('--only', () => {
	it('leaves out findings of other rules', async () => {
		const cwd = await makeTestFolder({'content/a.md': `# A\n\n${nowhere}`});
		const all = await handpress(['check'], {cwd});
		expect([all.status, all.stdout]).toEqual([1, expect.stringContaining('section-disclaimer')]);
		const one = await handpress(['check', '--only', 'inner-links'], {cwd});
		expect(one).toEqual({
			status: 0,
			stderr: '',
			stdout: `content/a.md
  3:1     warning  Unexpected link to "#nowhere", expected one of the headings  (inner-links)
                   [b](#nowhere)
                   ^~~~~~~~~~~~~
                   It leads nowhere, so its words were kept and the link was not. Name a heading by its words in lower case, with hyphens between them. See docs/rules/inner-links.md.
0 errors, 1 warning; 0 removed, 0 inserted (see the ledger).
Checked 1 handout.
`,
		});
	});

	it('names the nearest rule to one that does not exist', async () => {
		const cwd = await makeTestFolder({'content/a.md': handout('A')});
		const {status, stderr} = await handpress(['check', '--only', 'inner-link'], {cwd});
		expect(status).toBe(2);
		expect(stderr).toContain('There is no rule "inner-link"; the nearest is "inner-links".');
	});
});

describe('--max-warnings', () => {
	it('allows that many warnings and no more', async () => {
		const cwd = await makeTestFolder({'content/a.md': `${handout('A')}\n${nowhere}`});
		const run = (most: string) => handpress(['check', '--max-warnings', most], {cwd});
		expect((await run('1')).status).toBe(0);
		const {status, stderr} = await run('0');
		expect([status, stderr]).toEqual([1, 'Too many warnings: 1, and --max-warnings allows 0.\n']);
		expect((await run('few')).status).toBe(2);
	});
});

describe('--baseline', () => {
	it('passes over known findings, wherever they have moved, and reports new ones', async () => {
		const cwd = await makeTestFolder({'content/a.md': `${handout('A')}\n${nowhere}`});
		const run = (...flags: string[]) =>
			handpress(['check', '--max-warnings', '0', '--baseline', 'known.json', ...flags], {cwd});
		expect((await run()).stderr).toContain('The baseline "known.json" does not exist.');
		const written = await run('--update-baseline');
		expect(written.status).toBe(0);
		expect(written.stdout).toContain('1 finding known from the baseline.\n');
		expect(JSON.parse(await readFile(path.join(cwd, 'known.json'), 'utf8'))).toEqual({
			version: 1,
			findings: [
				{
					file: 'content/a.md',
					ruleId: 'inner-links',
					reason: 'Unexpected link to "#nowhere", expected one of the headings',
					count: 1,
				},
			],
		});
		await writeFiles(cwd, {'content/a.md': `${handout('A')}\nWords.\n\n${nowhere}`});
		expect((await run()).status).toBe(0);
		await writeFiles(cwd, {'content/a.md': `${handout('A')}\n${nowhere}\n${nowhere}`});
		const {status, stderr} = await run();
		expect([status, stderr]).toEqual([1, 'Too many warnings: 1, and --max-warnings allows 0.\n']);
	});

	it('does not accept errors of rules that protect patients', async () => {
		const cwd = await makeTestFolder({'content/a.md': '# A\n\nWords.\n'});
		const run = (...flags: string[]) =>
			handpress(['check', '--baseline', 'known.json', ...flags], {cwd});
		expect((await run('--update-baseline')).status).toBe(1);
		expect((await run()).stdout).toContain('Missing general disclaimer');
	});
});

describe('--fix', () => {
	const slip = '\uFEFF# A\r\n\r\nCall the the clinic, and take 1.0 mg.\r\n';
	const place = (folder: string) => path.join(folder, 'content/a.md');

	it('fixes what is safe to fix, and keeps line ends and byte order mark', async () => {
		const cwd = await makeTestFolder({'content/a.md': slip});
		const {status, stderr, stdout} = await handpress(
			['check', '--fix', '--only', 'repeated-word,safe-doses'],
			{cwd},
		);
		expect([status, stderr]).toEqual([0, 'Fixed content/a.md: 2 places\n']);
		expect(stdout).toContain('0 errors, 0 warnings');
		expect(await readFile(place(cwd), 'utf8')).toBe(
			'\uFEFF# A\r\n\r\nCall the clinic, and take 1 mg.\r\n',
		);
	});

	it('shows the changes with --dry-run, and writes nothing', async () => {
		const cwd = await makeTestFolder({'content/a.md': slip});
		const {status, stdout} = await handpress(['check', '--fix', '--dry-run'], {cwd});
		expect(status).toBe(0);
		expect(stdout).toContain(
			'--- content/a.md\n+++ content/a.md\n@@ -1,3 +1,3 @@\n # A\n \n-Call the the clinic, and take 1.0 mg.\n+Call the clinic, and take 1 mg.\n',
		);
		expect(await readFile(place(cwd), 'utf8')).toBe(slip);
	});

	it('refuses --dry-run without --fix', async () => {
		const cwd = await makeTestFolder({'content/a.md': slip});
		const {status, stderr} = await handpress(['check', '--dry-run'], {cwd});
		expect([status, stderr]).toEqual([
			2,
			expect.stringContaining('--dry-run shows what --fix would do: give both.'),
		]);
	});
});

it('finds no error and no warning in the sample library', async () => {
	const cwd = fileURLToPath(new URL('../../', import.meta.url));
	const {status, stdout} = await handpress(['check', '--max-warnings', '0'], {cwd});
	expect(stdout).toContain('0 errors, 0 warnings');
	expect(status).toBe(0);
});
