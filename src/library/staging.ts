import {mkdir, mkdtemp, open, readdir, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import pMap from 'p-map';
import {UsageError} from './sources.ts';

const prefix = '.handpress-staging-';

/**
 * A folder beside the finished files, on the same disk, where files are written
 * whole before they are moved into place: a reader of `dist/` never meets half
 * a file, and a build that dies leaves the last good state.
 */
export class Staging {
	private constructor(
		readonly folder: string,
		readonly outFolder: string,
	) {}

	/** @throws UsageError where the output folder cannot be written to. */
	static async open(outFolder: string): Promise<Staging> {
		try {
			await mkdir(outFolder, {recursive: true});
			await sweep(outFolder);
			const folder = await mkdtemp(path.join(outFolder, `${prefix}${process.pid}-`));
			return new Staging(folder, outFolder);
		} catch (error) {
			const code = error instanceof Error && 'code' in error ? error.code : undefined;
			if (code === undefined) throw error;
			throw new UsageError(`The output folder "${outFolder}" cannot be written to (${code}).`);
		}
	}

	/** Writes a file aside. */
	async write(name: string, content: Uint8Array | string): Promise<void> {
		const file = path.join(this.folder, name);
		await mkdir(path.dirname(file), {recursive: true});
		await writeFile(file, content);
	}

	/** Writes a file that waits aside anew from some byte on. */
	async writeEnd(name: string, from: number, end: Uint8Array): Promise<void> {
		const file = await open(path.join(this.folder, name), 'r+');
		try {
			await file.truncate(from);
			await file.write(end, 0, end.length, from);
		} finally {
			await file.close();
		}
	}

	/** Moves files that were written aside into place. */
	async publish(names: readonly string[]): Promise<void> {
		const folders = new Set(names.map((name) => path.dirname(path.join(this.outFolder, name))));
		for (const folder of folders) await mkdir(folder, {recursive: true});
		const move = (name: string) =>
			rename(path.join(this.folder, name), path.join(this.outFolder, name));
		await pMap(names, move, {concurrency: 16});
	}

	/** Takes a file that an earlier build published out again. */
	async withdraw(name: string): Promise<void> {
		await rm(path.join(this.outFolder, name), {force: true});
	}

	async close(): Promise<void> {
		await rm(this.folder, {recursive: true, force: true});
	}
}

/** Clears away what builds left that died. */
async function sweep(outFolder: string): Promise<void> {
	const names = await readdir(outFolder);
	for (const name of names) {
		const pid = Number(
			name.startsWith(prefix) ? name.slice(prefix.length).split('-')[0] : Number.NaN,
		);
		if (Number.isNaN(pid) || isRunning(pid)) continue;
		await rm(path.join(outFolder, name), {recursive: true, force: true});
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
