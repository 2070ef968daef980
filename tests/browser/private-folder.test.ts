import {chmod, mkdir, stat, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {CacheFolderError} from '../../src/browser/browser-errors.ts';
import {openBrowserCache} from '../../src/browser/private-folder.ts';
import {makeTemporaryFolder} from './temporary-folder.ts';

const folder = await makeTemporaryFolder();

async function refusalOf(cache: string): Promise<CacheFolderError> {
	const error: unknown = await openBrowserCache({HANDPRESS_CACHE: cache}).catch((thrown) => thrown);
	expect(error).toBeInstanceOf(CacheFolderError);
	return error as CacheFolderError;
}

describe('openBrowserCache', () => {
	it('makes a folder that is closed to others', async () => {
		const cache = join(folder, 'new', 'cache');
		const opened = await openBrowserCache({HANDPRESS_CACHE: cache});
		expect(opened).toBe(join(cache, 'browser'));
		expect((await stat(opened)).mode & 0o777).toBe(0o700);
		expect(await openBrowserCache({HANDPRESS_CACHE: cache})).toBe(opened);
	});

	it('refuses a folder to which others have access', async () => {
		const cache = join(folder, 'open');
		await mkdir(join(cache, 'browser'), {recursive: true});
		await chmod(join(cache, 'browser'), 0o755);
		const error = await refusalOf(cache);
		expect(error.message).toContain('others have access to it (mode 755, expected 700)');
		expect(error.help).toContain('chmod 700');
		expect(error.help).toContain('HANDPRESS_CACHE');
	});

	it('refuses a symbolic link', async () => {
		const cache = join(folder, 'linked');
		await mkdir(join(cache, 'elsewhere'), {recursive: true, mode: 0o700});
		await symlink(join(cache, 'elsewhere'), join(cache, 'browser'));
		expect((await refusalOf(cache)).message).toContain('symbolic link');
	});

	it('refuses a folder below one that anyone may write to', async () => {
		const cache = join(folder, 'writable', 'cache');
		await mkdir(cache, {recursive: true});
		await chmod(join(folder, 'writable'), 0o777);
		expect((await refusalOf(cache)).message).toContain('anyone may write to');
	});

	it('says what to do where it cannot be made', async () => {
		const file = join(folder, 'file');
		await writeFile(file, '');
		const error = await refusalOf(join(file, 'cache'));
		expect(error.message).toContain('cannot be made');
		expect(error.help).toContain('HANDPRESS_CACHE');
	});
});
