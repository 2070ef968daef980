import {rm, rmdir} from 'node:fs/promises';
import path from 'node:path';

/** Takes files out of an output folder, and folders below it that stand empty then. */
export async function withdraw(outFolder: string, files: Iterable<string>): Promise<void> {
	const folders = new Set<string>();
	for (const file of files) {
		await rm(path.join(outFolder, file), {force: true});
		for (let name = path.posix.dirname(file); name !== '.'; name = path.posix.dirname(name)) {
			folders.add(name);
		}
	}
	// The deepest first.
	for (const folder of [...folders].sort().reverse()) {
		// It holds something yet, or is gone.
		await rmdir(path.join(outFolder, folder)).catch(() => {});
	}
}
