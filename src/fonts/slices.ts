import {createRequire} from 'node:module';
import {codesIn} from './code-ranges.ts';
import {lacking} from './coverage.ts';
import type {FontFamily} from './families.ts';

const require = createRequire(import.meta.url);

const indexes = new Map<string, ReadonlyMap<string, string>>();
const lettersBySlice = new Map<string, string>();

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
