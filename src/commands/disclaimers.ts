import {listDisclaimers} from '../library/disclaimers/disclaimers.ts';
import {reportDisclaimers} from '../report/disclaimers.ts';
import {type ExitStatus, exitStatus} from './exit-status.ts';

export interface DisclaimersFlags {
	readonly format: 'text' | 'json';
	readonly changedSince?: string;
	readonly out?: string;
	readonly disclaimers?: 'check' | 'insert';
	readonly config?: string;
}

/** `handpress disclaimers`: the approved wordings and where each is used. */
export async function runDisclaimers(
	paths: readonly string[],
	{format, changedSince, out, disclaimers, config}: DisclaimersFlags,
): Promise<ExitStatus> {
	const list = await listDisclaimers({paths, changedSince, out, disclaimers, configFile: config});
	const text =
		format === 'json'
			? `${JSON.stringify({version: 1, ...list}, null, '\t')}\n`
			: reportDisclaimers(list, changedSince);
	process.stdout.write(text);
	return list.unread.length === 0 ? exitStatus.clean : exitStatus.findings;
}
