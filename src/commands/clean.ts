import {clean} from '../library/output/clean.ts';
import {counted} from '../report/text.ts';
import {type ExitStatus, exitStatus} from './exit-status.ts';

export interface CleanFlags {
	readonly out?: string;
	readonly cache?: string;
	readonly withCache?: boolean;
	readonly config?: string;
}

/** `handpress clean`: removes what Handpress made, and leaves what others put beside it. */
export async function runClean({out, cache, withCache, config}: CleanFlags): Promise<ExitStatus> {
	const {files, outFolder} = await clean({
		out,
		withCache,
		cache,
		configFile: config,
		onNotice: (text) => process.stderr.write(`Note: ${text}\n`),
	});
	process.stdout.write(
		`Removed ${counted(files.length, 'file')} from ${outFolder}${withCache ? ' and emptied the cache' : ''}.\n`,
	);
	return exitStatus.clean;
}
