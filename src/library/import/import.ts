import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {loadConfig} from '../../config/load-config.ts';
import type {DisclaimerCatalogue} from '../../disclaimers/catalogue.ts';
import {loadCatalogue} from '../../disclaimers/load-catalogue.ts';
import {LedgerImbalanceError} from '../../handout/balance.ts';
import type {ImportSource, SourceKind} from '../../import/draft.ts';
import {type ImportOptions, type ImportResult, importHandout} from '../../import/import-handout.ts';
import {UsageError} from '../usage-error.ts';
import {ImportRecord} from './import-record.ts';
import {findImportSources, type ImportTarget} from './import-sources.ts';
import {type Written, writeImported} from './write-imported.ts';

export interface ImportFilesOptions {
	/** A file, a folder, or `-` for `input`. */
	readonly path: string;
	/** The bytes of standard input, where `path` is `-`. */
	readonly input?: Uint8Array | undefined;
	/** Folder, or a file that ends in `.md`; without it nothing is written. */
	readonly out?: string | undefined;
	/** Where the ledger is written. Default: `import-ledger.json` beside what is written. */
	readonly ledger?: string | undefined;
	/** Language of all sources, BCP 47. Default: each is looked at. */
	readonly lang?: string | undefined;
	/** Writes nothing. */
	readonly dryRun?: boolean | undefined;
	readonly fixLostHeadings?: boolean | undefined;
	readonly workingFolder?: string | undefined;
	readonly configFile?: string | undefined;
	/** Told of every source as it is done, and waited for; what it is given is not kept. */
	readonly onImported?:
		| ((imported: ImportedFile, done: number, total: number) => void | Promise<void>)
		| undefined;
}

/** What became of one source. */
export interface ImportedFile {
	/** As messages name it. */
	readonly file: string;
	/** What import made of it; nothing where it could not be read from disk, or was a fault. */
	readonly result?: ImportResult | undefined;
	/** Where it was written; nothing where it was not. */
	readonly written?: Written | undefined;
	/** What went wrong, where it did. */
	readonly fault?: Error | undefined;
}

/** What became of a source, in short: a folder of any size is held in memory so. */
export interface ImportedRow {
	readonly file: string;
	/** Nothing where it could not be read. */
	readonly kind?: SourceKind;
	readonly outcome: 'imported' | 'unchanged' | 'beside' | 'refused' | 'failed';
	/** Where it was written; nothing where it was not. */
	readonly location?: string;
	readonly removed: number;
	readonly repaired: number;
	/** Findings that somebody should look at. */
	readonly toLookAt: number;
	/** Whether its words did not balance, or the like: a fault of Handpress, not of the source. */
	readonly isFault: boolean;
}

/**
 * Imports a file or all of a folder, one after the other; a bad one never stops the others. Each
 * is written as soon as it is done.
 *
 * @throws UsageError, InvalidFileError; what a source says is never thrown.
 */
export async function importFiles(options: ImportFilesOptions): Promise<ImportedRow[]> {
	const workingFolder = options.workingFolder ?? process.cwd();
	const {targets, isFolder} = await findImportSources(options.path, options.out, workingFolder);
	if (isFolder && options.out === undefined && options.dryRun !== true) {
		throw new UsageError(
			`"${options.path}" is a folder: name a folder for its handouts with --out, or try --dry-run first.`,
		);
	}
	const record = await ImportRecord.open(ledgerFile(options, targets, workingFolder));
	const catalogue = await catalogueOf(options, workingFolder);
	const rows: ImportedRow[] = [];
	for (const target of targets) {
		const one = await importOne(target, {...options, catalogue}, record);
		rows.push(rowOf(one));
		await options.onImported?.(one, rows.length, targets.length);
	}
	if (options.dryRun !== true) await record.save();
	return rows;
}

/** The row of a source in the summary. */
export function rowOf({file, result, written, fault}: ImportedFile): ImportedRow {
	const {kind, ledger = [], diagnostics = []} = result ?? {};
	return {
		file,
		...(kind && {kind}),
		outcome: outcomeOf({result, written, fault}),
		...(written && {location: written.location}),
		removed: ledger.filter(({action}) => action === 'removed').length,
		repaired: ledger.reduce((sum, {count = 0}) => sum + count, 0),
		toLookAt: diagnostics.filter(({severity}) => severity !== 'info').length,
		isFault: fault !== undefined && (fault instanceof LedgerImbalanceError || !('code' in fault)),
	};
}

function outcomeOf({result, written, fault}: Omit<ImportedFile, 'file'>): ImportedRow['outcome'] {
	if (fault) return 'failed';
	if (result?.markdown === undefined) return 'refused';
	if (written?.how === 'unchanged' || written?.how === 'beside') return written.how;
	return 'imported';
}

async function catalogueOf(
	{configFile}: ImportFilesOptions,
	workingFolder: string,
): Promise<DisclaimerCatalogue> {
	const {templateFolders} = await loadConfig(workingFolder, configFile);
	return loadCatalogue(templateFolders.map((folder) => path.join(folder, 'disclaimers')));
}

async function importOne(
	target: ImportTarget,
	options: ImportFilesOptions & ImportOptions,
	record: ImportRecord,
): Promise<ImportedFile> {
	const {file} = target;
	try {
		const bytes = target.location === undefined ? options.input : await readFile(target.location);
		const source: ImportSource = {
			file,
			bytes: bytes ?? new Uint8Array(),
			location: target.location,
		};
		const result = await importHandout(source, {...options, imageFolder: target.imageFolder});
		if (result.markdown === undefined) return {file, result};
		const written = await writeImported(result, target, record, options.dryRun === true);
		return {file, result, ...(written && {written})};
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		return {file, fault: error};
	}
}

/** The ledger stands where the handouts do, so that the next import finds it. */
function ledgerFile(
	{ledger, out}: ImportFilesOptions,
	targets: readonly ImportTarget[],
	workingFolder: string,
): string | undefined {
	if (ledger !== undefined) return path.resolve(workingFolder, ledger);
	if (out === undefined) return undefined;
	const [{root} = {root: undefined}] = targets;
	return root === undefined ? undefined : path.join(root, 'import-ledger.json');
}
