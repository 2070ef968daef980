import {createHash, randomBytes} from 'node:crypto';
import type {BigIntStats} from 'node:fs';
import {
	chmod,
	lstat,
	mkdir,
	open,
	readdir,
	readFile,
	rename,
	rm,
	writeFile,
} from 'node:fs/promises';
import {join} from 'node:path';
import {z} from 'zod';
import {codeOf} from '../files/system-error.ts';
import {messageOf} from './browser-errors.ts';
import {hashFile} from './hash-file.ts';
import {requirePrivate} from './private-folder.ts';

/** What is unpacked, and how. */
export interface Archive {
	/** The first part of the folder's name: `chromium-147.0.0`. */
	readonly name: string;
	/** The archive in its package. */
	readonly path: string;
	/** Writes the archive's files flat into an empty folder. */
	readonly unpack: (folder: string) => Promise<void>;
}

const MANIFEST = 'manifest.json';

const fileSchema = z.object({
	/** In bytes. */
	size: z.number(),
	/** In hexadecimal. */
	sha256: z.string(),
	/** As `markOf` told it when the digest was taken. */
	mark: z.string(),
});

type UnpackedFile = z.infer<typeof fileSchema>;

const manifestSchema = z.object({
	/** By file name. */
	files: z.record(z.string(), fileSchema),
});

/**
 * The folder below `cache` that holds the archive's files: verified if it is there, unpacked if it
 * is not, unpacked again if it is damaged. Two processes may do this at once: each unpacks aside
 * and moves its folder in whole.
 *
 * @param cache A private folder, see `openBrowserCache`.
 * @param options.onUnpack Called before an unpacking, which may take seconds.
 * @returns The folder's absolute path.
 */
export async function openUnpackedArchive(
	cache: string,
	archive: Archive,
	options: {readonly onUnpack?: (() => void) | undefined} = {},
): Promise<string> {
	const folder = join(cache, `${archive.name}-${await archiveId(archive.path)}`);
	if ((await findDamage(folder)) === undefined) return folder;
	options.onUnpack?.();
	const suffix = `${process.pid}-${randomBytes(6).toString('hex')}`;
	const fresh = join(cache, `.new-${suffix}`);
	const old = join(cache, `.old-${suffix}`);
	try {
		await mkdir(fresh, {mode: 0o700});
		await archive.unpack(fresh);
		await writeManifest(fresh);
		await rename(folder, old).catch(ignoreCode('ENOENT'));
		// Another process may have moved its own in meanwhile; that one is as good, if it is whole.
		await rename(fresh, folder).catch(ignoreCode('ENOTEMPTY', 'EEXIST', 'EPERM'));
	} finally {
		await rm(fresh, {recursive: true, force: true});
		await rm(old, {recursive: true, force: true});
	}
	const damage = await findDamage(folder);
	if (damage !== undefined) throw new Error(`${folder} is damaged after unpacking: ${damage}.`);
	return folder;
}

/**
 * Compares an unpacked folder with the manifest written when it was unpacked.
 *
 * @returns What is wrong with it, or undefined when it may be used.
 */
export async function findDamage(folder: string): Promise<string | undefined> {
	try {
		await requirePrivate(folder);
		const text = await readFile(join(folder, MANIFEST), 'utf8');
		const {files} = manifestSchema.parse(JSON.parse(text));
		const foreign = await findForeignEntry(folder, Object.keys(files));
		if (foreign !== undefined) return `${foreign} does not belong there`;
		const damages = await Promise.all(
			Object.entries(files).map(([name, expected]) => findFileDamage(join(folder, name), expected)),
		);
		return damages.find((damage) => damage !== undefined);
	} catch (error) {
		return messageOf(error);
	}
}

/** Chromium makes an empty folder `locales` beside itself, so empty folders are let pass. */
async function findForeignEntry(
	folder: string,
	expected: readonly string[],
): Promise<string | undefined> {
	const known = new Set([...expected, MANIFEST]);
	for (const entry of await readdir(folder, {withFileTypes: true})) {
		if (known.has(entry.name)) continue;
		const path = join(folder, entry.name);
		if (!entry.isDirectory() || (await readdir(path)).length > 0) return path;
	}
	return undefined;
}

async function findFileDamage(path: string, expected: UnpackedFile): Promise<string | undefined> {
	const status = await lstat(path, {bigint: true});
	if (!status.isFile()) return `${path} is not a file`;
	if (process.getuid !== undefined) {
		if (status.uid !== BigInt(process.getuid())) return `${path} belongs to another user`;
		if ((status.mode & 0o022n) !== 0n) return `${path} may be written by others`;
	}
	if (status.size !== BigInt(expected.size)) return `${path} has another size`;
	// The digest is the dear part: it takes a fifth of a second. Hence last, and not where nobody wrote.
	if (markOf(status) === expected.mark) return undefined;
	if ((await hashFile(path)) !== expected.sha256) return `${path} has another content`;
	return undefined;
}

/** Changes with whatever is done to a file; nobody sets the time of the last change of status. */
function markOf({ino, ctimeNs}: BigIntStats): string {
	return `${ino} ${ctimeNs}`;
}

async function writeManifest(folder: string): Promise<void> {
	const files: Record<string, UnpackedFile> = {};
	for (const name of (await readdir(folder)).sort()) {
		const path = join(folder, name);
		await chmod(path, 0o700);
		const status = await lstat(path, {bigint: true});
		const size = Number(status.size);
		files[name] = {size, sha256: await hashFile(path), mark: markOf(status)};
	}
	const text = JSON.stringify({files} satisfies z.infer<typeof manifestSchema>, null, '\t');
	await writeFile(join(folder, MANIFEST), text, {mode: 0o600});
}

/**
 * Tells archives apart by size, first and last 64 KiB: a full digest of the 64 MB would be paid at
 * each start, only to name a folder.
 */
async function archiveId(path: string): Promise<string> {
	const file = await open(path, 'r');
	try {
		const {size} = await file.stat();
		const length = Math.min(size, 65_536);
		const head = Buffer.alloc(length);
		const tail = Buffer.alloc(length);
		await file.read(head, 0, length, 0);
		await file.read(tail, 0, length, size - length);
		const hash = createHash('sha256').update(String(size)).update(head).update(tail);
		return hash.digest('hex').slice(0, 16);
	} finally {
		await file.close();
	}
}

function ignoreCode(...codes: readonly string[]): (error: unknown) => void {
	return (error) => {
		if (!codes.includes(codeOf(error) ?? '')) throw error;
	};
}
