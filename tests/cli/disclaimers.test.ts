import {execFileSync} from 'node:child_process';
import {rm} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {wordingFile} from '../harness/disclaimers.ts';
import {handout, handpress, makeTestFolder, writeFiles} from './handpress.ts';

const general = 'templates/disclaimers/en/general.md';
const exercise = 'templates/disclaimers/en/exercise.md';
const version2 = (options: Parameters<typeof wordingFile>[0]) =>
	wordingFile({...options, version: '2.0.0'});

const library = {
	'content/a.md': handout('A'),
	'content/b.md':
		'# B\n\n::disclaimer{kind=general}\n\n## First\n\nText. Approved general words in en. More.\n\n## Second\n\nText.\n\n:::do\n- Walk.\n\n::disclaimer{kind=exercise}\n:::\n',
	'content/c.md': '# C\n\n## Plain\n\nText.\n',
	[general]: wordingFile(),
	[exercise]: wordingFile({kind: 'exercise'}),
};

function git(cwd: string, ...args: string[]): void {
	const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
	execFileSync('git', [...who, ...args], {cwd, stdio: 'pipe'});
}

function commitAll(cwd: string): void {
	git(cwd, 'add', '--all');
	git(cwd, 'commit', '--quiet', '--message', 'All');
}

async function makeRepository(files: Record<string, string> = library): Promise<string> {
	const cwd = await makeTestFolder(files);
	git(cwd, 'init', '--quiet');
	commitAll(cwd);
	return cwd;
}

interface Listed {
	readonly id: string;
	readonly version: string;
	readonly isExpired: boolean;
	readonly isSuperseded: boolean;
	readonly supersededBy?: string;
	readonly change?: string;
	readonly before?: string;
	readonly uses: readonly {file: string; sections: string[]; inLead: boolean; isGone: boolean}[];
}

async function list(cwd: string, ...args: string[]): Promise<Listed[]> {
	const {stdout, stderr} = await handpress(['disclaimers', '--format', 'json', ...args], {cwd});
	expect(stderr).toBe('');
	const {version, wordings} = JSON.parse(stdout);
	expect(version).toBe(1);
	return wordings;
}

/** What changed, and where it is used. */
async function changesSince(cwd: string, ref: string) {
	return (await list(cwd, '--changed-since', ref)).map(({id, change, before, version, uses}) => [
		`${change} ${id} ${before ?? ''}>${version}`,
		...uses.map(({file, sections, inLead, isGone}) =>
			[file, ...(inLead ? ['lead'] : []), ...sections, ...(isGone ? ['gone'] : [])].join(' '),
		),
	]);
}

// Each run starts a process and its threads, which may take a while on a machine that does much else.
const timeout = 240_000;

describe('handpress disclaimers', {timeout}, () => {
	it('lists each wording with the handouts, sections and published files that carry it', async () => {
		const cwd = await makeTestFolder({
			...library,
			[exercise]: wordingFile({kind: 'exercise', expires: '2026-02-01'}),
		});
		await handpress(['build', 'content/a.md', '--formats', 'html'], {cwd});
		const {status, stdout} = await handpress(['disclaimers'], {cwd});
		expect(status).toBe(0);
		expect(
			stdout,
		).toContain(`general-en  1.0.0; general, en; approved 2026-01-31 by Dr A; expires 2028-01-31
  content/a.md: "Advice"
    html/a.html
  content/b.md: before the first section, "First"
    not published
`);
		expect(stdout).toContain(`EXPIRED on 2026-02-01
  content/b.md: "Second"
`);
		expect(stdout).toMatch(/^children-en .*; unused$/mu);
		expect(stdout).toMatch(/\d+ wordings in 2 handouts, 1 published file\.\n$/u);
		const listed = await list(cwd, 'content/a.md');
		expect(listed.filter(({uses}) => uses.length > 0)).toEqual([
			expect.objectContaining({
				id: 'general-en',
				isExpired: false,
				uses: [
					{
						file: 'content/a.md',
						path: 'a',
						sections: ['Advice'],
						inLead: false,
						isGone: false,
						renditions: ['html/a.html'],
					},
				],
			}),
		]);
	});

	it('lists superseded wordings, and where each still stands', async () => {
		const former = 'templates/disclaimers/en/former/general-1.0.0.md';
		const cwd = await makeTestFolder({
			...library,
			[general]: version2({text: 'New words.'}),
			[former]: wordingFile(),
			'templates/disclaimers/fi/former/general-1.0.0.md': wordingFile({lang: 'fi'}),
		});
		const {status, stdout} = await handpress(['disclaimers'], {cwd});
		expect(status).toBe(0);
		expect(
			stdout,
		).toContain(`general-en  2.0.0; general, en; approved 2026-01-31 by Dr A; expires 2028-01-31
  content/a.md: "Advice"
    not published
  content/b.md: before the first section
    not published
`);
		expect(stdout).toContain(`; SUPERSEDED by 2.0.0
  content/b.md: "First"
    not published
`);
		expect(stdout).toContain(
			'general-fi  1.0.0; general, fi; approved 2026-01-31 by Dr A; WITHDRAWN; unused\n',
		);
		const checked = await handpress(['check', 'content/b.md'], {cwd});
		expect(checked.status).toBe(1);
		expect(checked.stdout).toContain(
			'Unexpected superseded version 1.0.0 of the general disclaimer, expected general-en, version 2.0.0',
		);
		expect(checked.stdout).not.toContain('Missing general disclaimer in section "First"');
	});

	it('names the sources whose wordings are not known', async () => {
		const cwd = await makeTestFolder({'content/a.md': handout('A'), 'content/b.md': 'No title.'});
		const {status, stdout} = await handpress(['disclaimers'], {cwd});
		expect(status).toBe(1);
		expect(stdout).toContain(
			'content/b.md could not be read, so it is not known which wordings it carries.',
		);
	});
});

describe('--changed-since', {timeout}, () => {
	it('tells what must be reprinted for wordings that were changed', async () => {
		const cwd = await makeRepository();
		// Neither added to git nor committed: what counts is what would be printed now.
		await writeFiles(cwd, {[general]: version2({text: 'New words.'})});
		const reworded = [
			'reworded general-en 1.0.0>2.0.0',
			'content/a.md Advice',
			'content/b.md lead First',
		];
		expect(await changesSince(cwd, 'HEAD')).toEqual([reworded]);
		commitAll(cwd);
		expect(await changesSince(cwd, 'HEAD')).toEqual([]);
		expect(await changesSince(cwd, 'HEAD~1')).toEqual([reworded]);
	});

	it('tells what must be reprinted for wordings that were added', async () => {
		const cwd = await makeRepository({
			'content/a.md': handout('A'),
			'content/d.md': `---\nlang: en-GB\n---\n${handout('D')}`,
		});
		await writeFiles(cwd, {'templates/disclaimers/en-GB/general.md': wordingFile({lang: 'en-GB'})});
		const {stdout} = await handpress(['disclaimers', '--changed-since', 'HEAD'], {cwd});
		expect(stdout).toMatch(/^general-en-gb {2}1\.0\.0; .*; added\n {2}content\/d\.md: "Advice"\n/u);
		expect(stdout).toContain(
			'1 wording changed since HEAD; to be reprinted: 1 handout, 0 published',
		);
	});

	it('finds what carried a wording that was deleted, whatever its date', async () => {
		const gone = 'templates/disclaimers/fi/general.md';
		const cwd = await makeRepository({
			[gone]: wordingFile({lang: 'fi', expires: '2026-02-01'}),
			'content/a.md': `---\nlang: fi\n---\n${handout('A')}`,
		});
		await rm(path.join(cwd, 'templates'), {recursive: true});
		expect(await changesSince(cwd, 'HEAD')).toEqual([
			['removed general-fi >1.0.0', 'content/a.md Advice'],
		]);
	});

	it('reads changed and deleted sources as they were at the commit, and only those named', async () => {
		const cwd = await makeRepository({
			...library,
			'content/old/d.md': handout('D'),
			'content/e.txt': 'E\n\nApproved general words in en. And a caf\u00e9.\n',
			'content/_draft.md': handout('No source'),
		});
		await rm(path.join(cwd, 'content/old'), {recursive: true});
		await rm(path.join(cwd, 'content/e.txt'));
		await rm(path.join(cwd, 'content/_draft.md'));
		await writeFiles(cwd, {
			[general]: version2({text: 'New words.'}),
			'content/a.md': handout('A').replace('Advice', 'Now').replace('general', 'exercise'),
		});
		expect(await changesSince(cwd, 'HEAD')).toEqual([
			[
				'reworded general-en 1.0.0>2.0.0',
				'content/b.md lead First',
				'content/a.md Advice',
				'content/e.txt lead gone',
				'content/old/d.md Advice gone',
			],
		]);
		const only = await handpress(
			['disclaimers', 'content/a.md', '--changed-since', 'HEAD', '--format', 'text'],
			{cwd},
		);
		expect(only.stdout).toContain('  content/a.md: "Advice"\n');
		expect(only.stdout).toContain('to be reprinted: 1 handout,');
	});

	it('asks for no reprint where the words are the same', async () => {
		const cwd = await makeRepository();
		await writeFiles(cwd, {[general]: version2({expires: '2030-01-31'})});
		expect(await changesSince(cwd, 'HEAD')).toEqual([]);
	});

	it('works in a folder below the top of the repository, and with wordings that are new to it', async () => {
		const top = await makeTestFolder({'readme.txt': 'A', 'clinic/content/a.md': handout('A')});
		git(top, 'init', '--quiet');
		commitAll(top);
		const cwd = path.join(top, 'clinic');
		await writeFiles(cwd, {[general]: wordingFile({text: 'Words.'})});
		expect(await changesSince(cwd, 'HEAD')).toEqual([
			['reworded general-en 1.0.0>1.0.0', 'content/a.md Advice'],
		]);
	});

	it.each([
		['no commit', 'nope', 'There is no commit "nope" in this repository.'],
		['an option', '--output=x', 'There is no commit "--output=x" in this repository.'],
	])('refuses %s', async (_, ref, message) => {
		const cwd = await makeRepository();
		const outcome = await handpress(['disclaimers', `--changed-since=${ref}`], {cwd});
		expect(outcome).toMatchObject({status: 2, stdout: ''});
		expect(outcome.stderr).toContain(message);
	});

	it('needs git and a repository, and says so', async () => {
		const cwd = await makeTestFolder({'content/a.md': handout('A')});
		const run = (env?: Record<string, string>) =>
			handpress(['disclaimers', '--changed-since', 'HEAD'], {cwd, ...(env && {env})});
		// Nor one around the folder of temporary files.
		expect(await run({GIT_CEILING_DIRECTORIES: path.dirname(cwd)})).toMatchObject({
			status: 2,
			stderr: expect.stringContaining('is not in a git repository'),
		});
		expect(await run({PATH: cwd})).toMatchObject({
			status: 2,
			stderr: expect.stringContaining('git was not found.\nInstall it, or add it to PATH.\n'),
		});
	});
});
