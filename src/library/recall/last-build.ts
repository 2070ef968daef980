import {lstatSync, readFileSync, type Stats} from 'node:fs';
import path from 'node:path';
import {digestOfBytes} from '../../cache/digest.ts';
import type {Store} from '../../cache/store.ts';
import {type BuildRecord, type PublishedFile, readRecord, writeRecord} from './build-record.ts';
import type {Remembered} from './remembered.ts';

/**
 * So long, in milliseconds, may a file system's clock stand still: a file that is as young as that
 * when it is looked at may be written to again without its times showing it.
 * https://git-scm.com/docs/racy-git
 */
const clockStep = 50;

const nothing: Omit<BuildRecord, 'program'> = {house: '', handouts: {}, files: {}, listing: ''};

/**
 * What the last build into a folder left there. It spares asking the store; nothing is right only
 * because it says so: a file counts as it stands in the folder, by its bytes.
 */
export class LastBuild {
	/** Marks of files whose bytes were read. */
	readonly #seen = new Map<string, string>();
	/** Files that were looked at, and stand as they were published. */
	readonly #unchanged = new Set<string>();

	private constructor(
		readonly outFolder: string,
		readonly program: string,
		readonly record: Omit<BuildRecord, 'program'>,
		/** Whether another version of the program made it. */
		readonly isForeign: boolean,
		readonly store: Store,
		/** When it was read, by the folder's own clock, in milliseconds since 1970. */
		readonly start: number,
	) {}

	/**
	 * @param program the version of the program that reads it: what another wrote may have another shape.
	 * @param start the moment, by the folder's own clock.
	 */
	static async recall(
		outFolder: string,
		program: string,
		store: Store,
		start: number,
	): Promise<LastBuild> {
		const record = await readRecord(outFolder, store, program);
		const isForeign = record !== undefined && record.program !== program;
		const known = record && !isForeign ? record : nothing;
		return new LastBuild(outFolder, program, known, isForeign, store, start);
	}

	handout(name: string): Remembered | undefined {
		return this.record.handouts[name];
	}

	published(file: string): PublishedFile | undefined {
		return this.record.files[file];
	}

	/** Whether a file stands in the folder as it was published, made from these very bytes. */
	isThere(file: string, made: string): boolean {
		const published = this.published(file);
		return published?.made === made && this.digestThere(file) === published.digest;
	}

	/** Digest of a file in the folder; nothing where there is none that can be read. */
	digestThere(file: string): string | undefined {
		const place = path.join(this.outFolder, file);
		const status = lstatSync(place, {throwIfNoEntry: false});
		if (!status?.isFile()) return undefined;
		const published = this.published(file);
		const mark = markOf(status);
		// Times that nobody can set back stand for the bytes.
		if (published?.mark === mark) {
			this.#unchanged.add(file);
			return published.digest;
		}
		try {
			const digest = digestOfBytes(readFileSync(place));
			if (status.ctimeMs + clockStep < this.start) this.#seen.set(file, `${digest} ${mark}`);
			return digest;
		} catch {
			return undefined;
		}
	}

	/**
	 * Writes down what stands in the folder now.
	 *
	 * @param moved files that were moved there by this build.
	 * @param now the moment, by the folder's own clock.
	 */
	async keep(
		{house, handouts, listing}: Omit<BuildRecord, 'program' | 'files'>,
		published: ReadonlyMap<string, Omit<PublishedFile, 'mark'>>,
		moved: ReadonlySet<string>,
		now: number,
	): Promise<void> {
		const files: Record<string, PublishedFile> = {};
		for (const [file, {digest, made, links}] of published) {
			const place = path.join(this.outFolder, file);
			const known = this.published(file);
			const isSame = known?.digest === digest && known.made === made && known.links === links;
			if (isSame && this.#unchanged.has(file)) {
				files[file] = known;
				continue;
			}
			const status = lstatSync(place, {throwIfNoEntry: false});
			if (!status) continue;
			const mark = markOf(status);
			const isCertain = moved.has(file)
				? status.ctimeMs + clockStep < now
				: (known?.digest === digest && known.mark === mark) ||
					this.#seen.get(file) === `${digest} ${mark}`;
			files[file] = {digest, made, links, ...(isCertain && {mark})};
		}
		const {program, outFolder, record: before, store} = this;
		const record = {program, house, listing, handouts, files};
		await writeRecord(outFolder, record, before, store);
	}
}

/** No program can set the time of a file's last change of status: any writing or moving shows in it. */
function markOf({dev, ino, size, mtimeMs, ctimeMs}: Stats): string {
	return [dev, ino, size, mtimeMs, ctimeMs].join(' ');
}
