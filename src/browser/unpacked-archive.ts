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

/** An archive to unpack. */
export interface Archive {
	/** The first part of the folder's name: `chromium-147.0.0`. */
	readonly name: string;
	/** Path of the archive, in its package. */
	readonly path: string;
	/** Writes all files of the archive into an empty folder, without subfolders. */
	readonly unpack: (folder: string) => Promise<void>;
}

const MANIFEST = 'manifest.json';

const fileSchema = z.object({
	/** In bytes. */
	size: z.number(),
	/** In hexadecimal. */
	sha256: z.string(),
	/** What `markOf` returned when the digest was taken. */
	mark: z.string(),
});

type UnpackedFile = z.infer<typeof fileSchema>;

const manifestSchema = z.object({
	/** By file name. */
	files: z.record(z.string(), fileSchema),
});

/**
 * The folder below `cache` with the archive's files. It is verified if it exists, and unpacked if it
 * does not or is damaged. Several processes may do this at once: each unpacks into a folder of its own
 * and moves that into place.
 *
 * @param cache A private folder, see `openBrowserCache`.
 * @param options.onUnpack Called before the archive is unpacked, which may take seconds.
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
		// Another process may have moved its folder into place meanwhile, which is as good if it is whole.
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
 * @returns What is wrong with it, or undefined if it may be used.
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

/** The path of an entry that the manifest does not list, if there is one. Empty folders are allowed, since Chromium makes one, `locales`. */
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
	// The digest takes a fifth of a second, so it comes last, and only if the file may have been written.
	if (markOf(status) === expected.mark) return undefined;
	if ((await hashFile(path)) !== expected.sha256) return `${path} has another content`;
	return undefined;
}

/** Changes with every write to a file: no program can set the status-change time. */
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
 * Identifies an archive by its size and its first and last 64 KiB. A digest of all its 64 MB would cost
 * time at each start, only to name a folder.
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
