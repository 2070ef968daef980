import {chmod, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll} from 'vitest';

/** A private folder for the tests of one file, removed after them. */
export async function makeTemporaryFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'handpress-test-'));
	await chmod(folder, 0o700);
	afterAll(() => rm(folder, {recursive: true, force: true}));
	return folder;
}
