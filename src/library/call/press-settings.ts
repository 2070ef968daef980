import type {Format} from '../../config/config-schema.ts';
import type {Config} from '../../config/load-config.ts';
import type {PrintProfile} from '../../print-profiles/print-profile.ts';
import {type Rendition, renditionsOf} from './finished-files.ts';

/** The config, but for where things lie that a press is handed. */
type PressConfig = Omit<Config, 'file' | 'contentFolder' | 'outFolder'>;

/** What a press is set up with; plain data, so that it crosses to a worker thread. */
export interface PressSettings {
	readonly config: PressConfig;
	readonly formats: readonly Format[];
	/** What PDFs are printed in. */
	readonly profiles: readonly PrintProfile[];
	/** What may be looked at in print besides: no page names it, and no build makes it. Default: none. */
	readonly moreProfiles?: readonly PrintProfile[];
	readonly disclaimers: 'check' | 'insert';
	/** The day of the build, YYYY-MM-DD. */
	readonly today: string;
	/** Stamp of files whose handout bears no date, ISO 8601 in UTC without fractions. */
	readonly fallbackDate: string;
	/** Whether a page is also made of a handout that errors keep from publication. Default: no. */
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

/** What the files of the renditions end in that a library has: `.html`, `.pdf`, `.large-print.pdf`. */
export function renditionEndings({
	formats,
	print: {profiles},
}: Pick<PressConfig, 'formats' | 'print'>): string[] {
	const files = renditionsOf('', formats, profiles, profiles[0] ?? '');
	return files.map(({format, file}) => file.slice(format.length + 1));
}

/** All that can be made of a source: the renditions of a call, and prints to be looked at. */
export function allRenditionsFor(settings: PressSettings, path: string): Rendition[] {
	const {config, formats, moreProfiles = []} = settings;
	const names = formats.includes('pdf') ? moreProfiles.map(({name}) => name) : [];
	const more = renditionsOf(path, ['pdf'], names, config.print.profiles[0] ?? '');
	return [...renditionsFor(settings, path), ...more];
}
