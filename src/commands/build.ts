import type {Format} from '../config/config-schema.ts';
import {build} from '../library/build/build.ts';
import type {Shard, StageProfile} from '../library/call/contract.ts';
import {eventLine, finishedLine} from '../report/events.ts';
import {showProgress} from '../report/progress.ts';
import {reportText} from '../report/text.ts';
import {endOnSignal} from './end-on-signal.ts';
import {type ExitStatus, exitStatusOf} from './exit-status.ts';
import {reportOptions, type ShowFlags} from './report-options.ts';
import {type WantedReport, writeReports} from './write-reports.ts';

export interface BuildFlags extends ShowFlags {
	readonly out?: string;
	readonly formats?: readonly Format[];
	readonly profile?: readonly string[];
	readonly disclaimers?: 'check' | 'insert';
	readonly cache?: string;
	/** In MB. */
	readonly cacheSize?: number;
	readonly force?: boolean;
	readonly jobs?: number;
	readonly shard?: Shard;
	readonly explain?: boolean;
	readonly profileStages?: boolean;
	readonly json?: boolean;
	readonly report?: readonly WantedReport[];
}

/** `handpress build`: findings to standard output, progress to standard error. */
export async function runBuild(paths: readonly string[], flags: BuildFlags): Promise<ExitStatus> {
	endOnSignal();
	const show = flags.json
		? (event: Parameters<typeof eventLine>[0]) => process.stdout.write(eventLine(event))
		: showProgress(process.stderr);
	let profile: StageProfile | undefined;
	const result = await build({
		paths,
		out: flags.out,
		formats: flags.formats,
		profiles: flags.profile,
		disclaimers: flags.disclaimers,
		configFile: flags.config,
		cache: flags.cache,
		cacheLimit: flags.cacheSize === undefined ? undefined : flags.cacheSize * 1024 ** 2,
		force: flags.force,
		jobs: flags.jobs,
		shard: flags.shard,
		profileStages: flags.profileStages,
		onEvent: (event) => {
			if (event.type === 'stages') profile = event;
			show(event);
		},
	});
	if (flags.json) {
		process.stdout.write(finishedLine(result));
	} else {
		process.stdout.write(
			await reportText(result, {...reportOptions(flags), explain: flags.explain}),
		);
		if (profile) process.stdout.write((await import('../report/stages.ts')).stageTable(profile));
	}
	await writeReports(flags.report ?? [], result, flags);
	return exitStatusOf(result);
}
