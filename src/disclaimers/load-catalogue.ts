import path from 'node:path';
import {type Files, filesOnDisk} from '../files/held-files.ts';
import {tagsFor} from '../handout/language-of.ts';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';
import {DisclaimerCatalogue} from './catalogue.ts';
import type {Disclaimer} from './disclaimer.ts';
import {readDisclaimer} from './read-disclaimer.ts';

/**
 * Reads the wordings in folders laid out as `<lang>/<kind>.md`, and their former versions beside
 * them, `<lang>/former/<kind>-<version>.md`. A file in a later folder replaces the same file in an
 * earlier one, so that a clinic's wording replaces ours.
 *
 * @param folders their paths; a folder that does not exist holds nothing.
 * @param files where they are read from. Default: the disk.
 * @param lang the one language whose wordings are needed, BCP 47. Default: all, although reading a
 *   dozen languages takes longer than preparing a handout.
 * @throws InvalidFileError if a file is misplaced or cannot be used.
 */
export async function loadCatalogue(
	folders: readonly string[],
	files: Files = filesOnDisk,
	lang?: string,
): Promise<DisclaimerCatalogue> {
	/** The index of the folder that each file is taken from, by its path below it. */
	const places = new Map<string, number>();
	for (const [index, folder] of folders.entries()) {
		for (const name of files.below(folder)) {
			if (name.endsWith('.md') && isWanted(name, lang)) places.set(name, index);
		}
	}
	const approved: Disclaimer[] = [];
	const former: Disclaimer[] = [];
	for (const name of [...places.keys()].sort()) {
		const file = path.join(folders[places.get(name) ?? 0] ?? '', name);
		const disclaimer = readDisclaimer(Buffer.from(files.read(file) ?? '').toString(), file);
		const isFormer = /^[^/]+\/former\//u.test(name);
		requirePlace(name, disclaimer, isFormer);
		(isFormer ? former : approved).push(disclaimer);
	}
	requireOwnIds([...approved, ...former]);
	const present = new Map(approved.map((entry) => [keyOf(entry), entry]));
	const superseded = former.filter((old) => isSuperseded(old, present.get(keyOf(old)), places));
	return new DisclaimerCatalogue(approved, superseded);
}

function isWanted(name: string, lang: string | undefined): boolean {
	if (lang === undefined) return true;
	const [folder = ''] = name.split('/');
	return tagsFor(lang).some((tag) => tag.toLowerCase() === folder.toLowerCase());
}

function requirePlace(name: string, disclaimer: Disclaimer, isFormer: boolean): void {
	const {lang, kind, version, file} = disclaimer;
	const expected = `${lang}/${isFormer ? `former/${kind}-${version}` : kind}.md`;
	if (name === expected) return;
	const message = `Unexpected place of the ${isFormer ? 'former ' : ''}${kind} disclaimer in ${lang}, expected ${expected}`;
	throw new InvalidFileError(file, [{message, line: 1, column: 1}]);
}

/** Only versions of one wording may share an id. */
function requireOwnIds(disclaimers: readonly Disclaimer[]): void {
	const seen = new Map<string, Disclaimer>();
	for (const disclaimer of disclaimers) {
		const other = seen.get(disclaimer.id);
		if (other && keyOf(other) !== keyOf(disclaimer)) {
			const message = `Unexpected id "${disclaimer.id}", expected one other than that of ${other.file}`;
			throw new InvalidFileError(disclaimer.file, [{message, line: 2, column: 1}]);
		}
		seen.set(disclaimer.id, other ?? disclaimer);
	}
}

/**
 * Whether a former wording was superseded by the present one. It was not if a clinic approved, as its
 * own, what is a former version of ours.
 *
 * @param places the index of the folder that each file is taken from, by its path below it.
 * @throws InvalidFileError if nothing in its own folder replaces it, or the very same version does.
 */
function isSuperseded(
	old: Disclaimer,
	present: Disclaimer | undefined,
	places: ReadonlyMap<string, number>,
): boolean {
	if (!present) return true;
	const {lang, kind, version, file} = old;
	const place = places.get(`${lang}/former/${kind}-${version}.md`) ?? 0;
	const presentPlace = places.get(`${lang}/${kind}.md`) ?? 0;
	if (presentPlace < place) {
		// Otherwise the clinic would silently print what it never approved: our sample.
		const message = `Missing ${lang}/${kind}.md, expected the wording that took the place of version ${version} beside "former"`;
		throw new InvalidFileError(file, [{message, line: 1, column: 1}]);
	}
	if (version !== present.version) return true;
	if (presentPlace > place) return false;
	const message = `Unexpected version ${version} of a former wording, expected one other than that of ${present.file}`;
	throw new InvalidFileError(file, [{message, line: 5, column: 1}]);
}

function keyOf({lang, kind}: Disclaimer): string {
	return `${lang.toLowerCase()}/${kind}`;
}
