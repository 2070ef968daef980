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
	process.stderr.write(reportImportSummary(imported, flags.dryRun === true));
	if (imported.some(isFault)) return exitStatus.fault;
	return imported.every(isImported) ? exitStatus.clean : exitStatus.findings;
}

function isImported({result}: ImportedFile): boolean {
	return result?.markdown !== undefined;
}
