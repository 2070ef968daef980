import {readFile} from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import type {LibraryOptions} from '../call/contract.ts';
import {planBuild} from '../call/plan.ts';
import {
	type CatalogueEntry,
	filesOf,
	inCatalogueOrder,
	readCatalogue,
} from '../output/catalogue.ts';
import {requireOwnFolder} from '../output/own-folder.ts';
import {readShard, type ShardRecord} from '../output/shard-record.ts';
import {Staging} from '../output/staging.ts';
import {publishEntries} from '../publish/publish.ts';
import {openPast} from '../recall/past.ts';
import {UsageError} from '../usage-error.ts';

export interface MergeOptions extends Omit<LibraryOptions, 'paths' | 'disclaimers'> {
	/** The output folders of all parts, in any order. */
	readonly folders: readonly string[];
	/** Folder for the merged library. Default: the output folder of the config. */
	readonly out?: string | undefined;
	/** Folder of the cache. Default: as for a build. */
	readonly cache?: string | undefined;
}

/** A part of the library, as `build --shard` left it. */
interface Part {
	/** The folder as the call named it. */
	readonly name: string;
	/** Absolute path. */
	readonly folder: string;
	readonly entries: readonly CatalogueEntry[];
}

/**
 * Merges the parts that builds with `shard` made into one library: all files, one catalogue, one
 * index, and the links between translations in different parts.
 *
 * @returns the absolute path of the folder, and how many handouts it lists.
 * @throws UsageError if a part is missing, or they are not parts of one library, or the output folder
 *   has other things in it.
 * @throws SystemError if the output folder cannot be written to.
 */
export async function merge(
	options: MergeOptions,
): Promise<{readonly outFolder: string; readonly handouts: number}> {
	const plan = await planBuild(options, ['html']);
	const folders = options.folders.map((folder) => path.resolve(plan.workingFolder, folder));
	if (folders.includes(plan.outFolder)) {
		throw new UsageError('The merged library cannot be written to the folder of one of its parts.');
	}
	await requireOwnFolder(plan);
	requireWhole(folders.map(readShard));
	const parts = await Promise.all(
		folders.map(async (folder, index): Promise<Part> => {
			const name = options.folders[index] ?? folder;
			return {name, folder, entries: await readCatalogue(folder)};
		}),
	);
	requireDistinctIds(parts);
	const entries = parts.flatMap((part) => part.entries);
	const staging = await Staging.open(plan.outFolder, (text) =>
		options.onEvent?.({type: 'notice', text}),
	);
	let isDone = false;
	try {
		const past = await openPast(plan, staging, options);
		for (const part of parts) {
			const stage = async (file: string) =>
				staging.write(file, await readFile(path.join(part.folder, file)));
			await pMap(part.entries.flatMap(filesOf), stage, {concurrency: 16});
		}
		const before = await readCatalogue(plan.outFolder);
		await publishEntries(inCatalogueOrder(entries), [], before, plan, past, staging);
		isDone = true;
	} finally {
		await staging.close(isDone);
	}
	return {outFolder: plan.outFolder, handouts: entries.length};
}

function requireWhole(records: readonly ShardRecord[]): void {
	const [first] = records;
	if (!first) throw new UsageError('There is no part to merge.');
	if (records.some(({split, count}) => split !== first.split || count !== first.count)) {
		throw new UsageError(
			'These are not the parts of one library: it was split differently for some of them, and handouts would be missing. Build all parts of the same sources, with the same cache or with none.',
		);
	}
	const indexes = new Set(records.map(({index}) => index));
	const missing = Array.from({length: first.count}, (_, at) => at + 1).filter(
		(index) => !indexes.has(index),
	);
	if (missing.length > 0 || records.length !== first.count) {
		const what =
			missing.length > 0 ? `part ${missing.join(', ')} is missing` : 'one is there twice';
		throw new UsageError(`Expected the ${first.count} parts of a library, each once: ${what}.`);
	}
}

/** Ids are compared here, because no part knows those of the others. File names are not: each part has compared those of the whole library. */
function requireDistinctIds(parts: readonly Part[]): void {
	const sources = new Map<string, string>();
	const clashes = parts.flatMap(({name, entries}) =>
		entries.flatMap(({id, source}) => {
			const own = `${source} in ${name}`;
			const other = sources.get(id);
			sources.set(id, other ?? own);
			return other === undefined
				? []
				: `Unexpected id "${id}" of both ${other} and ${own}, expected one that no other handout has. An id names one handout for good: records and e-readers would take the two for the same. Give one of them another id, and build its part again.`;
		}),
	);
	if (clashes.length > 0) throw new UsageError(clashes.join('\n'));
}
