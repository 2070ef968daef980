import pMap from 'p-map';
import {findRule, nearestRuleId} from '../../checks/find-rule.ts';
import {stopsPublication} from '../../handout/diagnostic.ts';
import type {BuildResult, CheckOptions, HandoutResult} from '../call/contract.ts';
import {planBuild} from '../call/plan.ts';
import {requireSoundOptions} from '../call/sound-options.ts';
import {nameHouse} from '../house/name-house.ts';
import {requireSoundWordings} from '../house/sound-wordings.ts';
import {announce, beginJob, resultOf} from '../recall/job.ts';
import {readOrder, type SourceRef} from '../sources/sources.ts';
import {UsageError} from '../usage-error.ts';
import {Crew} from '../workers/crew.ts';
import {crewSizeFor, jobsFor, thisMachine} from '../workers/job-count.ts';
import {readBaseline, setKnownApart} from './baseline.ts';
import {addLibraryFindings} from './library-findings.ts';

/**
 * Checks handouts without rendering them or writing anything.
 *
 * Problems in sources are never thrown: they are the `diagnostics` of each handout.
 *
 * @throws UsageError if the options name something that does not exist.
 * @throws InvalidFileError if the config or a wording cannot be used.
 * @example
 * const {ok, handouts} = await check({paths: ['content/en']});
 */
export async function check(options: CheckOptions = {}): Promise<BuildResult> {
	requireSoundOptions(options);
	const plan = await planBuild(options, []);
	const {sources, isWhole} = plan;
	const {only, baselineFile} = options;
	for (const id of only ?? []) requireRule(id);
	const baseline = baselineFile === undefined ? undefined : await readBaseline(baselineFile);
	const {settings, house} = nameHouse(plan);
	const crew = new Crew(
		{settings, house: house.files},
		crewSizeFor(sources.length, jobsFor(thisMachine())),
	);
	try {
		announce(sources.length, options);
		const prepare = async (source: SourceRef) => beginJob(await crew.prepare(readOrder(source)));
		const [jobs] = await Promise.all([
			pMap(sources, prepare, {concurrency: crew.size.preparing * 2}),
			requireSoundWordings(settings, house),
		]);
		addLibraryFindings(jobs, {sources, isWhole, config: plan.config});
		const all = jobs.map((job) => narrow(resultOf(job, 'checked'), only));
		const handouts = baseline ? setKnownApart(all, baseline) : all;
		return {handouts, ok: !handouts.some(({diagnostics}) => stopsPublication(diagnostics))};
	} finally {
		await crew.dismiss();
	}
}

function requireRule(id: string): void {
	if (findRule(id)) return;
	throw new UsageError(
		`There is no rule "${id}"; the nearest is "${nearestRuleId(id)}". docs/rules lists them all.`,
	);
}

/** Leaves out findings of other rules than `only`. */
function narrow(handout: HandoutResult, only: readonly string[] | undefined): HandoutResult {
	if (!only) return handout;
	return {...handout, diagnostics: handout.diagnostics.filter(({ruleId}) => only.includes(ruleId))};
}
