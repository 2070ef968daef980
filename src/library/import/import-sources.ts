import {stat} from 'node:fs/promises';
import path from 'node:path';
import {filesBelow} from '../sources/sources.ts';
import {UsageError} from '../usage-error.ts';

/** A source to import, and where its handout goes. */
export interface ImportTarget {
	/** As messages name it. */
	readonly file: string;
	/** Absolute path; absent for standard input. */
	readonly location?: string;
	/** Folder of the handouts, absolute; absent if none is written. */
	readonly root?: string;
	/** Path of the handout below `root`, `/` between: `back/pain.md`. */
	readonly path: string;
	/** Name of the folder of its pictures, beside it: `pain-pictures`. */
	readonly imageFolder: string;
}

/** Extensions of the files in a folder that are imported. A file that the call names may have any. */
const extensions = new Set([
	'',
	'.txt',
	'.text',
	'.md',
	'.markdown',
	'.html',
	'.htm',
	'.xhtml',
	'.docx',
	'.odt',
	'.epub',
	// These cannot be read, but are reported, so that nobody believes they were imported.
	'.rtf',
	'.doc',
	'.pdf',
]);

/** The folders that browsers put beside a saved page, by language. */
const savedParts = /(?:_files|-filer|_archivos|_fichiers|-Dateien|_arquivos)$/u;

/**
 * Finds the sources that a call names, sorted by path.
 *
 * @throws UsageError if there is nothing to import.
 */
export async function findImportSources(
	name: string,
	out: string | undefined,
	workingFolder: string,
): Promise<{targets: ImportTarget[]; isFolder: boolean}> {
	const outPath = out === undefined ? undefined : path.resolve(workingFolder, out);
	if (name === '-') return {targets: [single('-', undefined, 'handout', outPath)], isFolder: false};
	const location = path.resolve(workingFolder, name);
	const status = await stat(location).catch(() => undefined);
	if (!status) throw new UsageError(`There is no file or folder "${name}".`);
	if (!status.isDirectory()) {
		const stem = path.basename(location, path.extname(location));
		return {targets: [single(name, location, stem, outPath)], isFolder: false};
	}
	if (outPath !== undefined && isMarkdownFile(outPath)) {
		throw new UsageError(`"${name}" is a folder, so --out has to name a folder, not "${out}".`);
	}
	// Leaves out what an import wrote there, and the parts of a saved page.
	const isSkipped = (each: string) => each === outPath || savedParts.test(path.basename(each));
	const locations = (await filesBelow(location, extensions, isSkipped)).sort();
	if (locations.length === 0) throw new UsageError(`There is nothing to import in "${name}".`);
	const taken = new Set<string>();
	const targets = locations.map((file): ImportTarget => {
		const relative = path.relative(location, file).replaceAll(path.sep, '/');
		const extension = path.extname(relative);
		const stem = relative.slice(0, relative.length - extension.length);
		// "a.txt" and "a.html" are two handouts.
		const unique = taken.has(stem.toLowerCase()) ? `${stem}-${extension.slice(1)}` : stem;
		taken.add(unique.toLowerCase());
		return {
			file: path.join(name, relative),
			location: file,
			...(outPath !== undefined && {root: outPath}),
			path: `${unique}.md`,
			imageFolder: `${path.posix.basename(unique)}-pictures`,
		};
	});
	return {targets, isFolder: true};
}

function single(
	file: string,
	location: string | undefined,
	stem: string,
	outPath: string | undefined,
): ImportTarget {
	const isFile = outPath !== undefined && isMarkdownFile(outPath);
	const own = isFile ? path.basename(outPath, path.extname(outPath)) : stem;
	const root = isFile ? path.dirname(outPath) : outPath;
	return {
		file,
		...(location !== undefined && {location}),
		...(root !== undefined && {root}),
		path: isFile ? path.basename(outPath) : `${own}.md`,
		imageFolder: `${own}-pictures`,
	};
}

function isMarkdownFile(file: string): boolean {
	return ['.md', '.markdown'].includes(path.extname(file).toLowerCase());
}
