import pMap from 'p-map';
import {identifyBrowser} from '../browser/browser-identity.ts';
import {libraryCache} from '../cache/cache-root.ts';
import {Store} from '../cache/store.ts';
import {filesIn} from '../files/held-files.ts';
import {type CatalogueEntry, readCatalogue} from './catalogue.ts';
import type {BuildOptions, BuildResult} from './contract.ts';
import {House} from './house.ts';
import {commonIngredients} from './ingredients.ts';
import {addLibraryFindings, announce, isHeldBack, type Job, resultOf} from './job.ts';
import {jobsFor, thisMachine} from './job-count.ts';
import {LastBuild} from './last-build.ts';
import {makeHandout} from './make.ts';
import {type Plan, planBuild} from './plan.ts';
import {disclaimerFolders} from './press.ts';
import {publish} from './publish.ts';
import {type Past, recall, type Task} from './recall.ts';
import {readOrder, UsageError} from './sources.ts';
import {Staging} from './staging.ts';
import {Workshop} from './workshop.ts';

/** How large the cache may grow, in bytes: some thousands of handouts. */
const defaultCacheLimit = 4 * 1024 ** 3;

/**
 * Builds handouts: keeps what earlier builds made of the same, prepares the others on worker
 * threads, prints them in Chromium, opens every finished file again, and moves into place what holds.
 *
 * @throws UsageError, InvalidFileError, BrowserError; what a source says is never thrown.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
	if (options.formats?.length === 0) throw new UsageError('There is no format to build.');
	const plan = await planBuild(options, options.formats);
	const {sources, outFolder, isWhole} = plan;
	const staging = await Staging.open(outFolder);
	let isDone = false;
	try {
		announce(sources.length, options);
		const past = await openPast(plan, staging, options);
		const jobs = await work(plan, past, staging, options);
		const before = await readCatalogue(outFolder);
		addLibraryFindings(jobs, isWhole ? [] : untouched(before, jobs));
		await publish(jobs, before, plan, past, staging);
		isDone = true;
		if (jobs.some(({renditions}) => renditions.some(({how}) => how === 'built'))) {
			await past.store.prune(options.cacheLimit ?? defaultCacheLimit);
		}
		const handouts = jobs.map((job) => resultOf(job, isHeldBack(job) ? 'held-back' : 'published'));
		return {outFolder, handouts, ok: !jobs.some(isHeldBack)};
	} finally {
		await staging.close(isDone);
	}
}

/** Reads what all handouts have in common, and what earlier builds left. */
async function openPast(
	{settings, config, outFolder, workingFolder}: Plan,
	staging: Staging,
	{cache, force = false, onEvent}: BuildOptions,
): Promise<Past> {
	const onNotice = (text: string) => onEvent?.({type: 'notice', text});
	const house = House.read(config);
	const isPrinting = settings.formats.includes('pdf');
	const browser = isPrinting ? await identifyBrowser(process.env, {onNotice}) : undefined;
	const common = commonIngredients(settings, house, browser);
	const store = new Store(libraryCache(cache, workingFolder), (reason) =>
		onNotice(`Finished files cannot be kept for later builds: ${reason}`),
	);
	const last = await LastBuild.recall(outFolder, common.program, store, await staging.moment());
	if (last.record.house !== house.whole) {
		// Also those are to be sound that no handout of this call uses.
		const {loadCatalogue} = await import('../disclaimers/load-catalogue.ts');
		await loadCatalogue(disclaimerFolders(config), filesIn(house.files));
	}
	return {common, house, store, last, force};
}

/** Each handout's job, in the order of the sources: recalled, or else made. */
async function work(
	{sources, settings}: Plan,
	past: Past,
	staging: Staging,
	{onEvent, jobs = jobsFor(thisMachine())}: BuildOptions,
): Promise<Job[]> {
	let done = 0;
	const total = sources.length;
	const tell = (job: Job, isMade: boolean) => {
		const result = resultOf(job, isHeldBack(job) ? 'held-back' : 'published');
		onEvent?.({type: 'handout', result, isMade, done: ++done, total});
		return job;
	};
	const recalled = await pMap(
		sources,
		async (source) => recall(await readOrder(source), past, staging),
		{concurrency: 16},
	);
	const tasks = recalled.filter(isTask);
	const kept = recalled.filter((each): each is Job => !isTask(each));
	onEvent?.({type: 'recalled', kept: kept.length, total});
	for (const job of kept) tell(job, false);
	if (tasks.length === 0) return kept;
	const printing = settings.formats.includes('pdf');
	const workshop = new Workshop(
		{settings, house: past.house.files, place: {scratchFolder: staging.folder}},
		{tasks: tasks.length, jobs, printing, onNotice: (text) => onEvent?.({type: 'notice', text})},
	);
	try {
		if (printing && tasks.some(({isKnown}) => !isKnown)) workshop.expectPrints();
		return await pMap(
			recalled,
			async (each) => {
				if (!isTask(each)) return each;
				onEvent?.({type: 'begun', path: each.order.source.path});
				return tell(await makeHandout(each, settings, past, workshop, staging), true);
			},
			{concurrency: workshop.breadth},
		);
	} finally {
		await workshop.close();
	}
}

function isTask(job: Job | Task): job is Task {
	return 'order' in job;
}

function untouched(before: readonly CatalogueEntry[], jobs: readonly Job[]): CatalogueEntry[] {
	const paths = new Set(jobs.map(({prepared}) => prepared.source.path));
	return before.filter(({path: each}) => !paths.has(each));
}
