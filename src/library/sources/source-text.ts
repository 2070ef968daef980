import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {VFile} from 'vfile';
import {decode} from '../../source/decode.ts';

/** The text of a source as its findings count it; nothing where it cannot be read as text. */
export async function readSourceText(
	file: string,
	workingFolder: string,
): Promise<string | undefined> {
	return decode(await readFile(path.resolve(workingFolder, file)), new VFile());
}

/** The lines of a source, for showing; nothing where it is no longer there. */
export async function readSourceLines(
	file: string,
	workingFolder: string,
): Promise<readonly string[]> {
	const text = await readSourceText(file, workingFolder).catch(() => undefined);
	return text?.split('\n') ?? [];
}
