import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {codesIn} from './code-ranges.ts';
import {lacking} from './coverage.ts';
import type {FontFamily} from './families.ts';
import {packWoff} from './pack-woff.ts';

const require = createRequire(import.meta.url);

/** What a text needs of a slice, at one weight. */
export interface SliceCut {
	/** File name: `noto-sans-sc-104-400-normal-1a2b3c4d.woff`. */
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Tables for vertical lines, for choosing among weights, and for coarse screens. */
const unusedTables = ['vhea', 'vmtx', 'VORG', 'BASE', 'STAT', 'gasp', 'prep', 'DSIG'];

/** How many subsets are kept: those of about ten handouts. */
const keptCuts = 500;

const indexes = new Map<string, ReadonlyMap<string, string>>();
const lettersBySlice = new Map<string, string>();
const cuts = new Map<string, Promise<SliceCut>>();
const unpackedSlices = new Map<string, Promise<Uint8Array>>();

/** In which slice of a family each of its characters is. */
export function sliceIndex(family: FontFamily): ReadonlyMap<string, string> {
	const known = indexes.get(family.prefix);
	if (known) return known;
	const stated: Record<string, string> = require(`${family.packageName}/unicode.json`);
	const missing = new Set(codesIn(lacking[family.prefix] ?? ''));
	const index = new Map<string, string>();
	// From the last on, so that the first slice with a character has it.
	for (const subset of family.subsets.toReversed()) {
		for (const code of codesIn(stated[subset] ?? stated[`[${subset}]`] ?? '')) {
			if (!missing.has(code)) index.set(String.fromCodePoint(code), subset);
		}
	}
	indexes.set(family.prefix, index);
	return index;
}

/** All letters that a family takes from a slice. */
export function lettersOfSlice(family: FontFamily, subset: string): string {
	const key = `${family.prefix} ${subset}`;
	const known = lettersBySlice.get(key);
	if (known !== undefined) return known;
	let letters = '';
	for (const [letter, place] of sliceIndex(family)) if (place === subset) letters += letter;
	lettersBySlice.set(key, letters);
	return letters;
}

/**
 * Cuts the letters of a text out of a slice and fixes their weight. The same letters
 * give the same bytes; within a thread they are cut once.
 *
 * WOFF, not WOFF2: to pack that takes some twenty times as long, for a quarter less.
 */
export function cutSlice(
	family: FontFamily,
	subset: string,
	weight: number,
	letters: string,
): Promise<SliceCut> {
	const key = `${family.prefix} ${subset} ${weight} ${letters}`;
	const cut = cuts.get(key) ?? cutAnew(family, subset, weight, letters, key);
	// Used last, forgotten last.
	cuts.delete(key);
	cuts.set(key, cut);
	const [oldest] = cuts.keys();
	if (cuts.size > keptCuts && oldest !== undefined) cuts.delete(oldest);
	return cut;
}

async function cutAnew(
	family: FontFamily,
	subset: string,
	weight: number,
	letters: string,
	key: string,
): Promise<SliceCut> {
	const [{default: subsetFont}, slice] = await Promise.all([
		import('subset-font'),
		unpackSlice(family, subset),
	]);
	const font = await subsetFont(slice, letters, {
		targetFormat: 'truetype',
		variationAxes: {wght: weight},
		dropTables: unusedTables,
	});
	const mark = createHash('sha256').update(key).digest('hex').slice(0, 8);
	const name = `${family.prefix}-${subset}-${weight}-normal-${mark}.woff`;
	return {name, bytes: packWoff(font)};
}

/** A slice as it is cut from: to unpack it takes longer than to cut it. */
function unpackSlice(family: FontFamily, subset: string): Promise<Uint8Array> {
	const key = `${family.prefix} ${subset}`;
	const unpacked = unpackedSlices.get(key) ?? unpackAnew(family, subset);
	unpackedSlices.set(key, unpacked);
	return unpacked;
}

async function unpackAnew(family: FontFamily, subset: string): Promise<Uint8Array> {
	const {default: subsetFont} = await import('subset-font');
	const file = `${family.packageName}/files/${family.prefix}-${subset}-wght-normal.woff2`;
	return await subsetFont(readFileSync(require.resolve(file)), '', {
		targetFormat: 'truetype',
		keepAllGlyphs: true,
	});
}
