import path from 'node:path';
import {digestOf} from '../../cache/digest.ts';
import type {Config} from '../../config/load-config.ts';
import {type HeldFiles, holdFiles} from '../../files/held-files.ts';
import {tagsFor} from '../../handout/language-of.ts';

/** Paths, or names, of a clinic's own files. */
type HousePlaces = Pick<Config, 'templateFolders' | 'logoFile'>;

/**
 * Templates, fixed words, wordings and logo of a clinic, read once for a call. Threads work from the
 * bytes held here, and cache keys are computed from the same bytes.
 */
export class House {
	readonly #words = new Map<string, string>();

	private constructor(
		readonly files: HeldFiles,
		readonly folders: readonly string[],
	) {}

	/** @param names what the files are called in this object. Default: their real paths. */
	static read(config: HousePlaces, names: HousePlaces = config): House {
		const folders = config.templateFolders.map((place, at) => ({
			place,
			name: names.templateFolders[at] ?? place,
		}));
		const {logoFile: place} = config;
		const others = place === undefined ? [] : [{place, name: names.logoFile ?? place}];
		return new House(holdFiles(folders, others), names.templateFolders);
	}

	/** A digest of all files. */
	get whole(): string {
		return this.#digest(() => true);
	}

	/** A digest of the files that handouts of every language may use. */
	get common(): string {
		return this.#digest((name) => languageOfFile(name) === undefined && !ofLibrary.test(name));
	}

	/** A digest of the fixed words and wordings that only handouts in one language may use. */
	wordsIn(lang: string): string {
		const known = this.#words.get(lang);
		if (known !== undefined) return known;
		const tags = tagsFor(lang).map((tag) => tag.toLowerCase());
		const digest = this.#digest((name) => tags.includes(languageOfFile(name) ?? ''));
		this.#words.set(lang, digest);
		return digest;
	}

	#digest(isWanted: (name: string) => boolean): string {
		return digestOf([...this.files].filter(([file]) => isWanted(this.#nameOf(file))));
	}

	/** The path of a file below its template folder, `/` between. */
	#nameOf(file: string): string {
		const folder = this.folders.find((each) => file.startsWith(`${each}${path.sep}`));
		const name = folder === undefined ? file : path.relative(folder, file);
		return name.replaceAll(path.sep, '/');
	}
}

/** Templates of pages about the library, which no handout uses. */
const ofLibrary = /^(?:index|report)\//u;

/** The language of the handouts that use a file, if only one does: `es` for `disclaimers/es/general.md`. */
function languageOfFile(name: string): string | undefined {
	const match = /^(?:messages\/([^/]+)\.yaml|disclaimers\/([^/]+)\/.+)$/u.exec(name);
	return (match?.[1] ?? match?.[2])?.toLowerCase();
}
