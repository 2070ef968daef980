/** The code points of hexadecimal ranges, as in CSS `unicode-range` or apart by spaces. */
export function codesIn(ranges: string): number[] {
	return [...ranges.matchAll(/([0-9a-f]+)(?:-([0-9a-f]+))?/giu)].flatMap(
		([, from = '', to = from]) => {
			const first = Number.parseInt(from, 16);
			return Array.from({length: Number.parseInt(to, 16) - first + 1}, (_, index) => first + index);
		},
	);
}

/** The code points of a text as CSS `unicode-range`. */
export function unicodeRangeOf(letters: string): string {
	const codes = [...letters].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
	const ranges: {from: number; to: number}[] = [];
	for (const code of codes) {
		const last = ranges.at(-1);
		if (last && code === last.to + 1) last.to = code;
		else ranges.push({from: code, to: code});
	}
	return ranges
		.map(({from, to}) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
		.join(',');
}

function hex(code: number): string {
	return code.toString(16).toUpperCase();
}
