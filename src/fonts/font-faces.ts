import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {coverage} from './coverage.ts';

const require = createRequire(import.meta.url);

/** The one family that all renditions are set in. */
export const fontFamily = 'Atkinson Hyperlegible';

type Weight = 400 | 700;
type Style = 'normal' | 'italic';

/** A font file of the family, with the characters that it is for. */
export interface FontFace {
	readonly weight: Weight;
	readonly style: Style;
	/** File name: `atkinson-hyperlegible-latin-400-normal.woff2`. */
	readonly name: string;
	/** As in CSS `unicode-range`. */
	readonly unicodeRange: string;
	readonly bytes: Uint8Array;
}

const packageName = '@fontsource/atkinson-hyperlegible';
const subsets = ['latin', 'latin-ext'] as const;
type Subset = (typeof subsets)[number];

const ranges: Record<Subset, string> = require(`${packageName}/unicode.json`);
const latin = characterClass(coverage.latin);
const latinExtended = characterClass(coverage['latin-ext']);
/** A letter that only the extended subset has. */
const extendedLetter = new RegExp(`(?![${latin}])[${latinExtended}]`, 'u');
/** What leaves a mark on paper and has no letter in any subset. */
const unknownCharacter = new RegExp(`[^\\s\\p{Cf}${latin}${latinExtended}]`, 'gu');
const cache = new Map<string, FontFace>();

/** The faces that a text needs: regular and bold, italic only where it is used, and only the subsets with its characters. */
export function facesFor(text: string, {italic}: {italic: boolean}): FontFace[] {
	const styles: Style[] = italic ? ['normal', 'italic'] : ['normal'];
	return subsets
		.filter((subset) => subset === 'latin' || extendedLetter.test(text))
		.flatMap((subset) =>
			styles.flatMap((style) => [face(subset, 400, style), face(subset, 700, style)]),
		);
}

/** The characters of a text that no face of ours is for, each once. */
export function charactersWithoutFont(text: string): string[] {
	return [...new Set(text.match(unknownCharacter))];
}

function face(subset: Subset, weight: Weight, style: Style): FontFace {
	const name = `atkinson-hyperlegible-${subset}-${weight}-${style}.woff2`;
	const known = cache.get(name);
	if (known) return known;
	const bytes = readFileSync(require.resolve(`${packageName}/files/${name}`));
	const fresh: FontFace = {weight, style, name, unicodeRange: ranges[subset], bytes};
	cache.set(name, fresh);
	return fresh;
}

/** Hexadecimal ranges as what stands inside a character class. */
function characterClass(ranges: string): string {
	return ranges.replace(/[0-9A-F]+/gu, (code) => `\\u{${code}}`).replaceAll(' ', '');
}
