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
const letters = new Map(subsets.map((subset) => [subset, parseRanges(coverage[subset])]));
const cache = new Map<string, FontFace>();

/** The faces that a text needs: regular and bold, italic only where it is used, and only the subsets with its characters. */
export function facesFor(text: string, {italic}: {italic: boolean}): FontFace[] {
	const styles: Style[] = italic ? ['normal', 'italic'] : ['normal'];
	return subsets
		.filter((subset) => subset === 'latin' || uses(text, subset))
		.flatMap((subset) =>
			styles.flatMap((style) => [face(subset, 400, style), face(subset, 700, style)]),
		);
}

/** The characters of a text that no face of ours is for, each once. */
export function charactersWithoutFont(text: string): string[] {
	const missing = new Set<string>();
	for (const character of text) {
		if (/[\s\p{Cf}]/u.test(character)) continue;
		if (!subsets.some((subset) => covers(subset, character))) missing.add(character);
	}
	return [...missing];
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

function uses(text: string, subset: Subset): boolean {
	for (const character of text) {
		if (covers(subset, character) && !covers('latin', character)) return true;
	}
	return false;
}

function covers(subset: Subset, character: string): boolean {
	const code = character.codePointAt(0) ?? 0;
	return letters.get(subset)?.some(([from, to]) => code >= from && code <= to) ?? false;
}

function parseRanges(list: string): [number, number][] {
	return list.split(' ').map((range) => {
		const [from = '', to = from] = range.split('-');
		return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
	});
}
