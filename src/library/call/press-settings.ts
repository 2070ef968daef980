import type {Format} from '../../config/config-schema.ts';
import type {Config} from '../../config/load-config.ts';
import type {PrintProfile} from '../../print-profiles/print-profile.ts';
import {type Rendition, renditionsOf} from './finished-files.ts';

/** The config without the paths of files and folders that a press does not read itself. */
type PressConfig = Omit<Config, 'file' | 'contentFolder' | 'outFolder'>;

/** The settings of a press: plain data that can be sent to a worker thread. */
export interface PressSettings {
	readonly config: PressConfig;
	readonly formats: readonly Format[];
	/** The print profiles of the PDFs. */
	readonly profiles: readonly PrintProfile[];
	/** Further profiles that the preview offers. Pages do not link to them, and builds do not make them. Default: none. */
	readonly moreProfiles?: readonly PrintProfile[];
	readonly disclaimers: 'check' | 'insert';
	/** The day of the build, YYYY-MM-DD. */
	readonly today: string;
	/** The date of files whose handout has none, ISO 8601 in UTC without fractions. */
	readonly fallbackDate: string;
	/** Whether to render a page even if errors stop publication, for the preview. Default: false. */
	readonly withDrafts?: boolean;
}

export function disclaimerFolders({templateFolders}: Pick<Config, 'templateFolders'>): string[] {
	return templateFolders.map((folder) => `${folder}/disclaimers`);
}

/** The renditions that a call makes of a source. */
export function renditionsFor(
	{formats, profiles, config}: PressSettings,
	path: string,
): Rendition[] {
	const names = profiles.map(({name}) => name);
	return renditionsOf(path, formats, names, config.print.profiles[0] ?? '');
}

/** The endings of the files of all renditions in a library: `.html`, `.pdf`, `.large-print.pdf`. */
export function renditionEndings({
	formats,
	print: {profiles},
}: Pick<PressConfig, 'formats' | 'print'>): string[] {
	const files = renditionsOf('', formats, profiles, profiles[0] ?? '');
	return files.map(({format, file}) => file.slice(format.length + 1));
}

/** The renditions that a call makes of a source, and those that only the preview shows. */
export function allRenditionsFor(settings: PressSettings, path: string): Rendition[] {
	const {config, formats, moreProfiles = []} = settings;
	const names = formats.includes('pdf') ? moreProfiles.map(({name}) => name) : [];
	const more = renditionsOf(path, ['pdf'], names, config.print.profiles[0] ?? '');
	return [...renditionsFor(settings, path), ...more];
}
