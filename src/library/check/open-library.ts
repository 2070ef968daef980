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

/** A library whose texts can be checked one by one, as they stand in an editor, beside the others as they are saved. */
export class OpenLibrary {
	/** Of its other handouts. */
	readonly index: LibraryIndex;

	constructor(
		/** Where it was looked for, absolute; messages name files from there. */
		readonly folder: string,
		readonly config: Config,
		readonly press: Press,
		/** The wordings of all languages. */
		readonly catalogue: DisclaimerCatalogue,
		/** Of all that its press was set up with. */
		readonly digest: string,
	) {
		this.index = new LibraryIndex(press, config.contentFolder, folder);
	}

	/**
	 * What `check` finds in a file with this content.
	 *
	 * @param location where the file lies or will lie, absolute.
	 */
	async check(location: string, content: Uint8Array): Promise<readonly Diagnostic[]> {
		const source = sourceAt(location, this.config.contentFolder, this.folder);
		const job = beginJob(await this.press.prepare(readOrder(source, content)));
		addLibraryFindings([job], await this.#around(source, job.prepared.facts?.links ?? []));
		return job.diagnostics;
	}

	/** What there is beside a handout; little is known of that where it lies outside its library. */
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

/** The libraries that somebody works in; each is set up anew when its config or wordings change. */
export class OpenLibraries {
	readonly #open = new Map<string, Promise<OpenLibrary>>();

	/** @param configFile a config to take in place of the one that lies above a text. */
	constructor(readonly configFile?: string | undefined) {}

	/** Has what lies beside the texts read again where it has changed. */
	async noteChange(): Promise<void> {
		const libraries = await Promise.allSettled(this.#open.values());
		for (const opened of libraries) {
			if (opened.status === 'fulfilled') opened.value.index.noteChange();
		}
	}

	/**
	 * The library that a file is part of, as it is now: config, templates and wordings are read each
	 * time, which takes a few milliseconds.
	 *
	 * @param fallbackFolder taken for the library's where no config lies above the file.
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
