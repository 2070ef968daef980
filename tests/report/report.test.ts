import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {type BuildEvent, check, type HandoutResult} from 'handpress';
import {describe, expect, test} from 'vitest';
import {showProgress} from '../../src/report/progress.ts';
import {reportFindings, reportSummary} from '../../src/report/text.ts';
import {handout, handpress, makeTestFolder} from '../cli/handpress.ts';

const result = (name: string, status: HandoutResult['status']): HandoutResult => ({
	file: `content/${name}.md`,
	path: name,
	status,
	files: [],
	diagnostics: [],
	ledger: [],
	silenced: [],
});

function progressOf(events: readonly BuildEvent[], isTTY: boolean): string {
	let text = '';
	const show = showProgress({
		isTTY,
		write: (chunk: string) => {
			text += chunk;
		},
	});
	for (const event of events) show(event);
	return text;
}

const events: BuildEvent[] = [
	{type: 'started', total: 10},
	{type: 'notice', text: 'Something about the machine.'},
	{type: 'handout', result: result('en/one', 'published'), isMade: true, done: 1, total: 10},
	{
		type: 'handout',
		result: result('en/two\u001B[2J\nlines', 'held-back'),
		isMade: true,
		done: 10,
		total: 10,
	},
];

describe('progress', () => {
	test('is a line for each handout where there is no terminal', () => {
		expect(progressOf(events, false)).toBe(
			'Note: Something about the machine.\n[ 1/10] built  en/one\n[10/10] held back  en/two\\u{1b}[2J lines\n',
		);
	});

	test('is one moving line on a terminal, and gone at the end', () => {
		expect(progressOf(events, true)).toBe(
			'\r\u001B[KNote: Something about the machine.\n\r\u001B[K[ 1/10] built  en/one\r\u001B[K',
		);
	});
});

describe('the report for people', () => {
	test('spells out what would rewrite the terminal', () => {
		const text = reportFindings({
			...result('a', 'checked'),
			file: 'content/a\nb.md',
			diagnostics: [
				{
					ruleId: 'rule',
					severity: 'error',
					reason: 'Unexpected "\u001B]0;x\u0007\u202Egnp.\r"',
					file: 'a',
					line: 3,
				},
			],
		});
		expect(text).toBe(
			'content/a b.md\n  3:1     error    Unexpected "\\u{1b}]0;x\\u{7}\\u{202e}gnp.\\u{d}"  (rule)\n                   See docs/rules/rule.md.\n',
		);
	});

	test('counts in words', () => {
		expect(reportSummary({ok: true, handouts: [result('a', 'checked')]})).toBe(
			'0 errors, 0 warnings; 0 removed, 0 inserted (see the ledger).\nChecked 1 handout.\n',
		);
	});
});

describe('handpress check', () => {
	const files = {
		'content/bad.md': '# Bad\n\n## Advice\n\nWords.\n\nBad\n\nShare this\n',
		'content/good.md': handout('Good'),
	};

	test('--format json gives what check() gives', async () => {
		const folder = await makeTestFolder(files);
		const outcome = await handpress(['check', '--format', 'json'], {cwd: folder});
		expect(outcome.status).toBe(1);
		expect(outcome.stderr).toBe('');
		const report = JSON.parse(outcome.stdout);
		expect(report).toEqual({version: 1, ...(await check({workingFolder: folder}))});
		expect(report.ok).toBe(false);
		expect(report.handouts).toEqual([
			{
				file: 'content/bad.md',
				path: 'bad',
				title: 'Bad',
				status: 'checked',
				files: [],
				diagnostics: [
					expect.objectContaining({
						ruleId: 'section-disclaimer',
						severity: 'error',
						reason: 'Missing general disclaimer in section "Advice"',
						file: 'content/bad.md',
						line: 3,
						column: 1,
						place: {
							start: {line: 3, column: 1, offset: 7},
							end: {line: 3, column: 10, offset: 16},
						},
						expected: ['::disclaimer{kind=general}'],
					}),
					expect.objectContaining({ruleId: 'duplicate-heading', severity: 'info', line: 7}),
					expect.objectContaining({ruleId: 'boilerplate', severity: 'info', line: 9}),
				],
				ledger: [
					expect.objectContaining({action: 'removed', text: 'Bad', line: 7, endLine: 7}),
					expect.objectContaining({action: 'removed', text: 'Share this', line: 9, endLine: 9}),
				],
				silenced: [],
				overview: {
					lang: 'en',
					readability: [],
					sections: [
						{
							title: 'Advice',
							line: 3,
							disclaimers: [{kind: 'general', how: 'missing', isNeeded: true}],
						},
					],
				},
			},
			{
				file: 'content/good.md',
				path: 'good',
				title: 'Good',
				status: 'checked',
				files: [],
				diagnostics: [],
				ledger: [expect.objectContaining({action: 'inserted', line: 7})],
				silenced: [],
				overview: expect.objectContaining({
					sections: [
						{
							title: 'Advice',
							line: 3,
							disclaimers: [{kind: 'general', how: 'approved', isNeeded: true}],
						},
					],
				}),
			},
		]);
	});

	test('writes nothing, and says what is not fit', async () => {
		const folder = await makeTestFolder(files);
		const outcome = await handpress(['check', 'content/bad.md'], {cwd: folder});
		expect(outcome).toEqual({
			status: 1,
			stderr: '',
			stdout: `content/bad.md
  3:1     error    Missing general disclaimer in section "Advice"  (section-disclaimer)
                   ## Advice
                   ^~~~~~~~~
                   Somebody who reads only this section would not be told. Write ::disclaimer{kind=general} at its end, or build with --disclaimers insert. See docs/rules/section-disclaimer.md.
  7:1     info     Removed "Bad": the title, repeated in mid-text  (duplicate-heading)
  9:1     info     Removed "Share this": a label of the page it was copied from  (boilerplate)
1 error, 0 warnings; 2 removed, 0 inserted (see the ledger).
Checked 1 handout.
Cannot be published: content/bad.md: Missing general disclaimer in section "Advice"
`,
		});
	});

	test('a clean library exits with 0', async () => {
		const folder = await makeTestFolder({'content/good.md': handout('Good')});
		expect(await handpress(['check'], {cwd: folder})).toEqual({
			status: 0,
			stderr: '',
			stdout: '0 errors, 0 warnings; 0 removed, 1 inserted (see the ledger).\nChecked 1 handout.\n',
		});
	});
});

describe('the command itself', () => {
	test('--version', async () => {
		const {version} = JSON.parse(
			await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
		);
		const cwd = await makeTestFolder({});
		expect(await handpress(['--version'], {cwd})).toEqual({
			status: 0,
			stdout: `${version}\n`,
			stderr: '',
		});
	});

	test('--help names every command and what exit statuses mean', async () => {
		const cwd = await makeTestFolder({});
		const {status, stdout, stderr} = await handpress(['--help'], {cwd});
		expect([status, stderr]).toEqual([0, '']);
		expect(stdout).toMatch(/^Usage: handpress \[options\] \[command\]\n/u);
		for (const command of ['build', 'check', 'doctor']) {
			expect(stdout).toMatch(new RegExp(`^  ${command} \\[options\\]`, 'mu'));
		}
		expect(stdout).toMatch(
			/\nExit status: 0 clean, 1 findings that stop publication, 2 fault\.\n$/u,
		);
	});

	test.each(['build', 'check', 'doctor'])('%s --help exits with 0', async (command) => {
		const cwd = await makeTestFolder({});
		const {status, stdout} = await handpress([command, '--help'], {cwd});
		expect([status, stdout.split('\n')[0]]).toEqual([
			0,
			`Usage: handpress ${command} [options]${command === 'doctor' ? '' : ' [paths...]'}`,
		]);
	});

	test('without a command it shows its help and exits with 2', async () => {
		const cwd = await makeTestFolder({});
		const {status, stdout, stderr} = await handpress([], {cwd});
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(/^Usage: handpress /u);
	});
});

describe('handpress doctor', () => {
	test('tells what it finds', async () => {
		const cwd = await makeTestFolder({'handpress.config.yaml': 'out: finished\n'});
		const {status, stdout, stderr} = await handpress(['doctor'], {cwd});
		expect([status, stderr]).toEqual([0, '']);
		expect(stdout).toMatch(/^ok {7}Node {5}\d+\.\d+\.\d+\nok {7}Browser {2}\S*Chrome\S*\/\d/u);
		expect(stdout).toContain(
			'\nok       Fonts    embedded: Atkinson Hyperlegible, Be Vietnam Pro, Vazirmatn',
		);
		expect(stdout).toContain(`\nok       Config   ${path.join(cwd, 'handpress.config.yaml')}\n`);
		expect(stdout).toContain(`\n${' '.repeat(18)}out ${path.join(cwd, 'finished')}\n`);
	});

	test('tells what is missing and exits with 2', async () => {
		const cwd = await makeTestFolder({'handpress.config.yaml': 'clnic: {}\n'});
		const {status, stdout} = await handpress(['doctor'], {
			cwd,
			env: {HANDPRESS_BROWSER: '/nonexistent'},
		});
		expect(status).toBe(2);
		expect(stdout).toMatch(
			/\nmissing {2}Browser {2}HANDPRESS_BROWSER is set to \/nonexistent, but there is no such file\.\n {18}Set HANDPRESS_BROWSER to /u,
		);
		expect(stdout).toMatch(
			/\nmissing {2}Config {3}.*handpress\.config\.yaml:1:1: Unknown key "clnic"/u,
		);
	});
});
