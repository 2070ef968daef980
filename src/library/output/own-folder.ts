import {readdir, stat} from 'node:fs/promises';
import {homedir} from 'node:os';
import path from 'node:path';
import type {Plan} from '../call/plan.ts';
import {renditionsFor} from '../call/press-settings.ts';
import {isInside} from '../sources/sources.ts';
import {UsageError} from '../usage-error.ts';
import {catalogueName, indexName} from './catalogue.ts';
import {stagingPrefix} from './staging.ts';

/**
 * Refuses an output folder that is not for finished files alone: all that lies in it goes to the web
 * server with them, and files of the same names would be written over.
 *
 * @throws UsageError
 */
export async function requireOwnFolder(plan: Plan): Promise<void> {
	const {outFolder} = plan;
	const reason = whyUnfit(plan) ?? (await whyTaken(plan));
	if (reason === undefined) return;
	throw new UsageError(
		`The output folder "${outFolder}" ${reason}. Name a folder for finished files alone, with --out or as "out" in the config.`,
	);
}

function whyUnfit({outFolder, config, sources}: Plan): string | undefined {
	if (outFolder === path.parse(outFolder).root) return 'is the root of the disk';
	if (outFolder === homedir()) return 'is a home folder';
	const {file, contentFolder} = config;
	if (file !== undefined && isInside(file, outFolder)) return `holds the config "${file}"`;
	if (isInside(contentFolder, outFolder)) return `holds the sources in "${contentFolder}"`;
	const source = sources.find(({location}) => isInside(location, outFolder));
	return source && `holds the source "${source.file}"`;
}

/** What somebody else put there; what a build that died has left is ours. */
async function whyTaken({outFolder, settings, sources}: Plan): Promise<string | undefined> {
	// A folder that cannot be read is told of when it is written to.
	const names = await readdir(outFolder).catch(() => []);
	const isOurs = names.some((name) => name === catalogueName || name.startsWith(stagingPrefix));
	if (names.length === 0 || isOurs) return undefined;
	const wanted = sources.flatMap((source) => renditionsFor(settings, source.path));
	for (const name of [indexName, ...wanted.map(({file}) => file)]) {
		const status = await stat(path.join(outFolder, name)).catch(() => undefined);
		if (status?.isFile()) {
			return `has no ${catalogueName}, so its ${name} is not known to be Handpress's and will not be written over`;
		}
	}
	return undefined;
}
