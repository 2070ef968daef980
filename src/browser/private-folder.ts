import {lstat, mkdir, realpath, stat} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {cacheRoot} from '../cache/cache-root.ts';
import {codeOf} from '../files/system-error.ts';
import {CacheFolderError, messageOf} from './browser-errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder in which unpacked browsers and their font settings are kept: `browser` below
 * `HANDPRESS_CACHE`, or below the user's cache folder. Created if it does not exist.
 *
 * @returns An absolute path without symbolic links.
 * @throws {CacheFolderError} When another user could change what is in it.
 */
export async function openBrowserCache(env: Environment = process.env): Promise<string> {
	const root = cacheRoot(env);
	const folder = join(root, 'browser');
	try {
		await mkdir(root, {recursive: true, mode: 0o700});
		await mkdir(folder, {mode: 0o700}).catch((error: unknown) => {
			if (codeOf(error) !== 'EEXIST') throw error;
		});
	} catch (error) {
		throw new CacheFolderError(
			`The cache folder ${folder} cannot be made: ${messageOf(error)}`,
			'Set HANDPRESS_CACHE to a folder that this user may write to.',
			{cause: error},
		);
	}
	await requirePrivate(folder);
	await requireSafeAncestors(folder);
	return await realpath(folder);
}

/**
 * Requires that a folder cannot be changed by other users: it is no link, belongs to this user, and has
 * no rights for others. On Windows only the first is checked, since access is controlled by other
 * means there.
 *
 * @throws {CacheFolderError} If it could be changed.
 */
export async function requirePrivate(folder: string): Promise<void> {
	const status = await lstat(folder);
	if (!status.isDirectory()) throw refusal(folder, 'it is a symbolic link or not a folder');
	if (process.getuid === undefined) return;
	if (status.uid !== process.getuid()) throw refusal(folder, 'it belongs to another user');
	if ((status.mode & 0o077) !== 0) {
		const mode = (status.mode & 0o777).toString(8);
		throw refusal(folder, `others have access to it (mode ${mode}, expected 700)`);
	}
}

/** A user who may write to a folder above ours could replace ours, unless the sticky bit forbids it. */
async function requireSafeAncestors(folder: string): Promise<void> {
	if (process.getuid === undefined) return;
	for (let path = dirname(await realpath(folder)); ; path = dirname(path)) {
		const {mode} = await stat(path);
		if ((mode & 0o002) !== 0 && (mode & 0o1000) === 0) {
			throw refusal(folder, `anyone may write to ${path} above it`);
		}
		if (path === dirname(path)) return;
	}
}

function refusal(folder: string, reason: string): CacheFolderError {
	return new CacheFolderError(
		`The cache folder ${folder} is refused, because ${reason}. A program unpacked there could be exchanged for another.`,
		`Remove it or close it to others (chmod 700), or set HANDPRESS_CACHE to another folder.`,
	);
}
