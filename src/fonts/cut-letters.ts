import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {FontFamily} from './families.ts';
import {packWoff} from './pack-woff.ts';

const require = createRequire(import.meta.url);

/** What a text needs of a font file, at one weight. */
export interface FontCut {
	/** File name: `noto-sans-sc-104-400-normal-1a2b3c4d.woff`. */
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Tables for vertical lines, for choosing among weights, and for coarse screens. */
const unusedTables = ['vhea', 'vmtx', 'VORG', 'BASE', 'STAT', 'gasp', 'prep', 'DSIG'];

/** How many cuts are kept: those of about ten handouts. */
const keptCuts = 500;

const cuts = new Map<string, Promise<FontCut>>();
const unpackedFiles = new Map<string, Promise<Uint8Array>>();

/**
 * Cuts the letters of a text out of a subset of a family, at a weight. The same letters give the same
 * bytes; within a thread they are cut once.
 *
 * WOFF, not WOFF2: to pack that takes some twenty times as long, for a quarter less.
 */
export function cutLetters(
	family: FontFamily,
	subset: string,
	weight: number,
	letters: string,
): Promise<FontCut> {
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
): Promise<FontCut> {
	const isVariable = family.files === 'sliced';
	const file = `${family.prefix}-${subset}-${isVariable ? 'wght' : weight}-normal.woff2`;
	const [{default: subsetFont}, unpacked] = await Promise.all([
		import('subset-font'),
		unpack(`${family.packageName}/files/${file}`),
	]);
	const font = await subsetFont(unpacked, letters, {
		targetFormat: 'truetype',
		...(isVariable && {variationAxes: {wght: weight}}),
		dropTables: unusedTables,
	});
	const mark = createHash('sha256').update(key).digest('hex').slice(0, 8);
	const name = `${family.prefix}-${subset}-${weight}-normal-${mark}.woff`;
	return {name, bytes: packWoff(font)};
}

/** A file as it is cut from: to unpack it takes longer than to cut it. */
function unpack(file: string): Promise<Uint8Array> {
	const unpacked = unpackedFiles.get(file) ?? unpackAnew(file);
	unpackedFiles.set(file, unpacked);
	return unpacked;
}

async function unpackAnew(file: string): Promise<Uint8Array> {
	const {default: subsetFont} = await import('subset-font');
	return await subsetFont(readFileSync(require.resolve(file)), '', {
		targetFormat: 'truetype',
		keepAllGlyphs: true,
	});
}
