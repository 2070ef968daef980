import pMap from 'p-map';
import {openPrinter, type PagePrinter} from '../browser/page-printer.ts';
import {type CatalogueEntry, readCatalogue} from './catalogue.ts';
import type {BuildOptions, BuildResult} from './contract.ts';
import {Crew} from './crew.ts';
import {ledgerFile} from './finished-files.ts';
import {addLibraryFindings, announce, beginJob, isHeldBack, type Job, resultOf} from './job.ts';
import {planBuild} from './plan.ts';
import {type PreparedWork, type PressSettings, renditionsFor} from './press.ts';
import {printWork} from './print-work.ts';
import {publish} from './publish.ts';
import {UsageError} from './sources.ts';
import {Staging} from './staging.ts';

/** Handouts on their way at a time, besides those that threads work on: what keeps Chromium fed. */
const lookahead = 4;

/**
 * Builds handouts: prepares them on worker threads, prints them in Chromium,
 * opens every finished file again, and moves into place what holds.
 *
 * @throws UsageError, InvalidFileError, BrowserError; what a source says is never thrown.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
	if (options.formats?.length === 0) throw new UsageError('There is no format to build.');
	const plan = await planBuild(options, options.formats);
	const {sources, settings, outFolder, isWhole} = plan;
	const {formats} = settings;
	const staging = await Staging.open(outFolder);
	const scratchFolder = staging.folder;
	const crew = new Crew({...settings, scratchFolder}, sources.length, formats.includes('pdf'));
	const printing = formats.includes('pdf') ? launch(options) : undefined;
	try {
		announce(sources.length, options);
		let done = 0;
		const jobs = await pMap(
			sources,
			async (source) => {
				const {work, ...prepared} = await crew.prepare(source);
				const job = beginJob(prepared);
				if (work) await finish(job, work, settings, crew, printing, staging);
				const status = isHeldBack(job) ? 'held-back' : 'published';
				done++;
				const result = resultOf(job, status);
				options.onEvent?.({type: 'handout', result, done, total: sources.length});
				return job;
			},
			{concurrency: crew.size + lookahead},
		);
		const before = await readCatalogue(outFolder);
		addLibraryFindings(jobs, isWhole ? [] : untouched(before, jobs));
		await publish(jobs, before, plan, staging);
		const handouts = jobs.map((job) => resultOf(job, isHeldBack(job) ? 'held-back' : 'published'));
		return {outFolder, handouts, ok: !jobs.some(isHeldBack)};
	} finally {
		await Promise.allSettled([crew.dismiss(), printing?.then((printer) => printer.close())]);
		await staging.close();
	}
}

/** Starts Chromium while the first handouts are being prepared. */
function launch({onEvent}: BuildOptions): Promise<PagePrinter> {
	const printing = openPrinter({onNotice: (text) => onEvent?.({type: 'notice', text})});
	// A failure is thrown where the printer is awaited, not as an unhandled rejection before.
	printing.catch(() => {});
	return printing;
}

/** Prints what was prepared and writes all of a handout's files aside. */
async function finish(
	job: Job,
	work: PreparedWork,
	settings: PressSettings,
	crew: Crew,
	printing: Promise<PagePrinter> | undefined,
	staging: Staging,
): Promise<void> {
	const {source, ledger} = job.prepared;
	const contents: [name: string, content: Uint8Array | string][] = [];
	for (const {format, file} of renditionsFor(settings, source.path)) {
		if (format === 'html') contents.push([file, work.page]);
		if (format === 'epub' && work.epub) contents.push([file, work.epub]);
	}
	if (printing) {
		const printer = await printing;
		const proving = work.prints.map((print) => printWork(work, print, source, printer, crew));
		// In the order of the files, whichever is done first.
		for (const [index, pdf] of (await Promise.all(proving)).entries()) {
			const file = work.prints[index]?.file;
			if (pdf.bytes && file !== undefined) contents.push([file, pdf.bytes]);
			job.diagnostics.push(...pdf.diagnostics);
		}
	}
	if (isHeldBack(job)) return;
	const record = {source: source.name, entries: ledger};
	contents.push([ledgerFile(source.path), `${JSON.stringify(record, null, '\t')}\n`]);
	for (const [name, content] of contents) {
		await staging.write(name, content);
		job.files.push(name);
	}
}

function untouched(before: readonly CatalogueEntry[], jobs: readonly Job[]): CatalogueEntry[] {
	const paths = new Set(jobs.map(({prepared}) => prepared.source.path));
	return before.filter(({path}) => !paths.has(path));
}
