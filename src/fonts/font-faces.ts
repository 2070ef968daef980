import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {languageOf} from '../handout/language-of.ts';
import {codesIn, unicodeRangeOf} from './code-ranges.ts';
import {coverage} from './coverage.ts';
import {cutLetters} from './cut-letters.ts';
import {baseFamily, type FontFamily, families} from './families.ts';
import {lettersOfSlice, sliceIndex} from './slices.ts';

const require = createRequire(import.meta.url);

type Weight = 400 | 700;
type Style = 'normal' | 'italic';

/** A font file of a family, with the characters that it is for. */
export interface FontFace {
	/** As style sheets name the family. */
	readonly family: string;
	readonly weight: Weight;
	readonly style: Style;
	/** File name: `atkinson-hyperlegible-latin-400-normal.woff2`. */
	readonly name: string;
	readonly format: 'woff' | 'woff2';
	/** As in CSS `unicode-range`. */
	readonly unicodeRange: string;
	readonly bytes: Uint8Array;
}

export interface FacesOptions {
	/** The language of the text: it has a family of its own, or the base family. */
	readonly lang: string;
	readonly italic: boolean;
}

/** The letters that a text takes from one subset of a family. */
interface Share {
	readonly family: FontFamily;
	readonly subset: string;
	readonly letters: string;
}

/** The subset that each family has for Latin words, numbers and the space. */
const commonSubset = 'latin';

/** Visible characters that are not in the base family's first subset, which is all that most texts need. */
const uncommonLetter = new RegExp(
	`[^\\s\\p{Cf}${characterClass(coverage[baseFamily.prefix]?.[commonSubset] ?? '')}]`,
	'gu',
);

/** Characters that need no glyph: spaces, except the ideographic space, and invisible characters. */
const withoutMark = /[^\S\u3000]|\p{Cf}/u;

const letterSets = new Map<string, ReadonlySet<string>>();
const cache = new Map<string, FontFace>();

/**
 * The faces that a text needs: regular and bold, italic only if it is used and exists, and only the
 * subsets with its characters. A text is set in the family of its language; what that lacks comes
 * from the base family, then from the family of the script. The faces are in the order in which a
 * style sheet must name their families.
 */
export async function facesFor(text: string, {lang, italic}: FacesOptions): Promise<FontFace[]> {
	const {shares} = shareOut(text, lang);
	const faces = await Promise.all(shares.map((share) => facesOf(share, italic)));
	return faces.flat();
}

/** The families of faces as the value of `font-family`. */
export function fontStack(faces: readonly FontFace[]): string {
	const names = [...new Set(faces.map(({family}) => `'${family}'`))];
	return [...names, 'sans-serif'].join(', ');
}

/** Signs joined to one, such as the two of a nurse: no face has all of its parts. */
const joinedSigns = /\p{Extended_Pictographic}(?:\u200D\p{Extended_Pictographic})+/gu;

/** The characters of a text that none of our faces has, each once. */
export function charactersWithoutFont(text: string, lang: string): string[] {
	return [...shareOut(text, lang).missing, ...new Set(text.match(joinedSigns))];
}

/** How many subsets of families a text takes its letters from. Marks and spaces go with the letters before. */
export function facesIn(text: string, lang: string): number {
	const uncommon = new Map<string, Share>();
	for (const share of shareOut(text, lang).shares) {
		for (const letter of share.letters) uncommon.set(letter, share);
	}
	const letters = [...text].filter((letter) => !/[\p{M}\p{Cf}\s]/u.test(letter));
	return new Set(letters.map((letter) => uncommon.get(letter))).size;
}

/** The family that a language's handouts are set in. */
export function familyOf(lang: string): FontFamily {
	const language = languageOf(lang);
	return families.find(({languages}) => languages.includes(language)) ?? baseFamily;
}

/** Which subset provides which letter of a text, in the order of the families. */
function shareOut(text: string, lang: string): {shares: Share[]; missing: string[]} {
	const own = familyOf(lang);
	const shares: Share[] = [];
	let rest = lettersToPlace(text, own);
	for (const family of new Set([own, baseFamily, ...families])) {
		if (rest.length === 0 && family !== own) break;
		const isGuest = family !== own && family !== baseFamily;
		const wanted = isGuest ? rest.filter((letter) => family.script.test(letter)) : rest;
		const placed = place(family, wanted);
		// The space is in no set; it comes from the text's own family.
		if (family === own && !placed.has(commonSubset)) placed.set(commonSubset, '');
		for (const subset of family.subsets) {
			const letters = placed.get(subset);
			if (letters !== undefined) shares.push({family, subset, letters});
		}
		const gone = new Set([...placed.values()].join(''));
		rest = rest.filter((letter) => !gone.has(letter));
	}
	return {shares, missing: rest};
}

/** Each character once, in order; of a text in the base family only what its first subset lacks. */
function lettersToPlace(text: string, own: FontFamily): string[] {
	if (own === baseFamily) return [...new Set(text.match(uncommonLetter))];
	return [...new Set(text)].filter((letter) => !withoutMark.test(letter));
}

/** The letters that a family has, by subset. */
function place(family: FontFamily, letters: readonly string[]): Map<string, string> {
	const placed = new Map<string, string>();
	for (const letter of letters) {
		const subset =
			family.files === 'sliced'
				? sliceIndex(family).get(letter)
				: family.subsets.find((name) => letterSet(family, name).has(letter));
		if (subset !== undefined) placed.set(subset, `${placed.get(subset) ?? ''}${letter}`);
	}
	return placed;
}

function letterSet({prefix}: FontFamily, subset: string): ReadonlySet<string> {
	const key = `${prefix} ${subset}`;
	const known = letterSets.get(key);
	if (known) return known;
	const codes = codesIn(coverage[prefix]?.[subset] ?? '');
	const fresh = new Set(codes.map((code) => String.fromCodePoint(code)));
	letterSets.set(key, fresh);
	return fresh;
}

async function facesOf(share: Share, italic: boolean): Promise<FontFace[]> {
	const {family, subset} = share;
	if (family.files !== 'whole') return Promise.all([cutFace(share, 400), cutFace(share, 700)]);
	const styles: Style[] = italic && family.hasItalic ? ['normal', 'italic'] : ['normal'];
	return styles.flatMap((style) => [
		wholeFace(family, subset, 400, style),
		wholeFace(family, subset, 700, style),
	]);
}

function wholeFace(family: FontFamily, subset: string, weight: Weight, style: Style): FontFace {
	const name = `${family.prefix}-${subset}-${weight}-${style}.woff2`;
	const known = cache.get(name);
	if (known) return known;
	const ranges: Record<string, string> = require(`${family.packageName}/unicode.json`);
	const fresh: FontFace = {
		family: family.name,
		weight,
		style,
		name,
		format: 'woff2',
		unicodeRange: ranges[subset] ?? '',
		bytes: readFileSync(require.resolve(`${family.packageName}/files/${name}`)),
	};
	cache.set(name, fresh);
	return fresh;
}

async function cutFace({family, subset, letters}: Share, weight: Weight): Promise<FontFace> {
	// Complete, since style sheets add letters that no text has: list numbers, bullets, separators.
	const isComplete = family.files === 'sliced' && subset === commonSubset;
	const text = isComplete ? lettersOfSlice(family, subset) : [...letters].sort().join('');
	const {name, bytes} = await cutLetters(family, subset, weight, text);
	return {
		family: family.name,
		weight,
		style: 'normal',
		name,
		format: 'woff',
		unicodeRange: unicodeRangeOf(text),
		bytes,
	};
}

/** Hexadecimal ranges as the inside of a character class. */
function characterClass(ranges: string): string {
	return ranges.replace(/[0-9A-F]+/gu, (code) => `\\u{${code}}`).replaceAll(' ', '');
}
