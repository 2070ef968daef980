import path from 'node:path';
import {closest} from 'fastest-levenshtein';
import type {Format} from '../../config/config-schema.ts';
import {type Config, loadConfig} from '../../config/load-config.ts';
import {profileNamed, profileNames} from '../../print-profiles/profile-schema.ts';
import {findSources, type SourceRef} from '../sources/sources.ts';
import {UsageError} from '../usage-error.ts';
import {buildDate} from './build-date.ts';
import type {BuildOptions} from './contract.ts';
import type {PressSettings} from './press-settings.ts';

/** What a call asks for: its options, the config and the sources together. */
export interface Plan {
	readonly sources: readonly SourceRef[];
	readonly settings: PressSettings;
	readonly config: Config;
	/** Folder that messages name files from, absolute. */
	readonly workingFolder: string;
	/** Folder of the finished files, absolute. */
	readonly outFolder: string;
	/** Whether the call names no paths, and so is for the whole library. */
	readonly isWhole: boolean;
}

/**
 * Reads the config and finds the sources.
 *
 * @param formats what to render; default: what the config says.
 * @throws UsageError, InvalidFileError
 */
export async function planBuild(options: BuildOptions, formats?: readonly Format[]): Promise<Plan> {
	const terms = await readTerms(options, formats);
	const paths = options.paths ?? [];
	const sources = await findSources(paths, terms.config.contentFolder, terms.workingFolder);
	return {...terms, sources, isWhole: paths.length === 0};
}

/**
 * Reads the config and works out all of a plan but its sources, for callers whose sources may not be
 * saved yet.
 *
 * @throws UsageError, InvalidFileError
 */
export async function readTerms(
	options: BuildOptions,
	formats?: readonly Format[],
): Promise<Omit<Plan, 'sources' | 'isWhole'>> {
	const workingFolder = path.resolve(options.workingFolder ?? process.cwd());
	const config = await loadConfig(workingFolder, options.configFile);
	const profiles = (options.profiles ?? config.print.profiles).map((name) => {
		const known = profileNames(config.print);
		if (known.includes(name)) return profileNamed(name, config.print);
		throw new UsageError(
			`There is no print profile "${name}"; the nearest is "${closest(name, known)}". Known profiles: ${known.join(', ')}.`,
		);
	});
	const {today, fallback} = buildDate(process.env);
	// Left out of the settings, which are part of cache keys: these do not change what is made.
	const {outFolder: configured, contentFolder: _, file: __, ...shared} = config;
	const settings: PressSettings = {
		config: shared,
		formats: formats ?? config.formats,
		profiles,
		disclaimers: options.disclaimers ?? config.disclaimers.mode,
		today,
		fallbackDate: fallback,
	};
	const outFolder =
		options.out === undefined ? configured : path.resolve(workingFolder, options.out);
	return {settings, config, workingFolder, outFolder};
}
