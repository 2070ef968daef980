import path from 'node:path';
import {digestOf} from '../../cache/digest.ts';
import type {Config} from '../../config/load-config.ts';
import {type HeldFiles, holdFiles} from '../../files/held-files.ts';
import {tagsFor} from '../../handout/language-of.ts';

/** Where a clinic's own files lie, or what they are called. */
type HousePlaces = Pick<Config, 'templateFolders' | 'logoFile'>;

/**
 * All that makes a clinic's handouts look and speak as they do, read once for a call. What threads
 * work from is this very object, and keys are computed from it.
 */
export class House {
	readonly #words = new Map<string, string>();

	private constructor(
		readonly files: HeldFiles,
		readonly folders: readonly string[],
	) {}

	/** @param names what templates and logo are called from then on. Default: as they are. */
	static read(config: HousePlaces, names: HousePlaces = config): House {
		const folders = config.templateFolders.map((place, at) => ({
			place,
			name: names.templateFolders[at] ?? place,
		}));
		const {logoFile: place} = config;
		const others = place === undefined ? [] : [{place, name: names.logoFile ?? place}];
		return new House(holdFiles(folders, others), names.templateFolders);
	}

	/** A digest of all of it. */
	get whole(): string {
		return this.#digest(() => true);
	}

	/** A digest of what any handout may be made of. */
	get common(): string {
		return this.#digest((name) => languageOfFile(name) === undefined && !ofLibrary.test(name));
	}

	/** A digest of the fixed words and wordings that handouts in a language may use, and no others. */
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

	/** As templates are named: below their folder, `/` between. */
	#nameOf(file: string): string {
		const folder = this.folders.find((each) => file.startsWith(`${each}${path.sep}`));
		const name = folder === undefined ? file : path.relative(folder, file);
		return name.replaceAll(path.sep, '/');
	}
}

/** Templates of pages about the library: no handout is made of them. */
const ofLibrary = /^(?:index|report)\//u;

/** The language whose handouts alone use a file: `es` of `disclaimers/es/general.md`. */
function languageOfFile(name: string): string | undefined {
	const match = /^(?:messages\/([^/]+)\.yaml|disclaimers\/([^/]+)\/.+)$/u.exec(name);
	return (match?.[1] ?? match?.[2])?.toLowerCase();
}
