import {join, resolve} from 'node:path';
import envPaths from 'env-paths';

/** The folder that all caches lie below: `HANDPRESS_CACHE`, or the user's cache folder. Absolute. */
export function cacheRoot(env: Readonly<Record<string, string | undefined>> = process.env): string {
	return resolve(env['HANDPRESS_CACHE'] || envPaths('handpress', {suffix: ''}).cache);
}

/**
 * Where finished files are kept for later builds, absolute.
 *
 * @param wanted a folder to take instead.
 */
export function libraryCache(wanted: string | undefined, workingFolder: string): string {
	return wanted === undefined ? join(cacheRoot(), 'library') : resolve(workingFolder, wanted);
}
