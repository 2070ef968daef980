import {existsSync} from 'node:fs';
import path from 'node:path';
import {libraryCache} from '../../cache/cache-root.ts';
import {Store} from '../../cache/store.ts';
import {loadConfig} from '../../config/load-config.ts';
import {catalogueName, filesOf, indexName, readCatalogue} from './catalogue.ts';
import {shardName} from './shard-record.ts';
import {Staging} from './staging.ts';
import {withdraw} from './withdraw.ts';

export interface CleanOptions {
	/** Folder that the config is looked for in. Default: that of the process. */
	readonly workingFolder?: string | undefined;
	/** A config file to use instead of the one in the working folder. */
	readonly configFile?: string | undefined;
	/** The folder to clean. Default: the output folder of the config. */
	readonly out?: string | undefined;
	/** Whether the cache is emptied, too. Default: false. */
	readonly withCache?: boolean | undefined;
	/** Folder of the cache. Default: as for a build. */
	readonly cache?: string | undefined;
	/** Called with a notice if it has to wait for another process that writes to the folder. */
	readonly onNotice?: ((text: string) => void) | undefined;
}

/**
 * Removes what Handpress put into an output folder, and nothing else.
 *
 * @returns the absolute path of the folder, and the removed files relative to it.
 * @throws InvalidFileError if the config cannot be used.
 */
export async function clean(
	options: CleanOptions = {},
): Promise<{outFolder: string; files: readonly string[]}> {
	const workingFolder = path.resolve(options.workingFolder ?? process.cwd());
	const config = await loadConfig(workingFolder, options.configFile);
	const outFolder =
		options.out === undefined ? config.outFolder : path.resolve(workingFolder, options.out);
	if (options.withCache) await new Store(libraryCache(options.cache, workingFolder)).clear();
	if (!existsSync(outFolder)) return {outFolder, files: []};
	const staging = await Staging.open(outFolder, options.onNotice);
	const listed = (await readCatalogue(outFolder)).flatMap(filesOf);
	const own = listed.length > 0 || existsSync(path.join(outFolder, catalogueName));
	const names = [
		...listed,
		...(own ? [indexName, catalogueName, shardName] : []),
		...staging.strays,
	];
	const files = [...new Set(names)].filter((file) => existsSync(path.join(outFolder, file)));
	await withdraw(outFolder, files);
	await staging.close(true);
	return {outFolder, files};
}
