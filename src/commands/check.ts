import {createTwoFilesPatch} from 'diff';
import type {BuildResult} from '../library/call/contract.ts';
import {writeBaseline} from '../library/check/baseline.ts';
import {check} from '../library/check/check.ts';
import {type FixedSource, fixSources, writeFixed} from '../library/check/fix.ts';
import {UsageError} from '../library/usage-error.ts';
import {formatReport, type ReportFormat} from '../report/format.ts';
import {showControls} from '../report/show-controls.ts';
import {reportFixed} from '../report/text.ts';
import {type ExitStatus, exitStatus, exitStatusOf} from './exit-status.ts';
import {reportOptions, type ShowFlags} from './report-options.ts';
import {type WantedReport, writeReports} from './write-reports.ts';

export interface CheckFlags extends ShowFlags {
	readonly format: ReportFormat;
	readonly report?: readonly WantedReport[];
	readonly disclaimers?: 'check' | 'insert';
	readonly only?: readonly string[];
	readonly maxWarnings?: number;
	readonly baseline?: string;
	readonly updateBaseline?: boolean;
	readonly fix?: boolean;
	readonly dryRun?: boolean;
}

/** `handpress check`: findings, nothing rendered; with `--fix`, sources fixed. */
export async function runCheck(paths: readonly string[], flags: CheckFlags): Promise<ExitStatus> {
	const {disclaimers, config, only, baseline, updateBaseline} = flags;
	if (flags.dryRun && !flags.fix)
		throw new UsageError('--dry-run shows what --fix would do: give both.');
	if (updateBaseline && baseline === undefined) {
		throw new UsageError('--update-baseline needs --baseline FILE to say where to write.');
	}
	const run = (baselineFile?: string) =>
		check({paths, disclaimers, configFile: config, only, baselineFile});
	const found = await run(updateBaseline ? undefined : baseline);
	if (flags.fix) {
		const fixed = await fixSources(found, process.cwd());
		if (flags.dryRun) {
			process.stdout.write(fixed.map(patchOf).join(''));
			return exitStatus.clean;
		}
		await writeFixed(fixed, process.cwd());
		process.stderr.write(reportFixed(fixed));
	}
	if (updateBaseline && baseline !== undefined) await writeBaseline(baseline, found.handouts);
	const result = flags.fix || updateBaseline ? await run(baseline) : found;
	process.stdout.write(await formatReport(flags.format, result, reportOptions(flags)));
	await writeReports(flags.report ?? [], result, flags);
	const status = exitStatusOf(result);
	if (status !== exitStatus.clean) return status;
	return hasFewWarnings(result, flags.maxWarnings) ? status : exitStatus.findings;
}

/** A unified diff of a source and what its fixes make of it. */
function patchOf({file, before, after}: FixedSource): string {
	const patch = createTwoFilesPatch(file, file, before, after, undefined, undefined, {context: 2});
	// Its first two lines serve only obsolete tools.
	return showControls(patch.split('\n').slice(2).join('\n'));
}

function hasFewWarnings({handouts}: BuildResult, most: number | undefined): boolean {
	if (most === undefined) return true;
	const warnings = handouts
		.flatMap(({diagnostics}) => diagnostics)
		.filter(({severity}) => severity === 'warning').length;
	if (warnings <= most) return true;
	process.stderr.write(`Too many warnings: ${warnings}, and --max-warnings allows ${most}.\n`);
	return false;
}
