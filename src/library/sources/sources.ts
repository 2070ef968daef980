import {readFileSync, realpathSync} from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import path from 'node:path';
import {UsageError} from '../usage-error.ts';

/** Where a handout's source lies and what its renditions will be called. */
export interface SourceRef {
	/** As messages name it: relative to the working folder where it lies below it. */
	readonly file: string;
	/** As published files name it: relative to its root, so that they say nothing of the machine. */
	readonly name: string;
	/** Where it is read from, absolute. */
	readonly location: string;
	/** Path of its renditions, without extension: `en/new-back-pain`. */
	readonly path: string;
	/** The folder that its pictures may not lie outside of, absolute. */
	readonly root: string;
}

/** What the names of sources end in. */
export const sourceExtensions: ReadonlySet<string> = new Set(['.md', '.markdown', '.txt']);

/** Whether a file is a source, by its name below a folder, `/` between. */
export function isSourceName(name: string): boolean {
	return (
		!name.split('/').some(isNobodys) && sourceExtensions.has(path.posix.extname(name).toLowerCase())
	);
}

/**
 * The sources that a call names; without paths, the whole library.
 * A source outside the library takes its path from the folder that was named,
 * or, named by itself, from its file name.
 *
 * @throws UsageError where a path is not there or is no source, or where there is nothing to do:
 *   an empty library would take everything out of publication.
 */
export async function findSources(
	paths: readonly string[],
	contentFolder: string,
	workingFolder: string,
): Promise<SourceRef[]> {
	const named = paths.length > 0 ? paths : [contentFolder];
	const found: SourceRef[] = [];
	for (const name of named) {
		const location = path.resolve(workingFolder, name);
		const status = await stat(location).catch(() => undefined);
		if (!status) {
			throw new UsageError(
				paths.length > 0
					? `There is no file or folder "${name}".`
					: `There is no library at "${contentFolder}". Create the folder and put handouts into it, or set "content" in the config.`,
			);
		}
		const inLibrary = isInside(location, contentFolder);
		if (status.isDirectory()) {
			const root = inLibrary ? contentFolder : location;
			for (const file of await filesBelow(location, sourceExtensions))
				found.push(refTo(file, root, workingFolder));
		} else if (sourceExtensions.has(path.extname(location).toLowerCase())) {
			found.push(sourceAt(location, contentFolder, workingFolder));
		} else {
			throw new UsageError(`"${name}" is not a source; expected a .md or .txt file, or a folder.`);
		}
	}
	if (found.length === 0) {
		throw new UsageError(`There is no handout in ${named.map((name) => `"${name}"`).join(', ')}.`);
	}
	const unique = new Map(found.map((ref) => [ref.location, ref]));
	const key = ({path, location}: SourceRef) => `${path}\0${location}`;
	return [...unique.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** A file as a source, named by itself; it need not be there yet. */
export function sourceAt(
	location: string,
	contentFolder: string,
	workingFolder: string,
): SourceRef {
	const inLibrary = isInside(location, contentFolder);
	return refTo(location, inLibrary ? contentFolder : path.dirname(location), workingFolder);
}

/** Whether a file is one of the library's sources, or will be once it is saved. */
export function isInLibrary(location: string, contentFolder: string): boolean {
	return (
		isInside(location, contentFolder) &&
		isSourceName(path.relative(contentFolder, location).replaceAll(path.sep, '/'))
	);
}

/** A source as it was read: what is made of it is made of these bytes, and of no others. */
export interface Order {
	readonly source: SourceRef;
	/** Its bytes, or why there are none, as a finding says it. */
	readonly content: Uint8Array | string;
}

/**
 * Reads a source, without a thread's help, which would cost more than the reading.
 *
 * @param unsaved its bytes as somebody is writing them, who may not have saved the file yet.
 */
export function readOrder(source: SourceRef, unsaved?: Uint8Array): Order {
	try {
		const content = leadsOutside(source)
			? 'Unexpected link that leads out of the library'
			: (unsaved ?? readFileSync(source.location));
		return {source, content};
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
		if (code === undefined) throw error;
		if (code === 'ENOENT' && unsaved) return {source, content: unsaved};
		return {source, content: `The source cannot be read (${code})`};
	}
}

/** Whether a link in a folder leads out of it: what it leads to is not the library's. */
export function leadsOutside({location, root}: SourceRef): boolean {
	return !isInside(realpathSync.native(location), realpathSync.native(root));
}

/** Files below a folder with some extensions; what begins with a full stop or a low line is nobody's source. */
export async function filesBelow(
	folder: string,
	wanted: ReadonlySet<string>,
	isSkipped: (location: string) => boolean = () => false,
): Promise<string[]> {
	const entries = await readdir(folder, {withFileTypes: true});
	const files = await Promise.all(
		entries
			.filter(({name}) => !isNobodys(name))
			.map(async (entry) => {
				const location = path.join(folder, entry.name);
				if (isSkipped(location)) return [];
				if (entry.isDirectory()) return filesBelow(location, wanted, isSkipped);
				return wanted.has(path.extname(entry.name).toLowerCase()) ? [location] : [];
			}),
	);
	return files.flat();
}

function isNobodys(name: string): boolean {
	return name.startsWith('.') || name.startsWith('_');
}

export function refTo(location: string, root: string, workingFolder: string): SourceRef {
	const relative = path.relative(root, location).replaceAll(path.sep, '/');
	const fromHere = path.relative(workingFolder, location);
	return {
		file: fromHere.startsWith('..') ? location : fromHere,
		name: relative,
		location,
		path: relative.slice(0, -path.extname(relative).length),
		root,
	};
}

export function isInside(location: string, folder: string): boolean {
	const relative = path.relative(folder, location);
	return !relative.startsWith('..') && !path.isAbsolute(relative);
}
