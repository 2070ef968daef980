import {execFile} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {open, stat} from 'node:fs/promises';
import {promisify} from 'node:util';
import {embeddedPackage, findEmbeddedChromium} from './embedded-chromium.ts';
import {type FindOptions, findBrowser, findBrowserOutside} from './find-browser.ts';

/**
 * Which browser would print, version included, without unpacking or starting it: what prints are
 * remembered by. One that does not tell is another one each time.
 *
 * @throws {BrowserNotFoundError} As `findBrowser` does.
 */
export async function identifyBrowser(
	env: Readonly<Record<string, string | undefined>> = process.env,
	options: FindOptions = {},
): Promise<string> {
	const embedded = findEmbeddedChromium();
	const outside = await findBrowserOutside(env);
	if (!outside && embedded) return `${embeddedPackage} ${embedded.version}`;
	const {executablePath, detail} = outside ?? (await findBrowser(env, options));
	const {size, mtimeMs, ctimeMs, ino} = await stat(executablePath);
	const file = [executablePath, detail, size, mtimeMs, ctimeMs, ino].join(' ');
	if (!(await isScript(executablePath))) return file;
	// It starts a program elsewhere, which changes without it.
	return `${file} ${await askVersion(executablePath)}`;
}

async function isScript(path: string): Promise<boolean> {
	const file = await open(path, 'r');
	try {
		const {buffer} = await file.read(Buffer.alloc(2), 0, 2, 0);
		return buffer.toString('latin1') === '#!';
	} finally {
		await file.close();
	}
}

async function askVersion(path: string): Promise<string> {
	try {
		const {stdout} = await promisify(execFile)(path, ['--version'], {timeout: 5_000});
		return /\d+\.\d+/u.test(stdout) ? stdout.trim() : randomUUID();
	} catch {
		return randomUUID();
	}
}
