import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {VFile} from 'vfile';
import {decode} from '../../source/decode.ts';

/**
 * The text of a source with the line and column numbers that its findings use; undefined if it cannot
 * be decoded as text.
 *
 * @throws a system error if the file cannot be read.
 */
export async function readSourceText(
	file: string,
	workingFolder: string,
): Promise<string | undefined> {
	return decode(await readFile(path.resolve(workingFolder, file)), new VFile());
}

/** The lines of a source, to be shown with findings; empty if it can no longer be read. */
export async function readSourceLines(
	file: string,
	workingFolder: string,
): Promise<readonly string[]> {
	const text = await readSourceText(file, workingFolder).catch(() => undefined);
	return text?.split('\n') ?? [];
}
