import {join, resolve} from 'node:path';
import envPaths from 'env-paths';

/** The absolute path of the folder for all caches: `HANDPRESS_CACHE`, or the user's cache folder. */
export function cacheRoot(env: Readonly<Record<string, string | undefined>> = process.env): string {
	return resolve(env['HANDPRESS_CACHE'] || envPaths('handpress', {suffix: ''}).cache);
}

/**
 * The absolute path of the folder where finished files are kept for later builds.
 *
 * @param wanted a folder to use instead.
 */
export function libraryCache(wanted: string | undefined, workingFolder: string): string {
	return wanted === undefined ? join(cacheRoot(), 'library') : resolve(workingFolder, wanted);
}
