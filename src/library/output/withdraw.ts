import {rm, rmdir} from 'node:fs/promises';
import path from 'node:path';

/**
 * Deletes files from an output folder, and then the folders below it that have become empty.
 *
 * @param files paths below the folder, `/` between.
 */
export async function withdraw(outFolder: string, files: Iterable<string>): Promise<void> {
	const folders = new Set<string>();
	for (const file of files) {
		await rm(path.join(outFolder, file), {force: true});
		for (let name = path.posix.dirname(file); name !== '.'; name = path.posix.dirname(name)) {
			folders.add(name);
		}
	}
	// Deepest first, so that a folder is empty once those in it are gone.
	for (const folder of [...folders].sort().reverse()) {
		// It is not empty, or was deleted already.
		await rmdir(path.join(outFolder, folder)).catch(() => {});
	}
}
