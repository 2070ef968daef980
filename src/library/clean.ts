import {existsSync} from 'node:fs';
import path from 'node:path';
import {libraryCache} from '../cache/cache-root.ts';
import {Store} from '../cache/store.ts';
import {loadConfig} from '../config/load-config.ts';
import {catalogueName, filesOf, indexName, readCatalogue} from './catalogue.ts';
import {shardName} from './shard.ts';
import {Staging} from './staging.ts';
import {withdraw} from './withdraw.ts';

export interface CleanOptions {
	/** Folder that the config is looked up from. Default: the process's. */
	readonly workingFolder?: string | undefined;
	readonly configFile?: string | undefined;
	/** The folder to clean, in place of the config's. */
	readonly out?: string | undefined;
	/** Whether the cache is emptied too. */
	readonly cache?: boolean | undefined;
	/** Folder of the cache. Default: as for a build. */
	readonly cacheFolder?: string | undefined;
	/** Told whom it waits for, where something else writes to the folder. */
	readonly onNotice?: ((text: string) => void) | undefined;
}

/**
 * Takes out of an output folder what Handpress put there, and nothing else.
 *
 * @returns the folder, absolute, and the files that were taken out, below it.
 */
export async function clean(
	options: CleanOptions = {},
): Promise<{outFolder: string; files: readonly string[]}> {
	const workingFolder = path.resolve(options.workingFolder ?? process.cwd());
	const config = await loadConfig(workingFolder, options.configFile);
	const outFolder =
		options.out === undefined ? config.outFolder : path.resolve(workingFolder, options.out);
	if (options.cache) await new Store(libraryCache(options.cacheFolder, workingFolder)).clear();
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
