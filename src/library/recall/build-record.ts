import {realpathSync} from 'node:fs';
import type {Store} from '../../cache/store.ts';
import {type Entries, type PackedEntries, packEntries, unpackEntries} from './packed-part.ts';

/** A file as it was published. */
export interface PublishedFile {
	/** Digest of its bytes. */
	readonly digest: string;
	/** Digest before it was linked with its translations. */
	readonly made: string;
	/** The translations that it leads to, as `addressesOf` writes them. */
	readonly links: string;
	/** How the file system knew it; nothing where it might have been written to since without that showing. */
	readonly mark?: string;
}

/** What is written down at the end of a build, for the next one into the same folder. */
export interface BuildRecord extends Entries, Pick<Head, 'program' | 'house' | 'listing'> {}

/** What is so of the build as a whole. */
interface Head {
	/** The version of the program that made it: what another writes may have another shape. */
	readonly program: string;
	/** Digest of templates and wordings, unused ones included. */
	readonly house: string;
	/** Digest of what the index was made of. */
	readonly listing: string;
	/** Those that list the others: what they were made of and what they are is written down in one. */
	readonly files: Entries['files'];
}

type Part = Pick<Head, 'program'> & PackedEntries;

/** A record of thousands of handouts takes as long to write as the one that changed took to print. */
const partCount = 32;

/**
 * The record of the last build into a folder; nothing where there is none.
 *
 * @param program the version of the program that reads it. Of what another wrote only that is told:
 *   its parts may have another shape.
 */
export async function readRecord(
	outFolder: string,
	store: Store,
	program: string,
): Promise<BuildRecord | undefined> {
	const head = await readFrom<Head>(keyOf(outFolder), store);
	if (!head) return undefined;
	if (head.program !== program) return {...head, handouts: {}, files: {}};
	const numbers = Array.from({length: partCount}, (_, number) => number);
	const found = await Promise.all(
		numbers.map((number) => readFrom<Part>(keyOf(outFolder, number), store)),
	);
	// A part that is lost, or from a build that died, is of handouts that nothing is remembered of.
	const parts = found.flatMap((part) =>
		part?.program === head.program ? [unpackEntries(part)] : [],
	);
	return {
		...head,
		handouts: Object.assign({}, ...parts.map(({handouts}) => handouts)),
		files: Object.assign({}, head.files, ...parts.map(({files}) => files)),
	};
}

/**
 * Writes those parts of a record that changed.
 *
 * @param before what the last one of this program said, of whose very entries `now` is made where
 *   they are the same.
 */
export async function writeRecord(
	outFolder: string,
	now: BuildRecord,
	before: Omit<BuildRecord, 'program'>,
	store: Store,
): Promise<void> {
	const {program, house, listing} = now;
	const files = {now: split(now.files), before: split(before.files)};
	const changed = new Set(
		[
			...changesIn(now.handouts, before.handouts).map(stemOfSource),
			...changesIn(files.now.others, files.before.others).map(stemOfFile),
		].map(partOf),
	);
	const isSame =
		house === before.house &&
		listing === before.listing &&
		changesIn(files.now.listings, files.before.listings).length === 0;
	if (changed.size === 0 && isSame) return;
	const handoutsByPart = byPart(now.handouts, stemOfSource, changed);
	const filesByPart = byPart(files.now.others, stemOfFile, changed);
	for (const number of changed) {
		const entries = {
			handouts: handoutsByPart.get(number) ?? {},
			files: filesByPart.get(number) ?? {},
		};
		const part: Part = {program, ...packEntries(entries)};
		await store.put(keyOf(outFolder, number), asciiOf(part));
	}
	// At the end: until then the one before it holds, and what entries say is looked at all the same.
	const head: Head = {program, house, listing, files: files.now.listings};
	await store.put(keyOf(outFolder), asciiOf(head));
}

/** Files that list the others, which stand beside their folders, and those others. */
function split(files: Entries['files']): Record<'listings' | 'others', Entries['files']> {
	const entries = Object.entries(files);
	return {
		listings: Object.fromEntries(entries.filter(([name]) => !name.includes('/'))),
		others: Object.fromEntries(entries.filter(([name]) => name.includes('/'))),
	};
}

async function readFrom<Content>(key: string, store: Store): Promise<Content | undefined> {
	const text = (await store.take(key))?.bytes.toString('latin1');
	return text === undefined ? undefined : (JSON.parse(text) as Content);
}

/** JSON of ASCII alone: V8 reads text of one byte a letter in two thirds of the time. */
function asciiOf(content: Head | Part): string {
	return JSON.stringify(content).replace(
		/[^\0-\x7F]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

/** The names of entries that came, went or changed. */
function changesIn<Entry>(
	now: Readonly<Record<string, Entry>>,
	before: Readonly<Record<string, Entry>>,
): string[] {
	return [
		...Object.keys(now).filter((name) => now[name] !== before[name]),
		...Object.keys(before).filter((name) => !(name in now)),
	];
}

/** The entries of some parts. */
function byPart<Entry>(
	entries: Readonly<Record<string, Entry>>,
	stemOf: (name: string) => string,
	wanted: ReadonlySet<number>,
): Map<number, Record<string, Entry>> {
	const parts = new Map<number, Record<string, Entry>>();
	for (const [name, entry] of Object.entries(entries)) {
		const number = partOf(stemOf(name));
		if (!wanted.has(number)) continue;
		const part = parts.get(number) ?? {};
		parts.set(number, part);
		part[name] = entry;
	}
	return parts;
}

/** `shelf/knee.md` and `pdf/shelf/knee.large-print.pdf` are both of `shelf/knee`, and go into one part. */
function stemOfSource(name: string): string {
	const dot = name.indexOf('.', name.lastIndexOf('/') + 1);
	return dot < 0 ? name : name.slice(0, dot);
}

function stemOfFile(file: string): string {
	return stemOfSource(file.slice(file.indexOf('/') + 1));
}

function partOf(stem: string): number {
	let sum = 0;
	for (let index = 0; index < stem.length; index++) sum += stem.charCodeAt(index);
	return sum % partCount;
}

function keyOf(outFolder: string, part?: number): string {
	let place = outFolder;
	try {
		place = realpathSync(outFolder);
	} catch {
		// It will be made.
	}
	return part === undefined ? `build into ${place}` : `build into ${place}, part ${part}`;
}
