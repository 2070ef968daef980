import {existsSync} from 'node:fs';
import path from 'node:path';
import {configName} from './load-config.ts';

/** The folder of the library that a file belongs to: the nearest one above it with a config. */
export function findLibrary(file: string): string | undefined {
	const folder = path.dirname(file);
	if (folder === file) return undefined;
	return existsSync(path.join(folder, configName)) ? folder : findLibrary(folder);
}
