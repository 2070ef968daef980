import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import path from 'node:path';
import {promisify} from 'node:util';
import {packageTemplates} from '../config/load-config.ts';
import type {HeldFiles} from '../files/held-files.ts';
import {UsageError} from './sources.ts';

const run = promisify(execFile);

/**
 * A clinic's files with the wordings as they were at a commit. Those that come with Handpress are
 * taken as they are where the clinic's repository does not hold them.
 *
 * @param workingFolder a folder in the repository.
 * @param ref what git knows the commit by.
 * @param folders those of the wordings.
 * @throws UsageError where git, the repository or the commit is not there.
 */
export async function wordingsAt(
	workingFolder: string,
	ref: string,
	folders: readonly string[],
	now: HeldFiles,
): Promise<HeldFiles> {
	const commit = await commitOf(workingFolder, ref);
	const then = new Map(now);
	for (const folder of folders) {
		const names = await namesAt(commit, folder);
		if (names.length === 0 && isInside(folder, packageTemplates)) continue;
		for (const file of now.keys()) if (isInside(file, folder)) then.delete(file);
		const changed = new Set(await changedSince(commit, folder));
		for (const name of names) {
			const file = path.join(folder, name);
			const held = changed.has(name) ? undefined : now.get(file);
			then.set(file, held ?? (await contentAt(commit, folder, name)));
		}
	}
	return then;
}

async function commitOf(folder: string, ref: string): Promise<string> {
	const unknown = `There is no commit "${ref}" in this repository. Name a branch, a tag or a commit; fetch it first where the clone is a shallow one.`;
	// It would be taken for an option.
	if (ref.startsWith('-')) throw new UsageError(unknown);
	await git(folder, ['rev-parse', '--git-dir'], {
		failure: `There is no git repository around "${folder}": without one, nobody knows what the wordings were.`,
	});
	const commit = await git(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], {
		failure: unknown,
	});
	return commit.trim();
}

/** The files below a folder at a commit, relative to it; none where another repository holds it. */
async function namesAt(commit: string, folder: string): Promise<string[]> {
	const {cwd, below} = placeOf(folder);
	const names = await git(cwd, ['ls-tree', '-r', '-z', '--name-only', commit, '--', `${below}/`], {
		otherwise: '',
	});
	return namesIn(names, below);
}

async function changedSince(commit: string, folder: string): Promise<string[]> {
	const {cwd, below} = placeOf(folder);
	const args = ['diff', '--no-ext-diff', '--no-renames', '--relative', '--name-only', '-z', commit];
	const failure = `git cannot compare "${folder}" with the commit: see that it is part of the same repository.`;
	return namesIn(await git(cwd, [...args, '--', below], {failure}), below);
}

async function contentAt(commit: string, folder: string, name: string): Promise<Uint8Array> {
	const {cwd, below} = placeOf(folder);
	const text = await git(cwd, ['show', `${commit}:./${below}/${name}`], {
		failure: `git cannot show "${name}" as it was at the commit.`,
	});
	return Buffer.from(text);
}

/** Git starts in a folder that is there, and looks below it for one that may be gone. */
function placeOf(folder: string): {cwd: string; below: string} {
	let cwd = path.dirname(folder);
	while (!existsSync(cwd)) cwd = path.dirname(cwd);
	return {cwd, below: path.relative(cwd, folder).replaceAll(path.sep, '/')};
}

function namesIn(output: string, below: string): string[] {
	return output
		.split('\0')
		.filter((name) => name.startsWith(`${below}/`))
		.map((name) => name.slice(below.length + 1));
}

function isInside(file: string, folder: string): boolean {
	return file.startsWith(`${folder}${path.sep}`) || file === folder;
}

/**
 * @param answer.failure what to say where git fails.
 * @param answer.otherwise what to give back then instead.
 */
async function git(
	cwd: string,
	args: readonly string[],
	answer: {readonly failure: string} | {readonly otherwise: string},
): Promise<string> {
	try {
		const {stdout} = await run('git', args, {cwd, maxBuffer: 64 * 1024 * 1024});
		return stdout;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
			throw new UsageError('git is not there: install it, or put it into PATH.');
		}
		if ('otherwise' in answer) return answer.otherwise;
		throw new UsageError(answer.failure);
	}
}
