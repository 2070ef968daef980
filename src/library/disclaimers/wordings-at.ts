import path from 'node:path';
import {packageTemplates} from '../../config/load-config.ts';
import type {HeldFiles} from '../../files/held-files.ts';
import {changedSince, contentAt, namesAt} from './git.ts';

/**
 * A clinic's files, with the wordings as they were at a commit. Those that come with Handpress are
 * taken as they are now, unless the clinic's repository contains them.
 *
 * @param commit a hash.
 * @param folders the folders of the wordings, absolute.
 * @throws UsageError if git fails.
 */
export async function wordingsAt(
	commit: string,
	folders: readonly string[],
	now: HeldFiles,
): Promise<HeldFiles> {
	const then = new Map(now);
	for (const folder of folders) {
		const names = await namesAt(commit, folder);
		if (names.length === 0 && isInside(folder, packageTemplates)) continue;
		for (const file of now.keys()) if (isInside(file, folder)) then.delete(file);
		const changed = new Set(await changedSince(commit, folder));
		for (const name of names) {
			const file = path.join(folder, name);
			const held = changed.has(name) ? undefined : now.get(file);
			then.set(file, held ?? (await contentAt(commit, folder, name)));
		}
	}
	return then;
}

function isInside(file: string, folder: string): boolean {
	return file.startsWith(`${folder}${path.sep}`) || file === folder;
}
