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
 * @param folder a folder in the repository.
 * @param ref a branch, a tag or a commit.
 * @throws UsageError if the repository or the commit does not exist.
 * @throws SystemError if git is not installed.
 */
export async function commitOf(folder: string, ref: string): Promise<string> {
	const unknown = `There is no commit "${ref}" in this repository. Name a branch, a tag or a commit; fetch it first if the clone is shallow.`;
	// Git would take it for an option.
	if (ref.startsWith('-')) throw new UsageError(unknown);
	await git(folder, ['rev-parse', '--git-dir'], {
		failure: `"${folder}" is not in a git repository: without one, the earlier wordings are not known.`,
	});
	const commit = await git(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], {
		failure: unknown,
	});
	return commit.toString().trim();
}

/** Paths of the files below a folder at a commit, relative to it; none if the folder is in another repository. */
export async function namesAt(commit: string, folder: string): Promise<string[]> {
	const {cwd, below} = placeOf(folder);
	const names = await git(cwd, ['ls-tree', '-r', '-z', '--name-only', commit, '--', `${below}/`], {
		otherwise: '',
	});
	return namesIn(names, below);
}

/** Paths of the files below a folder at a commit that have changed or gone since, relative to it. */
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

/** The nearest folder that exists, for git to start in, and the path from there to a folder that may be gone. */
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
 * Runs git.
 *
 * @param answer if git fails: `failure` is the message of the UsageError, `otherwise` is returned instead.
 * @returns standard output.
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
