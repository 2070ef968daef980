import {check} from '../library/check.ts';
import {reportJson} from '../report/json.ts';
import {reportFindings, reportSummary} from '../report/text.ts';
import {type ExitStatus, exitStatus} from './exit-status.ts';

export interface CheckFlags {
	readonly format: 'text' | 'json';
	readonly disclaimers?: 'check' | 'insert';
	readonly config?: string;
}

/** `handpress check`: findings, nothing rendered. */
export async function runCheck(paths: readonly string[], flags: CheckFlags): Promise<ExitStatus> {
	const result = await check({paths, disclaimers: flags.disclaimers, configFile: flags.config});
	if (flags.format === 'json') process.stdout.write(reportJson(result));
	else {
		for (const handout of result.handouts) process.stdout.write(reportFindings(handout));
		process.stdout.write(reportSummary(result));
	}
	return result.ok ? exitStatus.clean : exitStatus.findings;
}
