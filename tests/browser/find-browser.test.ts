import {chmod, mkdir, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {BrowserNotFoundError} from '../../src/browser/browser-errors.ts';
import {findBrowser} from '../../src/browser/find-browser.ts';
import {makeTemporaryFolder} from './temporary-folder.ts';

const folder = await makeTemporaryFolder();
const nothing = {PATH: '', HANDPRESS_CACHE: join(folder, 'cache'), PUPPETEER_CACHE_DIR: folder};

async function makeProgram(path: string, text = '#!/bin/sh\n'): Promise<string> {
	await mkdir(join(path, '..'), {recursive: true});
	await writeFile(path, text);
	await chmod(path, 0o755);
	return path;
}

async function errorOf(env: Record<string, string>): Promise<BrowserNotFoundError> {
	const error: unknown = await findBrowser({...nothing, ...env}).catch((thrown) => thrown);
	expect(error).toBeInstanceOf(BrowserNotFoundError);
	return error as BrowserNotFoundError;
}

describe('findBrowser', () => {
	it('takes HANDPRESS_BROWSER before PUPPETEER_EXECUTABLE_PATH', async () => {
		const own = await makeProgram(join(folder, 'own'));
		const puppeteers = await makeProgram(join(folder, 'puppeteers'));
		const both = {...nothing, HANDPRESS_BROWSER: own, PUPPETEER_EXECUTABLE_PATH: puppeteers};
		expect(await findBrowser(both)).toEqual({
			executablePath: own,
			origin: 'environment',
			detail: 'HANDPRESS_BROWSER',
		});
		expect(await findBrowser({...both, HANDPRESS_BROWSER: ''})).toEqual({
			executablePath: puppeteers,
			origin: 'environment',
			detail: 'PUPPETEER_EXECUTABLE_PATH',
		});
	});

	it('reports a variable that names no file', async () => {
		const path = join(folder, 'absent');
		const error = await errorOf({HANDPRESS_BROWSER: path});
		expect(error.message).toBe(`HANDPRESS_BROWSER is set to ${path}, but there is no such file.`);
		expect(error.help).toContain('unset it');
		expect((await errorOf({PUPPETEER_EXECUTABLE_PATH: path})).message).toContain(
			'PUPPETEER_EXECUTABLE_PATH is set to',
		);
	});

	it('reports a variable that names a file that cannot be run', async () => {
		const file = join(folder, 'plain.txt');
		await writeFile(file, '');
		const {message} = await errorOf({HANDPRESS_BROWSER: file});
		expect(message).toContain('that file may not be executed');
		expect((await errorOf({HANDPRESS_BROWSER: folder})).message).toContain('that is not a file');
	});

	it.runIf(process.platform === 'linux' && process.arch === 'x64')(
		"takes the newest of Puppeteer's downloads before the embedded browser",
		async () => {
			const downloads = join(folder, 'downloads');
			for (const version of ['99.0.1.0', '147.0.7.2', '147.0.7.10']) {
				await makeProgram(
					join(downloads, 'chrome', `linux-${version}`, 'chrome-linux64', 'chrome'),
				);
			}
			const found = await findBrowser({...nothing, PUPPETEER_CACHE_DIR: downloads});
			expect(found.origin).toBe('puppeteer');
			expect(found.detail).toBe('chrome 147.0.7.10');
		},
	);

	it.runIf(process.platform === 'linux' && process.arch === 'x64')(
		'takes the embedded browser before an installed one',
		{timeout: 30_000},
		async () => {
			await makeProgram(join(folder, 'path', 'chromium'));
			const found = await findBrowser({...nothing, PATH: join(folder, 'path')});
			expect(found.origin).toBe('embedded');
			expect(found.detail).toMatch(/^@sparticuz\/chromium \d+/);
			expect(found.executablePath.startsWith(join(folder, 'cache'))).toBe(true);
		},
	);
});

describe('an installed browser', async () => {
	const {findInstalledBrowser} = await import('../../src/browser/installed-browser.ts');

	it('is found on the PATH, Chromium first', async () => {
		const path = join(folder, 'installed');
		await makeProgram(join(path, 'google-chrome'));
		expect((await findInstalledBrowser({PATH: path}))?.detail).toBe('google-chrome on the PATH');
		await makeProgram(join(path, 'chromium'));
		const found = await findInstalledBrowser({PATH: `/nowhere:${path}`});
		expect(found?.executablePath).toBe(join(path, 'chromium'));
	});

	it.runIf(process.platform === 'linux')('is not a snap', async () => {
		const path = join(folder, 'snaps');
		await makeProgram(join(path, 'chromium-browser'), '#!/bin/sh\nexec /snap/bin/chromium "$@"\n');
		await makeProgram(join(path, 'snap'));
		await symlink(join(path, 'snap'), join(path, 'chromium'));
		expect((await findInstalledBrowser({PATH: path}))?.executablePath.startsWith(path)).not.toBe(
			true,
		);
	});
});
