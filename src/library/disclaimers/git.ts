import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import path from 'node:path';
import {promisify} from 'node:util';
import {codeOf, SystemError} from '../../files/system-error.ts';
import {UsageError} from '../usage-error.ts';

const run = promisify(execFile);

/**
 * The hash of a commit.
 *
 * @param folder one in the repository.
 * @param ref what git knows the commit by.
 * @throws UsageError where the repository or the commit is not there.
 * @throws SystemError where git is not there.
 */
export async function commitOf(folder: string, ref: string): Promise<string> {
	const unknown = `There is no commit "${ref}" in this repository. Name a branch, a tag or a commit; fetch it first if the clone is shallow.`;
	// It would be taken for an option.
	if (ref.startsWith('-')) throw new UsageError(unknown);
	await git(folder, ['rev-parse', '--git-dir'], {
		failure: `"${folder}" is not in a git repository: without one, the earlier wordings are not known.`,
	});
	const commit = await git(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], {
		failure: unknown,
	});
	return commit.toString().trim();
}

/** The files below a folder at a commit, relative to it; none where another repository holds it. */
export async function namesAt(commit: string, folder: string): Promise<string[]> {
	const {cwd, below} = placeOf(folder);
	const names = await git(cwd, ['ls-tree', '-r', '-z', '--name-only', commit, '--', `${below}/`], {
		otherwise: '',
	});
	return namesIn(names, below);
}

/** The files below a folder that were others at a commit, or are gone since, relative to it. */
export async function changedSince(commit: string, folder: string): Promise<string[]> {
	const {cwd, below} = placeOf(folder);
	const args = ['diff', '--no-ext-diff', '--no-renames', '--relative', '--name-only', '-z', commit];
	const failure = `git cannot compare "${folder}" with the commit: make sure that it is part of the same repository.`;
	return namesIn(await git(cwd, [...args, '--', below], {failure}), below);
}

export async function contentAt(commit: string, folder: string, name: string): Promise<Uint8Array> {
	const {cwd, below} = placeOf(folder);
	return git(cwd, ['show', `${commit}:./${below}/${name}`], {
		failure: `git cannot show "${name}" as it was at the commit.`,
	});
}

/** Git starts in a folder that is there, and looks below it for one that may be gone. */
function placeOf(folder: string): {cwd: string; below: string} {
	let cwd = path.dirname(folder);
	while (!existsSync(cwd)) cwd = path.dirname(cwd);
	return {cwd, below: path.relative(cwd, folder).replaceAll(path.sep, '/')};
}

function namesIn(output: Buffer, below: string): string[] {
	return output
		.toString()
		.split('\0')
		.filter((name) => name.startsWith(`${below}/`))
		.map((name) => name.slice(below.length + 1));
}

/**
 * @param answer.failure what to say where git fails.
 * @param answer.otherwise what to give back then instead.
 */
async function git(
	cwd: string,
	args: readonly string[],
	answer: {readonly failure: string} | {readonly otherwise: string},
): Promise<Buffer> {
	try {
		const {stdout} = await run('git', args, {
			cwd,
			encoding: 'buffer',
			maxBuffer: 64 * 1024 * 1024,
		});
		return stdout;
	} catch (error) {
		if (codeOf(error) === 'ENOENT') {
			throw new SystemError('git was not found.', 'Install it, or add it to PATH.');
		}
		if ('otherwise' in answer) return Buffer.from(answer.otherwise);
		throw new UsageError(answer.failure);
	}
}
