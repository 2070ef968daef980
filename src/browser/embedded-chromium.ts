import {createReadStream, createWriteStream, existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {createBrotliDecompress} from 'node:zlib';
import {type ExtractOptions, extract} from 'tar-fs';
import {z} from 'zod';
import {openBrowserCache} from './private-folder.ts';
import {openUnpackedArchive} from './unpacked-archive.ts';

/** The package that carries a headless Chromium for Linux x64. */
export const embeddedPackage = '@sparticuz/chromium';

export interface EmbeddedChromium {
	/** The package's version, which begins with Chromium's own. */
	readonly version: string;
	/** The package's folder of archives. */
	readonly archives: string;
}

export interface UnpackOptions {
	readonly env?: Readonly<Record<string, string | undefined>> | undefined;
	/** Called with a sentence before the archive is unpacked, which takes about 2 s and happens once. */
	readonly onNotice?: ((notice: string) => void) | undefined;
}

/**
 * The archive has one folder `lib` with plain files; nothing else is taken from it. Files belong
 * to this user, also where root unpacks. (The types do not know `chown`.)
 */
const plainFiles: ExtractOptions & {readonly chown: boolean} = {
	strip: 1,
	chown: false,
	ignore: (_, header) => header?.type !== 'file',
};

/**
 * Finds the package without importing it: its module changes the environment as it loads, and its
 * own unpacking goes to a predictable path in the shared temporary folder.
 *
 * @returns Undefined if the package is not installed, or not made for this system.
 */
export function findEmbeddedChromium(): EmbeddedChromium | undefined {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	let folder: string;
	try {
		folder = dirname(createRequire(import.meta.url).resolve(embeddedPackage));
	} catch {
		return undefined;
	}
	// The package does not export its package.json, so its folder is found upward from its module.
	while (!existsSync(join(folder, 'bin', 'chromium.br'))) {
		if (folder === dirname(folder)) return undefined;
		folder = dirname(folder);
	}
	const text = readFileSync(join(folder, 'package.json'), 'utf8');
	const {version} = z.object({version: z.string()}).parse(JSON.parse(text));
	return {version, archives: join(folder, 'bin')};
}

/**
 * Unpacks and verifies the embedded Chromium.
 *
 * @returns The executable's absolute path, in the private cache folder.
 * @throws {CacheFolderError} When that folder is not private.
 */
export async function unpackChromium(
	embedded: EmbeddedChromium,
	options: UnpackOptions = {},
): Promise<string> {
	const path = join(embedded.archives, 'chromium.br');
	const folder = await openUnpackedArchive(
		await openBrowserCache(options.env),
		{
			name: `chromium-${embedded.version}`,
			path,
			unpack: (target) =>
				pipeline(
					createReadStream(path, {highWaterMark: 1 << 20}),
					createBrotliDecompress({chunkSize: 1 << 20}),
					createWriteStream(join(target, 'chromium'), {mode: 0o700, flags: 'wx'}),
				),
		},
		{onUnpack: () => options.onNotice?.('Unpacking the embedded Chromium, once (about 2 s).')},
	);
	return join(folder, 'chromium');
}

/**
 * Unpacks and verifies the shared libraries (libnss3, libnspr4, libexpat and what they need) that
 * a slim system lacks.
 *
 * @returns The folder for `LD_LIBRARY_PATH`.
 */
export async function unpackLibraries(
	embedded: EmbeddedChromium,
	options: UnpackOptions = {},
): Promise<string> {
	const path = join(embedded.archives, 'al2023.tar.br');
	return await openUnpackedArchive(await openBrowserCache(options.env), {
		name: `chromium-libraries-${embedded.version}`,
		path,
		unpack: (target) =>
			pipeline(createReadStream(path), createBrotliDecompress(), extract(target, plainFiles)),
	});
}
