import pMap from 'p-map';
import type {BuildResult, CheckOptions} from './contract.ts';
import {Crew} from './crew.ts';
import {addLibraryFindings, announce, beginJob, isHeldBack, resultOf} from './job.ts';
import {planBuild} from './plan.ts';

/**
 * Checks handouts without rendering them.
 *
 * @throws UsageError, InvalidFileError; what a source says is never thrown.
 */
export async function check(options: CheckOptions = {}): Promise<BuildResult> {
	const {sources, settings} = await planBuild(options, []);
	const crew = new Crew(settings, sources.length, false);
	try {
		announce(sources.length, options);
		const jobs = await pMap(sources, async (source) => beginJob(await crew.prepare(source)), {
			concurrency: crew.size * 2,
		});
		addLibraryFindings(jobs, []);
		const handouts = jobs.map((job) => resultOf(job, 'checked'));
		return {handouts, ok: !jobs.some(isHeldBack)};
	} finally {
		await crew.dismiss();
	}
}
