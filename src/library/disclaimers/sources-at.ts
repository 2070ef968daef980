import {stat} from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import type {Plan} from '../call/plan.ts';
import {isInside, isSourceName, type Order, refTo} from '../sources/sources.ts';
import {changedSince, contentAt, namesAt} from './git.ts';

/**
 * The sources that have changed or gone since a commit, as they were then, because patients may still
 * have a print of them.
 *
 * @param commit a hash.
 * @param paths files and folders that the call names; empty for the whole library.
 * @throws UsageError if git fails.
 */
export async function sourcesAt(
	commit: string,
	paths: readonly string[],
	{config: {contentFolder}, workingFolder}: Plan,
): Promise<Order[]> {
	const orders = new Map<string, Order>();
	for (const named of paths.length > 0 ? paths : [contentFolder]) {
		const location = path.resolve(workingFolder, named);
		const isFolder = (await stat(location)).isDirectory();
		const folder = isFolder ? location : path.dirname(location);
		const root = isInside(location, contentFolder) ? contentFolder : folder;
		const then = (await namesAt(commit, folder)).filter(isSourceName);
		const isWanted = (name: string) => isFolder || path.join(folder, name) === location;
		const wanted = new Set(then.filter(isWanted));
		if (wanted.size === 0) continue;
		const changed = (await changedSince(commit, folder)).filter((name) => wanted.has(name));
		const read = await pMap(
			changed,
			async (name): Promise<Order> => ({
				source: refTo(path.join(folder, name), root, workingFolder),
				content: await contentAt(commit, folder, name),
			}),
			{concurrency: 4},
		);
		for (const order of read) orders.set(order.source.location, order);
	}
	return [...orders.values()];
}
