import {existsSync, rmSync} from 'node:fs';
import {
	lstat,
	mkdir,
	mkdtemp,
	open,
	readdir,
	readFile,
	rename,
	rm,
	writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import {z} from 'zod';
import {digestOfBytes} from '../../cache/digest.ts';
import {SystemError, systemErrorOf} from '../../files/system-error.ts';
import {innerPath} from './catalogue.ts';
import {FolderLock, lockName} from './folder-lock.ts';

/** What the name of each staging folder begins with. */
export const stagingPrefix = '.handpress-staging-';

/**
 * A folder beside the finished files, on the same disk, where files are written
 * whole before they are moved into place: a reader of `dist/` never meets half
 * a file, and a build that dies leaves the last good state.
 */
export class Staging {
	readonly #digests = new Map<string, string>();
	/** Folders that were made aside. */
	readonly #folders = new Map<string, Promise<unknown>>();
	#isMoving = false;

	private constructor(
		readonly folder: string,
		readonly outFolder: string,
		/** Folders of builds that died while they moved files. */
		readonly left: readonly string[],
		/** Files that those may have moved into place without listing them. */
		readonly strays: readonly string[],
		/** Nobody else writes to the output folder meanwhile. */
		readonly lock: FolderLock,
	) {
		process.on('exit', this.#dropNow);
	}

	/**
	 * Waits for whoever else writes to the output folder.
	 *
	 * @param onNotice told whom it waits for.
	 * @throws SystemError where the output folder cannot be written to.
	 */
	static async open(outFolder: string, onNotice?: (text: string) => void): Promise<Staging> {
		const onWait = (holder: string) =>
			onNotice?.(`Waiting for ${holder}, which is writing to "${outFolder}".`);
		let lock: FolderLock | undefined;
		try {
			await mkdir(outFolder, {recursive: true});
			lock = await FolderLock.take(outFolder, {onWait});
			const left = await sweep(outFolder);
			const strays = (await Promise.all(left.map(movesIn))).flat();
			const folder = await mkdtemp(path.join(outFolder, stagingPrefix));
			return new Staging(folder, outFolder, left, strays, lock);
		} catch (error) {
			lock?.release();
			throw unwritable(outFolder, error);
		}
	}

	/** Digests of the files that wait aside, by their names. */
	get digests(): ReadonlyMap<string, string> {
		return this.#digests;
	}

	/**
	 * Writes a file aside.
	 *
	 * @throws SystemError where it cannot be written: the disk is full, for one.
	 */
	async write(name: string, content: Uint8Array | string): Promise<void> {
		const file = path.join(this.folder, name);
		try {
			await this.#makeFolder(path.dirname(file));
			await writeFile(file, content);
		} catch (error) {
			throw unwritable(this.outFolder, error, name);
		}
		this.#digests.set(name, digestOfBytes(content));
	}

	/** Files of a folder come by the hundred. */
	#makeFolder(folder: string): Promise<unknown> {
		const made = this.#folders.get(folder) ?? mkdir(folder, {recursive: true});
		this.#folders.set(folder, made);
		return made;
	}

	/** Leaves a file aside for good. */
	forget(name: string): void {
		this.#digests.delete(name);
	}

	/**
	 * Writes a file that waits aside anew from where `start` ends on.
	 *
	 * @throws SystemError as for writing it.
	 */
	async writeEnd(name: string, start: Uint8Array, end: Uint8Array): Promise<void> {
		try {
			const file = await open(path.join(this.folder, name), 'r+');
			try {
				await file.truncate(start.length);
				await file.write(end, 0, end.length, start.length);
			} finally {
				await file.close();
			}
		} catch (error) {
			throw unwritable(this.outFolder, error, name);
		}
		this.#digests.set(name, digestOfBytes(Buffer.concat([start, end])));
	}

	/** The moment by the clock of the disk that the output folder is on, in milliseconds since 1970. */
	async moment(): Promise<number> {
		const file = path.join(this.folder, '.moment');
		try {
			await writeFile(file, '');
			return (await lstat(file)).ctimeMs;
		} catch (error) {
			throw unwritable(this.outFolder, error);
		}
	}

	/**
	 * Writes down, before the first move, which files will be new in the output folder: if this
	 * build dies between moving and listing them, the next one knows whose they are.
	 *
	 * @param listed files that are listed as published already.
	 */
	async announceMoves(names: readonly string[], listed: ReadonlySet<string>): Promise<void> {
		const fresh = names.filter(
			(name) => !listed.has(name) && !existsSync(path.join(this.outFolder, name)),
		);
		await this.write(movesName, JSON.stringify(fresh));
		this.#digests.delete(movesName);
	}

	/**
	 * Moves files that were written aside into place.
	 *
	 * @throws SystemError where one cannot be moved; those moved before stay.
	 */
	async publish(names: readonly string[]): Promise<void> {
		if (!this.lock.isHeld) {
			throw new SystemError(
				`Another build took over "${this.outFolder}" while this one showed no sign of life.`,
				'Build again, so that the two do not mix.',
			);
		}
		this.#isMoving = true;
		const folders = new Set(names.map((name) => path.dirname(path.join(this.outFolder, name))));
		for (const folder of folders) {
			await mkdir(folder, {recursive: true}).catch((error) => {
				throw unwritable(this.outFolder, error, path.relative(this.outFolder, folder));
			});
		}
		const move = (name: string) =>
			rename(path.join(this.folder, name), path.join(this.outFolder, name)).catch((error) => {
				throw unwritable(this.outFolder, error, name);
			});
		await pMap(names, move, {concurrency: 16});
	}

	/** @param isDone whether all that was moved is listed. */
	async close(isDone: boolean): Promise<void> {
		process.off('exit', this.#dropNow);
		const over = isDone ? [this.folder, ...this.left] : this.#isMoving ? [] : [this.folder];
		for (const folder of over) await rm(folder, {recursive: true, force: true});
		this.lock.release();
	}

	/** For the last moment of the process. What tells of moves under way stays for the next build. */
	readonly #dropNow = () => {
		if (!this.#isMoving) rmSync(this.folder, {recursive: true, force: true});
		this.lock.release();
	};
}

const movesName = '.moves.json';

const movesSchema = z.array(innerPath);

/** The system's error as one that tells what cannot be done, and where in the folder. */
function unwritable(outFolder: string, error: unknown, place?: string): unknown {
	const where = place === undefined ? '' : ` at ${place}`;
	return systemErrorOf(error, `The output folder "${outFolder}" cannot be written to${where}`);
}

/** Clears away what builds left that died, but for what those wrote down that were moving files. */
async function sweep(outFolder: string): Promise<string[]> {
	const left: string[] = [];
	for (const name of await readdir(outFolder)) {
		const folder = path.join(outFolder, name);
		if (name.startsWith(`${lockName}-`)) {
			// Somebody who was about to take the lock may be at it yet.
			await rm(folder, {recursive: true, force: true}).catch(() => {});
		}
		if (!name.startsWith(stagingPrefix)) continue;
		const entries = await readdir(folder);
		const isEmpty = !entries.includes(movesName);
		if (!isEmpty) left.push(folder);
		for (const entry of isEmpty ? [''] : entries) {
			if (entry === movesName) continue;
			await rm(path.join(folder, entry), {recursive: true, force: true});
		}
	}
	return left;
}

/** What a build wrote down that it would move; no path leads out of the output folder. */
async function movesIn(folder: string): Promise<string[]> {
	try {
		const names: unknown = JSON.parse(await readFile(path.join(folder, movesName), 'utf8'));
		return movesSchema.parse(names);
	} catch {
		return [];
	}
}
