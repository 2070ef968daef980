import {execFile} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {open, stat} from 'node:fs/promises';
import {promisify} from 'node:util';
import {embeddedPackage, findEmbeddedChromium} from './embedded-chromium.ts';
import {type FindOptions, findBrowser, findBrowserOutside} from './find-browser.ts';

/**
 * The browser that would print, with its version, as part of the cache key of PDFs. It is found
 * without unpacking or launching it. For a browser that does not tell its version, the answer is
 * different each time, so that nothing printed by it is reused.
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
	// It is a script that starts another program, which may change while the script does not.
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
		return /(?<!\d)\d+\.\d+/u.test(stdout) ? stdout.trim() : randomUUID();
	} catch {
		return randomUUID();
	}
}
