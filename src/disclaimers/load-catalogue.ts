import path from 'node:path';
import {type Files, filesOnDisk} from '../files/held-files.ts';
import {InvalidFileError} from '../yaml/invalid-file-error.ts';
import {DisclaimerCatalogue} from './catalogue.ts';
import type {Disclaimer} from './disclaimer.ts';
import {readDisclaimer} from './read-disclaimer.ts';

/**
 * Reads the wordings under folders laid out as `<lang>/<kind>.md`. A file in a
 * later folder takes the place of the same file in an earlier one, so that a
 * clinic's wording replaces ours.
 *
 * @param files where they are read from.
 * @throws InvalidFileError where a file cannot be used or is misplaced.
 */
export async function loadCatalogue(
	folders: readonly string[],
	files: Files = filesOnDisk,
): Promise<DisclaimerCatalogue> {
	const places = new Map<string, string>();
	for (const folder of folders) {
		for (const name of files.below(folder)) {
			if (name.endsWith('.md')) places.set(name, path.join(folder, name));
		}
	}
	const disclaimers = [...places].sort().map(([name, file]) => {
		const disclaimer = readDisclaimer(Buffer.from(files.read(file) ?? '').toString(), file);
		requirePlace(name, disclaimer);
		return disclaimer;
	});
	requireUniqueIds(disclaimers);
	return new DisclaimerCatalogue(disclaimers);
}

function requirePlace(name: string, {lang, kind, file}: Disclaimer): void {
	const expected = `${lang}/${kind}.md`;
	if (name === expected) return;
	const message = `Unexpected place of the ${kind} disclaimer in ${lang}, expected ${expected}`;
	throw new InvalidFileError(file, [{message, line: 1, column: 1}]);
}

function requireUniqueIds(disclaimers: readonly Disclaimer[]): void {
	const seen = new Map<string, Disclaimer>();
	for (const disclaimer of disclaimers) {
		const other = seen.get(disclaimer.id);
		if (other) {
			const message = `Unexpected id "${disclaimer.id}", expected one that ${other.file} does not have`;
			throw new InvalidFileError(disclaimer.file, [{message, line: 2, column: 1}]);
		}
		seen.set(disclaimer.id, disclaimer);
	}
}
