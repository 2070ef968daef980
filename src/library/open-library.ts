import path from 'node:path';
import {digestOf} from '../cache/digest.ts';
import {findLibrary} from '../config/find-library.ts';
import type {Config} from '../config/load-config.ts';
import type {DisclaimerCatalogue} from '../disclaimers/catalogue.ts';
import {loadCatalogue} from '../disclaimers/load-catalogue.ts';
import {filesIn} from '../files/held-files.ts';
import type {Diagnostic} from '../handout/diagnostic.ts';
import {beginJob} from './job.ts';
import {addLibraryFindings} from './library-findings.ts';
import {nameHouse} from './name-house.ts';
import {readTerms} from './plan.ts';
import {Press} from './press.ts';
import {disclaimerFolders} from './press-settings.ts';
import {readOrder, sourceAt} from './sources.ts';

/** A library whose texts can be checked one by one, as they stand in an editor. */
export class OpenLibrary {
	constructor(
		/** Where it was looked for, absolute; messages name files from there. */
		readonly folder: string,
		readonly config: Config,
		readonly press: Press,
		/** The wordings of all languages. */
		readonly catalogue: DisclaimerCatalogue,
		/** Of all that its press was set up with. */
		readonly digest: string,
	) {}

	/**
	 * What `check` finds in a file with this content.
	 *
	 * @param location where the file lies or will lie, absolute.
	 */
	async check(location: string, content: Uint8Array): Promise<readonly Diagnostic[]> {
		const source = sourceAt(location, this.config.contentFolder, this.folder);
		const job = beginJob(await this.press.prepare(readOrder(source, content)));
		const {rules} = this.config;
		addLibraryFindings([job], {sources: [source], isWhole: false, rules});
		return job.diagnostics;
	}
}

/** The libraries that somebody works in; each is set up anew when its config or wordings change. */
export class OpenLibraries {
	readonly #open = new Map<string, Promise<OpenLibrary>>();

	/** @param configFile a config to take in place of the one that lies above a text. */
	constructor(readonly configFile?: string | undefined) {}

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
