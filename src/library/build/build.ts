import pMap from 'p-map';
import type {BuildOptions, BuildResult} from '../call/contract.ts';
import {type Plan, planBuild} from '../call/plan.ts';
import {requireSoundOptions} from '../call/sound-options.ts';
import {addLibraryFindings} from '../check/library-findings.ts';
import {type CatalogueEntry, readCatalogue} from '../output/catalogue.ts';
import {requireOwnFolder} from '../output/own-folder.ts';
import {shardName} from '../output/shard-record.ts';
import {Staging} from '../output/staging.ts';
import {addForeignFileFindings} from '../publish/foreign-files.ts';
import {publish} from '../publish/publish.ts';
import {announce, isHeldBack, type Job, resultOf} from '../recall/job.ts';
import {openPast} from '../recall/past.ts';
import {type Past, recall, type Task} from '../recall/recall.ts';
import {partOf, readCosts, writeCosts} from '../shards/shard.ts';
import {readOrder} from '../sources/sources.ts';
import {UsageError} from '../usage-error.ts';
import {jobsFor, thisMachine} from '../workers/job-count.ts';
import type {StageProfiler} from '../workers/stage-profile.ts';
import {noLap} from '../workers/stage-times.ts';

/** How large the cache may grow, in bytes: some thousands of handouts. */
const defaultCacheLimit = 4 * 1024 ** 3;

/**
 * Builds handouts. It keeps what earlier builds made from the same input, prepares all others on
 * worker threads, prints them in Chromium, opens every finished file again, and publishes those that
 * pass.
 *
 * Problems in sources are never thrown: they are the `diagnostics` of each handout.
 *
 * @throws UsageError if the options name something that does not exist, or an output folder with
 *   other things in it.
 * @throws SystemError if the output folder cannot be written to.
 * @throws InvalidFileError if the config, a template or a wording cannot be used.
 * @throws BrowserError if there is no browser to print with.
 * @example
 * const {ok, handouts} = await build({paths: ['content/en'], out: 'dist', formats: ['html', 'pdf']});
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
	requireSoundOptions(options);
	const {onEvent} = options;
	const profiler = options.profileStages ? await startProfiler() : undefined;
	const lap = profiler?.lap ?? noLap;
	const first = await planBuild(options, options.formats);
	await requireOwnFolder(first);
	const {outFolder, isWhole} = first;
	const staging = await Staging.open(outFolder, (text) => onEvent?.({type: 'notice', text}));
	let isDone = false;
	try {
		// Sources may have come and gone while another build was waited for.
		const whole = staging.lock.hasWaited
			? {...(await planBuild(options, options.formats)), outFolder}
			: first;
		const past = await openPast(whole, staging, options);
		const plan = await narrow(whole, past, staging, options);
		announce(plan.sources.length, options);
		lap('look around');
		// Read while threads and Chromium are waited for.
		const [jobs, before] = await Promise.all([
			work(plan, past, staging, options, profiler),
			readCatalogue(outFolder),
		]);
		addLibraryFindings(jobs, {
			sources: whole.sources,
			isWhole,
			others: isWhole ? [] : untouched(before, jobs),
			config: whole.config,
		});
		addForeignFileFindings(jobs, before, past.last, staging);
		await publish(jobs, before, plan, past, staging);
		isDone = true;
		lap('publish');
		if (!options.shard) await keepCosts(plan, jobs, past);
		if (jobs.some(({renditions}) => renditions.some(({how}) => how === 'built'))) {
			await past.store.prune(options.cacheLimit ?? defaultCacheLimit);
		}
		lap('tidy up');
		if (profiler) onEvent?.({type: 'stages', ...profiler.report()});
		const handouts = jobs.map((job) => resultOf(job, isHeldBack(job) ? 'held-back' : 'published'));
		return {outFolder, handouts, ok: !jobs.some(isHeldBack)};
	} finally {
		await staging.close(isDone);
	}
}

/** The part of a library that is asked for, which says of itself that it is one; else all of it. */
async function narrow(
	plan: Plan,
	{store}: Past,
	staging: Staging,
	{shard}: BuildOptions,
): Promise<Plan> {
	if (!shard) return plan;
	if (!plan.isWhole) throw new UsageError('Only the whole library can be split; name no paths.');
	const costs = await readCosts(plan.config.contentFolder, store);
	const {sources, record} = await partOf(plan.sources, shard, costs);
	await staging.write(shardName, `${JSON.stringify(record)}\n`);
	return {...plan, sources};
}

/** Writes down what handouts took that were made by this build. */
async function keepCosts({config}: Plan, jobs: readonly Job[], {store}: Past): Promise<void> {
	const made = jobs.filter(({renditions}) => renditions.some(({how}) => how === 'built'));
	const costs = made.flatMap(({prepared: {source}, remembered}): [string, number][] =>
		remembered ? [[source.name, remembered.cost]] : [],
	);
	await writeCosts(config.contentFolder, new Map(costs), store);
}

/** Each handout's job, in the order of the sources: recalled, or else made. */
async function work(
	{sources}: Plan,
	past: Past,
	staging: Staging,
	{onEvent, jobs = jobsFor(thisMachine())}: BuildOptions,
	profiler: StageProfiler | undefined,
): Promise<Job[]> {
	const lap = profiler?.lap ?? noLap;
	let done = 0;
	const total = sources.length;
	const tell = (job: Job, isMade: boolean) => {
		const result = resultOf(job, isHeldBack(job) ? 'held-back' : 'published');
		onEvent?.({type: 'handout', result, isMade, done: ++done, total});
		return job;
	};
	const recalled = await pMap(sources, async (source) => recall(readOrder(source), past, staging), {
		concurrency: 16,
	});
	const tasks = recalled.filter(isTask);
	const kept = recalled.filter((each): each is Job => !isTask(each));
	onEvent?.({type: 'recalled', kept: kept.length, total});
	for (const job of kept) tell(job, false);
	lap('recall');
	if (tasks.length === 0) return kept;
	const {settings} = past;
	const prints = settings.formats.includes('pdf') ? settings.profiles.length : 0;
	const [{makeHandout}, {Workshop}] = await Promise.all([
		import('./make.ts'),
		import('./workshop.ts'),
	]);
	const workshop = new Workshop(
		{settings, house: past.house.files, place: {scratchFolder: staging.folder}},
		{
			tasks: tasks.length,
			jobs,
			prints,
			onNotice: (text) => onEvent?.({type: 'notice', text}),
			profiler,
		},
	);
	try {
		if (prints > 0 && tasks.some(({isKnown}) => !isKnown)) workshop.expectPrints();
		return await pMap(
			recalled,
			async (each) => {
				if (!isTask(each)) return each;
				onEvent?.({type: 'begun', path: each.order.source.path});
				return tell(await makeHandout(each, past, workshop, staging), true);
			},
			{concurrency: workshop.breadth},
		);
	} finally {
		await workshop.close();
		lap('drive the others');
	}
}

async function startProfiler(): Promise<StageProfiler> {
	const {StageProfiler} = await import('../workers/stage-profile.ts');
	return new StageProfiler();
}

function isTask(job: Job | Task): job is Task {
	return 'order' in job;
}

function untouched(before: readonly CatalogueEntry[], jobs: readonly Job[]): CatalogueEntry[] {
	const paths = new Set(jobs.map(({prepared}) => prepared.source.path));
	return before.filter(({path: each}) => !paths.has(each));
}
