import {lstat, mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {systemErrorOf} from '../files/system-error.ts';

/** What became of a file of the new library. */
export interface LaidOutFile {
	readonly name: string;
	/** `kept`: it existed and was left as it is. */
	readonly outcome: 'made' | 'kept';
}

/**
 * Writes files into a folder, which is created if necessary. Never overwrites anything.
 *
 * @param files texts by name, relative to the folder.
 * @param isDryRun writes nothing, and says what would be written.
 * @throws SystemError if the folder cannot be written to.
 */
export async function layOut(
	files: ReadonlyMap<string, string>,
	folder: string,
	isDryRun: boolean,
): Promise<LaidOutFile[]> {
	const outcomes: LaidOutFile[] = [];
	for (const [name, text] of files) {
		const file = path.join(folder, name);
		try {
			const isMade = isDryRun ? !(await isThere(file)) : await writeNew(file, text);
			outcomes.push({name, outcome: isMade ? 'made' : 'kept'});
		} catch (error) {
			throw systemErrorOf(error, `The file "${file}" cannot be written`);
		}
	}
	return outcomes;
}

/** @returns whether the file was new. */
async function writeNew(file: string, text: string): Promise<boolean> {
	await mkdir(path.dirname(file), {recursive: true});
	try {
		await writeFile(file, text, {flag: 'wx'});
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/** A link counts, wherever it leads. */
async function isThere(file: string): Promise<boolean> {
	try {
		await lstat(file);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
		throw error;
	}
}
