import cacache from 'cacache';

/** Content is addressed by this hash, and read only if it matches. */
const algorithms = ['sha256'];

/** How often a store is verified, in milliseconds; that reads all of it. */
const pruneEvery = 24 * 60 * 60 * 1000;

/** The key whose time says when that was last done. */
const lookedOver = 'looked over';

/** What is kept under a key. */
export interface Kept<Note> {
	readonly note: Note;
	readonly bytes: Buffer;
}

/**
 * Finished work, by the hash of everything that went into it. Several processes may use one store
 * at once. A damaged entry counts as missing; what cannot be written is not kept, and the work goes
 * on.
 */
export class Store {
	#hasFailed = false;

	/**
	 * @param folder its absolute path; it is created when something is put into it.
	 * @param onFailure called once, with the reason why nothing more is kept.
	 */
	constructor(
		readonly folder: string,
		readonly onFailure: (reason: string) => void = () => {},
	) {}

	/** The metadata under a key, without the bytes. */
	async note<Note>(key: string): Promise<Note | undefined> {
		try {
			// The code that wrote it is part of every key, so its shape is known.
			return (await cacache.get.info(this.folder, key))?.metadata as Note | undefined;
		} catch {
			return undefined;
		}
	}

	/** The entry under a key, if its bytes are still those that were put there. */
	async take<Note>(key: string): Promise<Kept<Note> | undefined> {
		const entry = await cacache.get.info(this.folder, key).catch(() => null);
		if (!entry) return undefined;
		try {
			const bytes = await cacache.get.byDigest(this.folder, entry.integrity);
			return {note: entry.metadata as Note, bytes};
		} catch {
			// A damaged entry would prevent the same content from being put again.
			await cacache.rm.content(this.folder, entry.integrity).catch(() => {});
			return undefined;
		}
	}

	async put(key: string, bytes: Uint8Array | string, note?: unknown): Promise<void> {
		if (this.#hasFailed) return;
		try {
			const data =
				typeof bytes === 'string'
					? bytes
					: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
			await cacache.put(this.folder, key, data, {algorithms, metadata: note});
		} catch (error) {
			this.#hasFailed = true;
			this.onFailure(error instanceof Error ? error.message : String(error));
		}
	}

	/**
	 * Removes the oldest entries until the rest fits, and damaged ones; at most once a day.
	 *
	 * @param limit in bytes.
	 */
	async prune(limit: number, now = Date.now()): Promise<void> {
		const last = await cacache.get.info(this.folder, lookedOver).catch(() => null);
		if (!last || now - last.time >= pruneEvery) await this.put(lookedOver, '');
		if (!last || now - last.time < pruneEvery) return;
		const entries = Object.values(await cacache.ls(this.folder)).sort((a, b) => b.time - a.time);
		let size = 0;
		const kept = new Set<string>();
		for (const entry of entries) {
			size += entry.size;
			if (size <= limit) kept.add(entry.key);
		}
		await cacache.verify(this.folder, {filter: ({key}) => kept.has(key)});
	}

	/** Removes everything. */
	async clear(): Promise<void> {
		await cacache.rm.all(this.folder);
	}
}
