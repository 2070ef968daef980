/** A table for a terminal: the first column holds words, the others numbers, each as wide as necessary. */
export function tableLines(
	heads: readonly string[],
	rows: readonly (readonly (string | number)[])[],
): string[] {
	const all = [heads, ...rows.map((row) => row.map(String))];
	const widths = heads.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
	return all.map((row) =>
		row
			.map((cell, column) =>
				column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
			)
			.join('  '),
	);
}
