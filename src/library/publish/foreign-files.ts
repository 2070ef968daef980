import {existsSync} from 'node:fs';
import path from 'node:path';
import {ledgerFile} from '../call/finished-files.ts';
import {type CatalogueEntry, filesOf} from '../output/catalogue.ts';
import type {Staging} from '../output/staging.ts';
import {isHeldBack, type Job} from '../recall/job.ts';
import type {LastBuild} from '../recall/last-build.ts';

/**
 * Holds back the handouts in whose place there is a file that no build made: it would be written over.
 *
 * @param before what was published so far.
 */
export function addForeignFileFindings(
	jobs: readonly Job[],
	before: readonly CatalogueEntry[],
	last: LastBuild,
	{outFolder, strays, digests}: Staging,
): void {
	const ours = new Set([...before.flatMap(filesOf), ...strays]);
	const isForeign = (file: string) =>
		!ours.has(file) &&
		last.published(file) === undefined &&
		existsSync(path.join(outFolder, file)) &&
		last.digestThere(file) !== digests.get(file);
	for (const job of jobs.filter((one) => !isHeldBack(one))) {
		// Ledgers are nobody else's: what is left of one is written over.
		const ledger = ledgerFile(job.prepared.source.path);
		const file = job.files.find((each) => each !== ledger && isForeign(each));
		if (file === undefined) continue;
		job.diagnostics.push({
			ruleId: 'foreign-file',
			severity: 'error',
			reason: `Unexpected "${file}" in the output folder, which Handpress did not make`,
			note: 'It would be written over. Move it away, or name the source otherwise.',
			file: job.prepared.source.file,
			actual: file,
		});
	}
}
