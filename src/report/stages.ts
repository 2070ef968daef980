import type {StageProfile} from '../library/call/contract.ts';

/** Where the time of a build went, as a table for a terminal. */
export function stageTable({elapsed, cpu, stages}: StageProfile): string {
	const rows = stages.map(({stage, where, times, cpu: own, waiting}) => [
		where,
		stage,
		String(times),
		own === undefined ? '?' : seconds(own),
		seconds(waiting),
		own === undefined ? '?' : `${((own / cpu) * 100).toFixed(1)} %`,
	]);
	const table = [['', 'stage', 'times', 'CPU', 'waiting', 'of all CPU'], ...rows];
	const widths = table[0]?.map((_, column) =>
		Math.max(...table.map((row) => row[column]?.length ?? 0)),
	);
	const lines = table.map((row) =>
		row
			.map((cell, column) => {
				const width = widths?.[column] ?? 0;
				return column < 2 ? cell.padEnd(width) : cell.padStart(width);
			})
			.join('  '),
	);
	return `${lines.join('\n')}\n${seconds(elapsed)} elapsed, ${seconds(cpu)} of CPU time.\n`;
}

function seconds(milliseconds: number): string {
	return `${(milliseconds / 1000).toFixed(2)} s`;
}
