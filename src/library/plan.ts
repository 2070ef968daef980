import path from 'node:path';
import type {Format} from '../config/config-schema.ts';
import {type Config, loadConfig} from '../config/load-config.ts';
import {buildDate} from './build-date.ts';
import type {BuildOptions} from './contract.ts';
import type {PressSettings} from './press.ts';
import {findSources, type SourceRef} from './sources.ts';

/** What a call asks for, worked out. */
export interface Plan {
	readonly sources: readonly SourceRef[];
	readonly settings: PressSettings;
	readonly config: Config;
	/** Absolute. */
	readonly outFolder: string;
	/** True where the call is for the whole library. */
	readonly isWhole: boolean;
}

/**
 * Reads the config and finds the sources.
 *
 * @param formats what to render; default: what the config says.
 * @throws UsageError, InvalidFileError
 */
export async function planBuild(options: BuildOptions, formats?: readonly Format[]): Promise<Plan> {
	const workingFolder = path.resolve(options.workingFolder ?? process.cwd());
	const config = await loadConfig(workingFolder, options.configFile);
	const paths = options.paths ?? [];
	const sources = await findSources(paths, config.contentFolder, workingFolder);
	const {today, fallback} = buildDate(process.env);
	const settings: PressSettings = {
		config,
		formats: formats ?? config.formats,
		disclaimers: options.disclaimers ?? config.disclaimers.mode,
		today,
		fallbackDate: fallback,
	};
	const outFolder =
		options.out === undefined ? config.outFolder : path.resolve(workingFolder, options.out);
	return {sources, settings, config, outFolder, isWhole: paths.length === 0};
}
