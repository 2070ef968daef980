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
	/** Language of all sources, BCP 47. Default: detected for each. */
	readonly lang?: string | undefined;
	/** Writes nothing. */
	readonly dryRun?: boolean | undefined;
	readonly fixLostHeadings?: boolean | undefined;
	readonly workingFolder?: string | undefined;
	readonly configFile?: string | undefined;
	/** Called with each source when it is done, and awaited. Results are not kept after that, to save memory. */
	readonly onImported?:
		| ((imported: ImportedFile, done: number, total: number) => void | Promise<void>)
		| undefined;
}

/** What became of one source. */
export interface ImportedFile {
	/** As messages name it. */
	readonly file: string;
	/** Absent if the source could not be read from disk, or the import failed. */
	readonly result?: ImportResult | undefined;
	/** Absent if nothing was written. */
	readonly written?: Written | undefined;
	/** The error, if the import failed. */
	readonly fault?: Error | undefined;
}

/** The outcome for a source in a few figures, so that a folder of any size fits in memory. */
export interface ImportedRow {
	readonly file: string;
	/** Absent if the source could not be read. */
	readonly kind?: SourceKind;
	readonly outcome: 'imported' | 'unchanged' | 'beside' | 'refused' | 'failed';
	/** Absolute path of the handout; absent if none was written. */
	readonly location?: string;
	readonly removed: number;
	readonly repaired: number;
	/** How many findings a person should look at. */
	readonly toLookAt: number;
	/** Whether Handpress failed (its words did not balance, for one), and not the source. */
	readonly isFault: boolean;
}

/**
 * Imports a file, or all sources in a folder one after the other. Each is written as soon as it is
 * done. A source that cannot be imported does not stop the others: its row says so.
 *
 * @throws UsageError if there is nothing to import, or the ledger file is none.
 * @throws InvalidFileError if the config cannot be used.
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

/** The path of the ledger: beside the handouts, so that the next import finds it. */
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
