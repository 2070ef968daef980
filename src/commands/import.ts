import {buffer} from 'node:stream/consumers';
import {type ImportedFile, importFiles} from '../library/import/import.ts';
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
	const review = flags.review === undefined ? undefined : await openReview(flags.review);
	const showProgress = showImportProgress(process.stderr);
	const reports: string[] = [];
	const rows = await importFiles({
		...flags,
		path,
		configFile: flags.config,
		...(path === '-' && {input: await buffer(process.stdin)}),
		onImported: async (one, done, total) => {
			showProgress(one, done, total);
			const markdown = one.result?.markdown;
			const isPrinted = flags.out === undefined && total === 1 && flags.dryRun !== true;
			if (isPrinted) process.stdout.write(markdown ?? '');
			// The findings of a thousand files belong in the ledger.
			if (total === 1 || markdown === undefined) reports.push(reportOf(one));
			if (one.result) await review?.add(one.result);
		},
	});
	for (const report of reports) process.stderr.write(report);
	if (review) {
		await review.close();
		process.stderr.write(`The review page is ${flags.review}; open it in a browser.\n`);
	}
	process.stderr.write(reportImportSummary(rows, flags.dryRun === true));
	if (rows.some(({isFault}) => isFault)) return exitStatus.fault;
	const isDone = rows.every(({outcome}) => outcome !== 'refused' && outcome !== 'failed');
	return isDone ? exitStatus.clean : exitStatus.findings;
}

/** The page is asked for by name, so it is written on a dry run, too: that is when it helps most. */
async function openReview(file: string) {
	const {ReviewFile} = await import('./review-file.ts');
	return ReviewFile.open(file);
}

function reportOf(one: ImportedFile): string {
	return one.fault
		? `${reportImport(one)}${one.file}: ${failureText(one.fault)}`
		: reportImport(one);
}

/** A system error about a file is not a fault of Handpress. */
function failureText(fault: Error): string {
	if (!('code' in fault) || !('syscall' in fault)) return faultText(fault);
	return `${fault.message}\nNothing was written for it. Check that the file exists and can be read, and that the disk is not full.\n`;
}
