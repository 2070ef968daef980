// Writes src/fonts/coverage.ts: the characters that each embedded font file has a letter for.
// Run it with `npm run fonts` when the font package changes; a test holds the file to the fonts.
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import * as fontkit from 'fontkit';

const require = createRequire(import.meta.url);
const family = '@fontsource/atkinson-hyperlegible';

/** The characters of a subset that all its faces have, as ranges in hexadecimal. */
export function coverageOf(subset) {
	const faces = ['400-normal', '700-normal', '400-italic', '700-italic'].map((face) => {
		const file = require.resolve(`${family}/files/atkinson-hyperlegible-${subset}-${face}.woff2`);
		return new Set(fontkit.create(readFileSync(file)).characterSet);
	});
	const [first = new Set(), ...others] = faces;
	const codes = [...first].filter(
		(code) => code > 0x20 && code < 0xffff && others.every((face) => face.has(code)),
	);
	return toRanges(codes.sort((a, b) => a - b));
}

function toRanges(codes) {
	const ranges = [];
	for (const code of codes) {
		const last = ranges.at(-1);
		if (last && code === last[1] + 1) last[1] = code;
		else ranges.push([code, code]);
	}
	return ranges
		.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`))
		.join(' ');
}

function hex(code) {
	return code.toString(16).toUpperCase().padStart(4, '0');
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
	const lines = ['latin', 'latin-ext'].map(
		(subset) => `\t'${subset}':\n\t\t'${coverageOf(subset)}',`,
	);
	writeFileSync(
		new URL('../src/fonts/coverage.ts', import.meta.url),
		`/**
 * The characters that the faces of each subset have a letter for, as hexadecimal
 * ranges. Written by scripts/write-font-coverage.js out of the font files; the
 * ranges that the font package itself states also hold characters it lacks.
 */
export const coverage = {
${lines.join('\n')}
} as const;
`,
	);
}
