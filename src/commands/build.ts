import type {Format} from '../config/config-schema.ts';
import {build} from '../library/build.ts';
import {formatReport} from '../report/format.ts';
import {showProgress} from '../report/progress.ts';
import {type ExitStatus, exitStatus} from './exit-status.ts';
import {type WantedReport, writeReports} from './write-reports.ts';

export interface BuildFlags {
	readonly out?: string;
	readonly formats?: readonly Format[];
	readonly profile?: readonly string[];
	readonly disclaimers?: 'check' | 'insert';
	readonly config?: string;
	readonly report?: readonly WantedReport[];
}

/** `handpress build`: findings to standard output, progress to standard error. */
export async function runBuild(paths: readonly string[], flags: BuildFlags): Promise<ExitStatus> {
	const result = await build({
		paths,
		out: flags.out,
		formats: flags.formats,
		profiles: flags.profile,
		disclaimers: flags.disclaimers,
		configFile: flags.config,
		onEvent: showProgress(process.stderr),
	});
	process.stdout.write(await formatReport('text', result));
	await writeReports(flags.report ?? [], result);
	return result.ok ? exitStatus.clean : exitStatus.findings;
}
