import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {systemErrorOf} from '../files/system-error.ts';
import type {BuildResult} from '../library/call/contract.ts';
import {formatReport, type ReportFormat} from '../report/format.ts';
import {fileOptions, type ShowFlags} from './report-options.ts';

/** A report to write in addition to the one on standard output. */
export interface WantedReport {
	readonly format: ReportFormat;
	readonly file: string;
}

/** @throws SystemError where a file cannot be written. */
export async function writeReports(
	wanted: readonly WantedReport[],
	result: BuildResult,
	flags: Pick<ShowFlags, 'config'>,
): Promise<void> {
	for (const {format, file} of wanted) {
		const text = await formatReport(format, result, fileOptions(flags));
		try {
			await mkdir(path.dirname(file), {recursive: true});
			await writeFile(file, text);
		} catch (error) {
			throw systemErrorOf(error, `The report "${file}" cannot be written`);
		}
	}
}
