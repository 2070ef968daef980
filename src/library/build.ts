import pMap from 'p-map';
import {openPrinter, type PagePrinter} from '../browser/page-printer.ts';
import type {Format} from '../config/config-schema.ts';
import {printable} from '../render/pdf/printable.ts';
import {type CatalogueEntry, readCatalogue} from './catalogue.ts';
import type {BuildOptions, BuildResult} from './contract.ts';
import {Crew} from './crew.ts';
import {addLibraryFindings, announce, beginJob, isHeldBack, type Job, resultOf} from './job.ts';
import {planBuild} from './plan.ts';
import {publish} from './publish.ts';
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
	const plan = await planBuild(options, options.formats);
	const {sources, settings, outFolder, isWhole} = plan;
	const {formats} = settings;
	const crew = new Crew(settings, sources.length);
	const staging = await Staging.open(outFolder);
	const printing = formats.includes('pdf') ? launch(options) : undefined;
	try {
		announce(sources.length, options);
		let done = 0;
		const jobs = await pMap(
			sources,
			async (source) => {
				const job = beginJob(await crew.prepare(source));
				await finish(job, formats, crew, printing, staging);
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
		await Promise.allSettled([printing?.then((printer) => printer.close()), crew.dismiss()]);
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
	formats: readonly Format[],
	crew: Crew,
	printing: Promise<PagePrinter> | undefined,
	staging: Staging,
): Promise<void> {
	const {source, work, ledger} = job.prepared;
	if (!work || isHeldBack(job)) return;
	const contents: [Format | 'ledger', Uint8Array | string][] = [];
	if (formats.includes('html')) contents.push(['html', work.page]);
	if (work.epub) contents.push(['epub', work.epub]);
	if (printing) {
		const printer = await printing;
		const pdf = await crew.finishPdf(await printer.print(printable(work.page)), work, source);
		job.diagnostics.push(...pdf.diagnostics);
		contents.push(['pdf', pdf.bytes]);
	}
	if (isHeldBack(job)) return;
	contents.push([
		'ledger',
		`${JSON.stringify({source: source.file, entries: ledger}, null, '\t')}\n`,
	]);
	for (const [folder, content] of contents) {
		const name = `${folder}/${source.path}.${folder === 'ledger' ? 'json' : folder}`;
		await staging.write(name, content);
		job.files.push(name);
	}
}

function untouched(before: readonly CatalogueEntry[], jobs: readonly Job[]): CatalogueEntry[] {
	const paths = new Set(jobs.map(({prepared}) => prepared.source.path));
	return before.filter(({path}) => !paths.has(path));
}
