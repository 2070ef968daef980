import type {ImportedFile} from '../library/import.ts';
import type {ProgressStream} from './progress.ts';
import {showControls} from './show-controls.ts';
import {tableLines} from './table-lines.ts';
import {reportFindings} from './text.ts';

/** Shows which sources are done, where there are several: one moving line on a terminal, a line each elsewhere. */
export function showImportProgress(
	stream: ProgressStream,
): (imported: ImportedFile, done: number, total: number) => void {
	return (imported, done, total) => {
		if (total === 1) return;
		const count = `[${String(done).padStart(String(total).length)}/${total}]`;
		const line = `${count} ${outcomeOf(imported).padEnd(9)}  ${showControls(imported.file)}`;
		if (!stream.isTTY) stream.write(`${line}\n`);
		else stream.write(`\r\u001B[K${done === total ? '' : line}`);
	};
}

/** The findings of one import. */
export function reportImport({file, result}: ImportedFile): string {
	return reportFindings({file, diagnostics: result?.diagnostics ?? []});
}

const outcomes = ['imported', 'unchanged', 'beside', 'refused', 'failed'] as const;
type Outcome = (typeof outcomes)[number];

function outcomeOf({result, written, fault}: ImportedFile): Outcome {
	if (fault) return 'failed';
	if (result?.markdown === undefined) return 'refused';
	if (written?.how === 'unchanged' || written?.how === 'beside') return written.how;
	return 'imported';
}

/** A row for each kind of source, then what somebody has to look at. */
export function reportImportSummary(imported: readonly ImportedFile[], isDryRun: boolean): string {
	const kinds = [...new Set(imported.map(({result}) => result?.kind ?? 'unread'))].sort();
	const heads = ['kind', 'files', ...outcomes, 'removed', 'repaired', 'to look at'];
	const rows = kinds.map((kind) => {
		const own = imported.filter(({result}) => (result?.kind ?? 'unread') === kind);
		const entries = own.flatMap(({result}) => result?.ledger ?? []);
		const findings = own.flatMap(({result}) => result?.diagnostics ?? []);
		const repairs = entries.reduce((sum, {count = 0}) => sum + count, 0);
		return [
			kind,
			own.length,
			...outcomes.map((outcome) => own.filter((one) => outcomeOf(one) === outcome).length),
			entries.filter(({action}) => action === 'removed').length,
			repairs,
			findings.filter(({severity}) => severity !== 'info').length,
		];
	});
	const lines = tableLines(heads, rows);
	for (const {file, written} of imported) {
		if (written?.how !== 'beside') continue;
		lines.push(
			`Kept as it is: the handout of ${showControls(file)} was edited since it was imported; the new one is ${showControls(written.location)}.`,
		);
	}
	if (isDryRun) lines.push('Nothing was written.');
	return `${lines.join('\n')}\n`;
}
