import {chmod, readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import type {BuildResult} from 'handpress';
import type {Log} from 'sarif';
import {beforeAll, expect, test} from 'vitest';
import {packageManifest} from '../../src/files/package-manifest.ts';
import {reportSarif} from '../../src/report/sarif.ts';
import {handpress, makeTestFolder, run} from '../cli/handpress.ts';

const require = createRequire(import.meta.url);

/** Microsoft's validator of the format: its schema, and rules about what a schema cannot say. */
const validator: string = require('@microsoft/sarif-multitool');

beforeAll(async () => {
	// npm may leave out the package's own step of installation that does this.
	await chmod(validator, 0o755);
});

/** What is said against a log: `error JSON1002: …`. */
async function objectionsTo(file: string): Promise<string[]> {
	const outcome = await run(
		validator,
		['validate', path.basename(file), '--rule-kind', 'Sarif;Ghas'],
		{
			cwd: path.dirname(file),
			// The validator is a .NET program, which would ask for a library of the system.
			env: {...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1'},
		},
	);
	expect([outcome.status, outcome.stderr]).toEqual([0, '']);
	expect(outcome.stdout).toContain('1 files scanned');
	return [...outcome.stdout.matchAll(/: ((?:error|warning) [A-Z]+\d+: .*)/gu)].map(
		([, text = '']) => text,
	);
}

/** Only an address of the package is missing, for as long as it has none. */
const expected =
	packageManifest.homepage === undefined
		? [expect.stringMatching(/^warning SARIF2005: .* does not provide 'informationUri'/u)]
		: [];

const source =
	'# Pain\n\n## Advice\n\nTake 5.0 mg for for pain.\n\n<b>Call 999</b> if \u202Eworse.\n';

test('of real findings, with fixes, in files of any name, with a baseline', async () => {
	const cwd = await makeTestFolder({
		'content/a b#[1]%41;"x".md': source,
		'content/ar/ألم ظهر.md': '# ألم\n\n## نصيحة\n\nتناول 5.0 ملغ من من الدواء.\n',
		'content/es/año.md':
			'---\ntranslation_of: nobody\n---\n\n# Dolor\n\n## Consejo\n\nTome 5,0 mg de de.\n',
		'content/zh/痛.md': '# 痛\n\n## 建议\n\n服用 5.0 mg。\n',
	});
	await handpress(['check', '--baseline', 'known.json', '--update-baseline'], {cwd});
	await writeFile(path.join(cwd, 'content/new.md'), source.replace('Pain', 'Sore feet'));
	for (const args of [
		['check', '--report', 'sarif=all.sarif'],
		['check', path.join(cwd, 'content'), '--report', 'sarif=absolute.sarif'],
		['check', '--baseline', 'known.json', '--report', 'sarif=new.sarif'],
		['check', '--only', 'used-references', '--report', 'sarif=none.sarif'],
	]) {
		await handpress(args, {cwd});
	}
	const counts: Record<string, number | undefined> = {};
	for (const name of ['all', 'absolute', 'new', 'none']) {
		const file = path.join(cwd, `${name}.sarif`);
		expect([name, await objectionsTo(file)]).toEqual([name, expected]);
		const {runs} = JSON.parse(await readFile(file, 'utf8')) as Log;
		counts[name] = runs[0]?.results?.length;
	}
	expect(counts).toMatchObject({none: 0});
	expect(counts['all']).toBeGreaterThan(counts['new'] ?? 0);
	expect(counts['new']).toBeGreaterThan(3);
});

test('of findings whose words would break a format', async () => {
	const place = {start: {line: 1, column: 1}, end: {line: 2, column: 3}};
	const diagnostics = [
		{
			ruleId: 'fault',
			severity: 'error',
			reason: '100%0A\n{0} [a](b)\u0000\uFFFF\uD800',
			note: '{1}',
		},
		{ruleId: 'safe-doses', severity: 'info', reason: 'A', line: 1, column: 1, place},
		{ruleId: 'raw-html', severity: 'warning', reason: 'A', line: 7},
	] as const;
	const handouts = ['C:\\a.md', '/tmp/a b.md', '../a%.md'].map((file) => ({
		file,
		path: file,
		status: 'checked' as const,
		files: [],
		ledger: [],
		silenced: [],
		diagnostics: diagnostics.map((one) => ({...one, file})),
	}));
	const result: BuildResult = {ok: false, handouts};
	const cwd = await makeTestFolder({'a.sarif': reportSarif(result)});
	expect(await objectionsTo(path.join(cwd, 'a.sarif'))).toEqual(expected);
});

test('the validator refuses what is wrong', async () => {
	const log = JSON.parse(reportSarif({ok: true, handouts: []})) as Log;
	Object.assign(log.runs[0]?.tool.driver ?? {}, {name: undefined, colour: 'red'});
	const cwd = await makeTestFolder({'a.sarif': JSON.stringify(log)});
	expect(await objectionsTo(path.join(cwd, 'a.sarif'))).toEqual(
		expect.arrayContaining([
			expect.stringMatching(/^error JSON1002: .*'name' is missing/u),
			expect.stringMatching(/^error JSON1005: .*'colour'/u),
		]),
	);
});
