import {resolve} from 'node:path';
import envPaths from 'env-paths';

/** The folder that all caches lie below: `HANDPRESS_CACHE`, or the user's cache folder. Absolute. */
export function cacheRoot(
	env: Readonly<Record<string, string | undefined>> = process.env,
): string {
	return resolve(env['HANDPRESS_CACHE'] || envPaths('handpress', {suffix: ''}).cache);
}
