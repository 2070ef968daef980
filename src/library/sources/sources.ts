import {readFileSync, realpathSync} from 'node:fs';
import {readdir, stat} from 'node:fs/promises';
import path from 'node:path';
import {UsageError} from '../usage-error.ts';

/** Where the source of a handout is, and the path that its renditions get. */
export interface SourceRef {
	/** As messages name it: relative to the working folder if it is below that, else absolute. */
	readonly file: string;
	/** As published files name it: relative to `root`, so that they reveal no path of the machine. */
	readonly name: string;
	/** Absolute path. */
	readonly location: string;
	/** Path of its renditions, without extension: `en/new-back-pain`. */
	readonly path: string;
	/** The folder in which its pictures must be, absolute. */
	readonly root: string;
}

/** Extensions of source files, lower case. */
export const sourceExtensions: ReadonlySet<string> = new Set(['.md', '.markdown', '.txt']);

/** Whether a path below a content folder, `/` between, is that of a source. */
export function isSourceName(name: string): boolean {
	return (
		!name.split('/').some(isNobodys) && sourceExtensions.has(path.posix.extname(name).toLowerCase())
	);
}

/**
 * Finds the sources that a call names, sorted by path; without `paths`, those of the whole library.
 * The path of a source outside the library is relative to the named folder; if the file itself was
 * named, it is the file name.
 *
 * @throws UsageError if a path does not exist or is not a source, or if there is no source at all:
 *   building an empty library would withdraw everything that is published.
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

/** The source at a location, which need not exist yet. */
export function sourceAt(
	location: string,
	contentFolder: string,
	workingFolder: string,
): SourceRef {
	const inLibrary = isInside(location, contentFolder);
	return refTo(location, inLibrary ? contentFolder : path.dirname(location), workingFolder);
}

/** Whether a file, which need not exist yet, belongs to the sources of the library. */
export function isInLibrary(location: string, contentFolder: string): boolean {
	return (
		isInside(location, contentFolder) &&
		isSourceName(path.relative(contentFolder, location).replaceAll(path.sep, '/'))
	);
}

/** A source and its bytes. The file is read only once, so that all steps work from the same bytes. */
export interface Order {
	readonly source: SourceRef;
	/** Its bytes; or, if it cannot be read, the reason as a finding gives it. */
	readonly content: Uint8Array | string;
}

/**
 * Reads a source. Synchronous, because handing the work to Node's thread pool takes longer than
 * reading so small a file.
 *
 * @param unsaved its bytes in an editor, which count instead of those of the file.
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

/** Whether a source is a symbolic link to a file outside its root, which does not belong to the library. */
export function leadsOutside({location, root}: SourceRef): boolean {
	return !isInside(realpathSync.native(location), realpathSync.native(root));
}

/**
 * All files below a folder with one of some extensions. Names that begin with `.` or `_` are left out:
 * they mark files that are not sources.
 *
 * @param wanted extensions, lower case.
 * @param isSkipped leaves out an absolute path and all below it. Default: none.
 */
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
