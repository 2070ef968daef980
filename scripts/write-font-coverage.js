// Writes src/fonts/coverage.ts: the characters that each embedded font file has a letter for.
// Run it with `npm run fonts` when a font package changes; a test holds the file to the fonts.
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import * as fontkit from 'fontkit';

const require = createRequire(import.meta.url);

/** The characters of a subset that all its faces have, as ranges in hexadecimal. */
export function coverageOf({packageName, prefix, hasItalic}, subset) {
	const styles = hasItalic ? ['normal', 'italic'] : ['normal'];
	const names = styles.flatMap((style) => [`400-${style}`, `700-${style}`]);
	const faces = names.map((name) => lettersIn(`${packageName}/files/${prefix}-${subset}-${name}`));
	const [first = new Set(), ...others] = faces;
	const codes = [...first].filter(
		(code) => code > 0x20 && code !== 0xffff && others.every((face) => face.has(code)),
	);
	return toRanges(codes);
}

/** The characters that a sliced family's package states and its slices lack, as ranges in hexadecimal. */
export function lackingIn({packageName, prefix, subsets}) {
	const stated = require(`${packageName}/unicode.json`);
	const codes = subsets.flatMap((subset) => {
		const letters = lettersIn(`${packageName}/files/${prefix}-${subset}-wght-normal`);
		return codesIn(stated[subset] ?? stated[`[${subset}]`]).filter((code) => !letters.has(code));
	});
	return toRanges([...new Set(codes)]);
}

function lettersIn(name) {
	return new Set(fontkit.create(readFileSync(require.resolve(`${name}.woff2`))).characterSet);
}

function codesIn(unicodeRange) {
	return unicodeRange.split(',').flatMap((range) => {
		const [from, to = from] = range
			.replace(/^\s*U\+/iu, '')
			.split('-')
			.map((code) => Number.parseInt(code, 16));
		return Array.from({length: to - from + 1}, (_, index) => from + index);
	});
}

function toRanges(codes) {
	const ranges = [];
	for (const code of codes.sort((a, b) => a - b)) {
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const {families} = await import('../lib/fonts/families.js');
	const whole = families
		.filter(({files}) => files !== 'sliced')
		.map((family) => {
			const lines = family.subsets.map((subset) => `'${subset}': '${coverageOf(family, subset)}',`);
			return `'${family.prefix}': {${lines.join('\n')}},`;
		});
	const sliced = families
		.filter(({files}) => files === 'sliced')
		.map((family) => `'${family.prefix}': '${lackingIn(family)}',`);
	writeFileSync(
		new URL('../src/fonts/coverage.ts', import.meta.url),
		`/**
 * The characters that the faces of each subset have a letter for, as hexadecimal
 * ranges. Written by scripts/write-font-coverage.js out of the font files; the
 * ranges that a font package itself states also hold characters it lacks.
 */
export const coverage: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${whole.join('\n')}
};

/** Of a sliced family, what its package states and no slice has. */
export const lacking: Readonly<Record<string, string>> = {
${sliced.join('\n')}
};
`,
	);
}
