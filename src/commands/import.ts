import {mkdir, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {buffer} from 'node:stream/consumers';
import {type ImportedFile, importFiles, isFault} from '../library/import.ts';
import {reportImport, reportImportSummary, showImportProgress} from '../report/import.ts';
import {type ExitStatus, exitStatus} from './exit-status.ts';
import {faultText} from './report-fault.ts';

export interface ImportFlags {
	readonly out?: string;
	readonly ledger?: string;
	readonly lang?: string;
	readonly dryRun?: boolean;
	readonly fixLostHeadings?: boolean;
	/** Where the review page goes. */
	readonly review?: string;
	readonly config?: string;
}

/** `handpress import`: the handout to standard output or --out; what was done to standard error. */
export async function runImport(path: string, flags: ImportFlags): Promise<ExitStatus> {
	const imported = await importFiles({
		...flags,
		path,
		configFile: flags.config,
		...(path === '-' && {input: await buffer(process.stdin)}),
		onImported: showImportProgress(process.stderr),
	});
	const [first] = imported;
	const isPrinted = flags.out === undefined && imported.length === 1;
	if (isPrinted && flags.dryRun !== true) process.stdout.write(first?.result?.markdown ?? '');
	// A thousand files' findings are for the ledger.
	for (const one of imported) {
		if (imported.length === 1 || !isImported(one)) process.stderr.write(reportImport(one));
		if (one.fault) process.stderr.write(`${one.file}: ${faultText(one.fault)}`);
	}
	if (flags.review !== undefined) await writeReview(imported, flags.review);
	process.stderr.write(reportImportSummary(imported, flags.dryRun === true));
	if (imported.some(isFault)) return exitStatus.fault;
	return imported.every(isImported) ? exitStatus.clean : exitStatus.findings;
}

/** The page is asked for by name, so it is written on a dry run, too: that is when it helps most. */
async function writeReview(imported: readonly ImportedFile[], file: string): Promise<void> {
	const {renderReview} = await import('../report/review/review-page.ts');
	await mkdir(dirname(file), {recursive: true});
	await writeFile(file, renderReview(imported.flatMap(({result}) => result ?? [])));
	process.stderr.write(`The review page is ${file}; open it in a browser.\n`);
}

function isImported({result}: ImportedFile): boolean {
	return result?.markdown !== undefined;
}
