import path from 'node:path';
import {closest} from 'fastest-levenshtein';
import {UsageError} from '../library/usage-error.ts';
import {showControls} from '../report/show-controls.ts';
import {layOut} from '../starter/lay-out.ts';
import {starterFiles, starterLanguages} from '../starter/starter-files.ts';
import {type ExitStatus, exitStatus} from './exit-status.ts';

export interface InitFlags {
	readonly lang: string;
	readonly dryRun?: boolean;
}

/** `handpress init`: lays out a library to begin with, and says what it made. */
export async function runInit(
	folder: string,
	{lang, dryRun: isDryRun = false}: InitFlags,
	version: string,
): Promise<ExitStatus> {
	const languages = await starterLanguages();
	if (!languages.includes(lang)) {
		throw new UsageError(
			`There are no wordings in "${lang}"; the nearest language is "${closest(lang, languages)}". Available: ${languages.join(', ')}.`,
		);
	}
	const place = path.resolve(folder);
	const files = await starterFiles({lang, name: path.basename(place), version});
	const laidOut = await layOut(files, place, isDryRun);
	const labels = {made: isDryRun ? 'would create' : 'created', kept: 'exists already'};
	const width = Math.max(...Object.values(labels).map(({length}) => length));
	for (const {name, outcome} of laidOut) {
		process.stdout.write(`${labels[outcome].padEnd(width)}  ${name}\n`);
	}
	if (!isDryRun) {
		process.stdout.write(
			showControls(
				`Next, in ${place}: npm install, then npm run preview. README.md says the rest.\n`,
			),
		);
	}
	return exitStatus.clean;
}
