import {chmod, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {identifyBrowser} from '../../src/browser/browser-identity.ts';
import {makeTemporaryFolder} from './temporary-folder.ts';

const folder = await makeTemporaryFolder();

async function browserThat(says: string): Promise<{HANDPRESS_BROWSER: string}> {
	const file = join(folder, 'browser');
	await writeFile(file, `#!/bin/sh\n${says}\n`);
	await chmod(file, 0o755);
	return {HANDPRESS_BROWSER: file};
}

it.runIf(process.platform !== 'win32')(
	'is another one after an update behind a script',
	async () => {
		await writeFile(join(folder, 'version'), 'Chromium 1.0\n');
		const env = await browserThat(`cat '${join(folder, 'version')}'`);
		const before = await identifyBrowser(env);
		expect(await identifyBrowser(env)).toBe(before);
		await writeFile(join(folder, 'version'), 'Chromium 1.1\n');
		expect(await identifyBrowser(env)).not.toBe(before);
	},
);

it.runIf(process.platform !== 'win32')(
	'is another one each time where it does not tell',
	async () => {
		const env = await browserThat('exit 1');
		expect(await identifyBrowser(env)).not.toBe(await identifyBrowser(env));
	},
);

it.runIf(process.platform === 'linux' && process.arch === 'x64')(
	'is the embedded one by its package’s version, without being unpacked',
	async () => {
		const env = {PUPPETEER_CACHE_DIR: folder, HANDPRESS_CACHE: join(folder, 'none')};
		expect(await identifyBrowser(env)).toMatch(/^@sparticuz\/chromium \d+\.\d+\.\d+$/u);
	},
);
