import {type ImportedFile, type ImportedRow, rowOf} from '../library/import/import.ts';
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
		const line = `${count} ${rowOf(imported).outcome.padEnd(9)}  ${showControls(imported.file)}`;
		if (!stream.isTTY) stream.write(`${line}\n`);
		else stream.write(`\r\u001B[K${done === total ? '' : line}`);
	};
}

/** The findings of one import. */
export function reportImport({file, result}: ImportedFile): string {
	return reportFindings({file, diagnostics: result?.diagnostics ?? []});
}

const outcomes = ['imported', 'unchanged', 'beside', 'refused', 'failed'] as const;

/** A row for each kind of source, then what needs a look. */
export function reportImportSummary(imported: readonly ImportedRow[], isDryRun: boolean): string {
	const kinds = [...new Set(imported.map(({kind}) => kind ?? 'unread'))].sort();
	const heads = ['kind', 'files', ...outcomes, 'removed', 'repaired', 'to look at'];
	const rows = kinds.map((name) => {
		const own = imported.filter(({kind}) => (kind ?? 'unread') === name);
		const sum = (key: 'removed' | 'repaired' | 'toLookAt') =>
			own.reduce((total, row) => total + row[key], 0);
		return [
			name,
			own.length,
			...outcomes.map((each) => own.filter(({outcome}) => outcome === each).length),
			sum('removed'),
			sum('repaired'),
			sum('toLookAt'),
		];
	});
	const lines = tableLines(heads, rows);
	for (const {file, outcome, location = ''} of imported) {
		if (outcome !== 'beside') continue;
		lines.push(
			`Kept: the handout made from ${showControls(file)} was edited after it was imported; the new version is ${showControls(location)}.`,
		);
	}
	if (isDryRun) lines.push('Nothing was written.');
	return `${lines.join('\n')}\n`;
}
