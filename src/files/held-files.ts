import {readdirSync, readFileSync, realpathSync, statSync} from 'node:fs';
import path from 'node:path';

/**
 * Where a clinic’s own files are read from: templates, wordings, fixed words, logo. Files are named
 * by absolute path, or by the names under which they are held.
 */
export interface Files {
	/**
	 * @returns undefined if the file does not exist.
	 * @throws a system error if it cannot be read.
	 */
	read(file: string): Uint8Array | undefined;
	/** The files below a folder, as paths relative to it with `/` between; links to folders are followed. */
	below(folder: string): string[];
}

/** The content of folders at one moment, by file name: bytes, or the code of the error with which reading failed. */
export type HeldFiles = ReadonlyMap<string, Uint8Array | string>;

export const filesOnDisk: Files = {
	read(file) {
		const held = readHeld(file);
		return typeof held === 'string' ? refuse(file, held) : held;
	},
	below: (folder) => namesBelow(folder, '', []),
};

/** The absolute path of a file or folder, and the name under which it is held. */
export interface NamedPlace {
	readonly place: string;
	readonly name: string;
}

/**
 * Reads all files of folders, and some others, whether they are used or not. Work done from what is
 * held depends on nothing else, and all of it is from one moment.
 */
export function holdFiles(
	folders: readonly NamedPlace[],
	others: readonly NamedPlace[],
): HeldFiles {
	const files = folders.flatMap(({place, name}) =>
		namesBelow(place, '', []).map((file) => ({
			place: path.join(place, file),
			name: path.join(name, file),
		})),
	);
	return new Map([...files, ...others].map(({place, name}) => [name, readHeld(place)]));
}

/** Reads only from what is held. */
export function filesIn(held: HeldFiles): Files {
	return {
		read(file) {
			const content = held.get(file);
			return typeof content === 'string' ? refuse(file, content) : content;
		},
		below(folder) {
			const prefix = `${path.normalize(folder)}${path.sep}`;
			return [...held.keys()]
				.filter((file) => file.startsWith(prefix))
				.map((file) => file.slice(prefix.length).replaceAll(path.sep, '/'));
		},
	};
}

function readHeld(file: string): Uint8Array | string {
	try {
		return readFileSync(file);
	} catch (error) {
		return error instanceof Error && 'code' in error ? String(error.code) : String(error);
	}
}

function refuse(file: string, code: string): undefined {
	if (code === 'ENOENT') return undefined;
	throw Object.assign(new Error(`${file} cannot be read (${code})`), {code});
}

function namesBelow(folder: string, prefix: string, above: readonly string[]): string[] {
	let real: string;
	let names: string[];
	try {
		real = realpathSync(folder);
		names = readdirSync(folder).sort();
	} catch {
		return [];
	}
	// A link may lead back to a folder above it.
	if (above.includes(real)) return [];
	return names.flatMap((entry) => {
		const place = path.join(folder, entry);
		const isFolder = statSync(place, {throwIfNoEntry: false})?.isDirectory();
		if (!isFolder) return [`${prefix}${entry}`];
		return namesBelow(place, `${prefix}${entry}/`, [...above, real]);
	});
}
