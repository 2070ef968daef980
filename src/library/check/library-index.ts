import {statSync} from 'node:fs';
import path from 'node:path';
import {decodeFragment} from '../../handout/decode-fragment.ts';
import {type HandoutIdentity, readIdentity} from '../../source/read-identity.ts';
import {findSources, readOrder, type SourceRef} from '../sources/sources.ts';
import {UsageError} from '../usage-error.ts';
import type {Press} from '../workers/press.ts';
import type {OtherHandout} from './library-findings.ts';

/** What is known of a source since it was last read. */
interface Entry {
	readonly source: SourceRef;
	/** Of its file; changes when the file is written. */
	readonly stamp: string;
	/** Undefined if it could not be read. */
	readonly identity: HandoutIdentity | undefined;
	/** The fragment ids of its headings, read only if a link leads to the handout. */
	slugs?: Promise<readonly string[] | undefined>;
}

/** Milliseconds after which files are looked at again, even if no change was reported. */
const lookAgain = 2000;

/**
 * The handouts of a library as they are saved: the front matter of each, and the headings of those
 * that a link leads to. A file is read again only when it has changed.
 */
export class LibraryIndex {
	#entries: ReadonlyMap<string, Entry> = new Map();
	#looked = Number.NEGATIVE_INFINITY;
	#looking: Promise<void> | undefined;

	constructor(
		readonly press: Press,
		/** Absolute path. */
		readonly contentFolder: string,
		/** Messages name files relative to it; absolute. */
		readonly workingFolder: string,
	) {}

	/** Makes the next call look at all files again. */
	noteChange(): void {
		this.#looked = Number.NEGATIVE_INFINITY;
	}

	/** The sources of the library. */
	async sources(): Promise<SourceRef[]> {
		await this.#look();
		return [...this.#entries.values()].map(({source}) => source);
	}

	/**
	 * All handouts except one.
	 *
	 * @param linked paths of the handouts whose headings are wanted.
	 */
	async others({location}: SourceRef, linked: ReadonlySet<string>): Promise<OtherHandout[]> {
		await this.#look();
		const others = [...this.#entries.values()].map(async (entry) => {
			const {source, identity} = entry;
			if (source.location === location || !identity) return [];
			const slugs = linked.has(source.path) ? await this.#slugsOf(entry) : undefined;
			return [{...identity, path: source.path, source: source.name, ...(slugs && {slugs})}];
		});
		return (await Promise.all(others)).flat();
	}

	#slugsOf(entry: Entry): NonNullable<Entry['slugs']> {
		entry.slugs ??= this.press
			.prepare(readOrder(entry.source))
			.then(({facts}) => facts && [...facts.slugs]);
		return entry.slugs;
	}

	#look(): Promise<void> {
		if (performance.now() - this.#looked < lookAgain) return this.#looking ?? Promise.resolve();
		this.#looked = performance.now();
		this.#looking = this.#readChanged();
		return this.#looking;
	}

	async #readChanged(): Promise<void> {
		const {contentFolder, workingFolder} = this;
		const entries = new Map<string, Entry>();
		for (const source of await findSources([], contentFolder, workingFolder).catch(none)) {
			const known = this.#entries.get(source.location);
			const stamp = stampOf(source);
			const isSame = known?.stamp === stamp;
			entries.set(source.location, isSame ? known : {source, stamp, identity: this.#read(source)});
			// Lets the editor's requests be answered in between.
			if (!isSame) await new Promise(setImmediate);
		}
		this.#entries = entries;
	}

	#read(source: SourceRef): HandoutIdentity | undefined {
		const {content} = readOrder(source);
		if (typeof content === 'string') return undefined;
		return readIdentity({path: source.path, bytes: content}, this.press.settings.config);
	}
}

/** A library without any source is no error here: its first handout may just be being written. */
function none(error: unknown): SourceRef[] {
	if (error instanceof UsageError) return [];
	throw error;
}

function stampOf({location}: SourceRef): string {
	const {mtimeMs, size, ino} = statSync(location, {throwIfNoEntry: false}) ?? {};
	return `${mtimeMs} ${size} ${ino}`;
}

/**
 * The paths of the handouts that links may lead to.
 *
 * @param from path of the handout with the links.
 */
export function linkedPaths(links: readonly {readonly url: string}[], from: string): Set<string> {
	const folder = path.posix.dirname(from);
	return new Set(
		links.map(({url}) => {
			const [address = ''] = url.split('#');
			return path.posix.join(folder, decodeFragment(address).replace(/\.[^./]*$/u, ''));
		}),
	);
}
