import path from 'node:path';
import {digestOf} from '../../cache/digest.ts';
import type {LibraryFacts} from '../../checks/library-facts.ts';
import {findLibrary} from '../../config/find-library.ts';
import type {Config} from '../../config/load-config.ts';
import type {DisclaimerCatalogue} from '../../disclaimers/catalogue.ts';
import {loadCatalogue} from '../../disclaimers/load-catalogue.ts';
import {filesIn} from '../../files/held-files.ts';
import type {Diagnostic} from '../../handout/diagnostic.ts';
import {readTerms} from '../call/plan.ts';
import {disclaimerFolders} from '../call/press-settings.ts';
import {nameHouse} from '../house/name-house.ts';
import {beginJob} from '../recall/job.ts';
import {isInside, readOrder, type SourceRef, sourceAt} from '../sources/sources.ts';
import {Press} from '../workers/press.ts';
import {addLibraryFindings, type LibraryContext} from './library-findings.ts';
import {LibraryIndex, linkedPaths} from './library-index.ts';

/** A library for an editor: checks one text as it is in the editor, with all other handouts as they are saved. */
export class OpenLibrary {
	/** Of all its handouts as they are saved. */
	readonly index: LibraryIndex;

	constructor(
		/** The folder with the config, absolute; messages name files relative to it. */
		readonly folder: string,
		readonly config: Config,
		readonly press: Press,
		/** The wordings of all languages. */
		readonly catalogue: DisclaimerCatalogue,
		/** Digest of all that the press was set up with. */
		readonly digest: string,
	) {
		this.index = new LibraryIndex(press, config.contentFolder, folder);
	}

	/**
	 * The findings that `check` would report for a file with this content.
	 *
	 * @param location of the file, absolute; it need not exist yet.
	 */
	async check(location: string, content: Uint8Array): Promise<readonly Diagnostic[]> {
		const source = sourceAt(location, this.config.contentFolder, this.folder);
		const job = beginJob(await this.press.prepare(readOrder(source, content)));
		addLibraryFindings([job], await this.#around(source, job.prepared.facts?.links ?? []));
		return job.diagnostics;
	}

	/** The library around a handout; for one outside the library, only itself. */
	async #around(source: SourceRef, links: LibraryFacts['links']): Promise<LibraryContext> {
		const {config, index} = this;
		if (!isInside(source.location, config.contentFolder)) {
			return {sources: [source], isWhole: false, config};
		}
		const saved = (await index.sources()).filter(({location}) => location !== source.location);
		const others = await index.others(source, linkedPaths(links, source.path));
		return {sources: [...saved, source], isWhole: true, others, config};
	}
}

/** The libraries with texts that are open in an editor. Each is set up anew when its config, templates or wordings change. */
export class OpenLibraries {
	readonly #open = new Map<string, Promise<OpenLibrary>>();

	/** @param configFile a config to use instead of the one in a folder above the text. */
	constructor(readonly configFile?: string | undefined) {}

	/** Must be called when files may have changed: they are looked at again for the next check. */
	async noteChange(): Promise<void> {
		const libraries = await Promise.allSettled(this.#open.values());
		for (const opened of libraries) {
			if (opened.status === 'fulfilled') opened.value.index.noteChange();
		}
	}

	/**
	 * The library that a file belongs to. Config, templates and wordings are read anew each time, which
	 * takes a few milliseconds.
	 *
	 * @param fallbackFolder the folder of the library if there is no config in a folder above the file.
	 * @throws UsageError, InvalidFileError
	 */
	async libraryOf(location: string, fallbackFolder: string): Promise<OpenLibrary> {
		const {configFile} = this;
		const folder = configFile
			? path.dirname(path.resolve(configFile))
			: (findLibrary(location) ?? path.resolve(fallbackFolder));
		const terms = await readTerms(
			{workingFolder: folder, configFile: configFile && path.resolve(configFile)},
			[],
		);
		const {config} = terms;
		const {settings, house} = nameHouse(terms);
		const digest = digestOf([config, settings, house.whole]);
		const known = await this.#open.get(folder)?.catch(() => undefined);
		if (known?.digest === digest) return known;
		const opening = Promise.all([
			Press.setUp(settings, house.files),
			loadCatalogue(disclaimerFolders(settings.config), filesIn(house.files)),
		]).then(([press, catalogue]) => new OpenLibrary(folder, config, press, catalogue, digest));
		this.#open.set(folder, opening);
		return opening;
	}
}
