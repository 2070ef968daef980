import {statSync} from 'node:fs';
import path from 'node:path';
import {decodeFragment} from '../../handout/decode-fragment.ts';
import {type HandoutIdentity, readIdentity} from '../../source/read-identity.ts';
import {findSources, readOrder, type SourceRef} from '../sources/sources.ts';
import {UsageError} from '../usage-error.ts';
import type {Press} from '../workers/press.ts';
import type {OtherHandout} from './library-findings.ts';

/** A source as it was read last. */
interface Entry {
	readonly source: SourceRef;
	/** Of its file: the same for as long as nobody has written it. */
	readonly stamp: string;
	/** Nothing where it could not be read. */
	readonly identity: HandoutIdentity | undefined;
	/** The names of its headings; asked for only where a link leads there. */
	slugs?: Promise<readonly string[] | undefined>;
}

/** After so many milliseconds files are looked at again, though nobody has told of a change. */
const lookAgain = 2000;

/**
 * The handouts of a library as they are saved: who each is, by its front matter, and the headings
 * of those that something links to. A file is read again only when it has changed.
 */
export class LibraryIndex {
	#entries: ReadonlyMap<string, Entry> = new Map();
	#looked = Number.NEGATIVE_INFINITY;
	#looking: Promise<void> | undefined;

	constructor(
		readonly press: Press,
		/** Absolute. */
		readonly contentFolder: string,
		/** Messages name files from there. */
		readonly workingFolder: string,
	) {}

	/** Has all files looked at anew the next time. */
	noteChange(): void {
		this.#looked = Number.NEGATIVE_INFINITY;
	}

	/** The sources of the library. */
	async sources(): Promise<SourceRef[]> {
		await this.#look();
		return [...this.#entries.values()].map(({source}) => source);
	}

	/**
	 * The handouts besides one.
	 *
	 * @param linked their paths whose headings are wanted.
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
			// Whoever types is answered in between.
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

/** A library may be empty while its first handout is being written. */
function none(error: unknown): SourceRef[] {
	if (error instanceof UsageError) return [];
	throw error;
}

function stampOf({location}: SourceRef): string {
	const {mtimeMs, size, ino} = statSync(location, {throwIfNoEntry: false}) ?? {};
	return `${mtimeMs} ${size} ${ino}`;
}

/** The paths of handouts that links of one may lead to. */
export function linkedPaths(links: readonly {readonly url: string}[], from: string): Set<string> {
	const folder = path.posix.dirname(from);
	return new Set(
		links.map(({url}) => {
			const [address = ''] = url.split('#');
			return path.posix.join(folder, decodeFragment(address).replace(/\.[^./]*$/u, ''));
		}),
	);
}
