import {merge} from '../library/shards/merge.ts';
import {showProgress} from '../report/progress.ts';
import {counted} from '../report/text.ts';
import {endOnSignal} from './end-on-signal.ts';
import {type ExitStatus, exitStatus} from './exit-status.ts';

export interface MergeFlags {
	readonly out?: string;
	readonly cache?: string;
	readonly config?: string;
}

/** `handpress merge`: one library of the parts that `build --shard` made. */
export async function runMerge(
	folders: readonly string[],
	{out, cache, config}: MergeFlags,
): Promise<ExitStatus> {
	endOnSignal();
	const {outFolder, handouts} = await merge({
		folders,
		out,
		cache,
		configFile: config,
		onEvent: showProgress(process.stderr),
	});
	process.stdout.write(`Published ${counted(handouts, 'handout')} in ${outFolder}.\n`);
	return exitStatus.clean;
}
