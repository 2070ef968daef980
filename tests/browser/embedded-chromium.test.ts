import {
	appendFile,
	chmod,
	cp,
	open,
	readdir,
	readFile,
	stat,
	utimes,
	writeFile,
} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {
	type EmbeddedChromium,
	findEmbeddedChromium,
	unpackChromium,
	unpackLibraries,
} from '../../src/browser/embedded-chromium.ts';
import {findDamage} from '../../src/browser/unpacked-archive.ts';
import {makeTemporaryFolder} from './temporary-folder.ts';

const env = {HANDPRESS_CACHE: await makeTemporaryFolder()};

function embeddedChromium(): EmbeddedChromium {
	const embedded = findEmbeddedChromium();
	if (embedded === undefined) throw new Error('The optional dependency is not installed.');
	return embedded;
}

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('embedded Chromium', () => {
	it('is found without a change to the environment', () => {
		const before = {...process.env};
		expect(embeddedChromium().version).toMatch(/^\d+\.\d+\.\d+/);
		expect(process.env).toEqual(before);
	});

	it('is unpacked once, by two callers at the same time', {timeout: 30_000}, async () => {
		const notices: string[] = [];
		const onNotice = (notice: string) => notices.push(notice);
		const [one, other] = await Promise.all([
			unpackChromium(embeddedChromium(), {env, onNotice}),
			unpackChromium(embeddedChromium(), {env, onNotice}),
		]);
		expect(one).toBe(other);
		expect((await stat(one)).mode & 0o777).toBe(0o700);
		expect(await readdir(join(env.HANDPRESS_CACHE, 'browser'))).toHaveLength(1);
		notices.length = 0;
		const before = await stat(one);
		expect(await unpackChromium(embeddedChromium(), {env, onNotice})).toBe(one);
		expect(notices).toEqual([]);
		expect((await stat(one)).ino).toBe(before.ino);
	});

	it('is unpacked again when a byte of it was changed', {timeout: 30_000}, async () => {
		const path = await unpackChromium(embeddedChromium(), {env});
		const {size, atime, mtime} = await stat(path);
		const file = await open(path, 'r+');
		await file.write(Buffer.from([0xcc]), 0, 1, 4096);
		await file.close();
		await utimes(path, atime, mtime);
		expect(await stat(path)).toMatchObject({size, mtime});
		expect(await findDamage(dirname(path))).toContain('has another content');
		const notices: string[] = [];
		const again = await unpackChromium(embeddedChromium(), {
			env,
			onNotice: (notice) => notices.push(notice),
		});
		expect(again).toBe(path);
		expect(notices).toEqual(['Unpacking the embedded Chromium, once (about 2 s).']);
		expect(await findDamage(dirname(path))).toBeUndefined();
	});

	it('is read again where it was moved to, as a restored cache is', {timeout: 30_000}, async () => {
		const folder = dirname(await unpackChromium(embeddedChromium(), {env}));
		const copy = join(await makeTemporaryFolder(), 'copy');
		await cp(folder, copy, {recursive: true});
		expect(await findDamage(copy)).toBeUndefined();
		const manifest = join(copy, 'manifest.json');
		const text = await readFile(manifest, 'utf8');
		await writeFile(manifest, text.replace(/"sha256": "[^"]+"/u, '"sha256": "0"'));
		expect(await findDamage(copy)).toContain('has another content');
	});

	it('brings its libraries, and unpacks them again when they are not as they were', async () => {
		const folder = await unpackLibraries(embeddedChromium(), {env});
		const names = await readdir(folder);
		expect(names).toEqual(expect.arrayContaining(['libnss3.so', 'libnspr4.so', 'libexpat.so.1']));
		const library = join(folder, 'libnss3.so');

		await appendFile(library, 'x');
		expect(await findDamage(folder)).toContain('has another size');
		await unpackLibraries(embeddedChromium(), {env});

		await chmod(library, 0o777);
		expect(await findDamage(folder)).toContain('may be written by others');
		await unpackLibraries(embeddedChromium(), {env});

		await writeFile(join(folder, 'libplanted.so'), 'x');
		expect(await findDamage(folder)).toContain('libplanted.so does not belong there');
		await unpackLibraries(embeddedChromium(), {env});

		await writeFile(join(folder, 'manifest.json'), '{}');
		expect(await findDamage(folder)).toBeDefined();
		await unpackLibraries(embeddedChromium(), {env});

		await chmod(folder, 0o755);
		expect(await findDamage(folder)).toContain('others have access');
		expect(await findDamage(await unpackLibraries(embeddedChromium(), {env}))).toBeUndefined();
		expect((await readFile(library)).subarray(1, 4).toString()).toBe('ELF');
		const left = await readdir(join(env.HANDPRESS_CACHE, 'browser'));
		expect(left.filter((name) => name.startsWith('.'))).toEqual([]);
	});
});
