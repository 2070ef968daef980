import {describe, expect, it} from 'vitest';
// @ts-expect-error The script is plain JavaScript.
import {coverageOf} from '../../scripts/write-font-coverage.js';
import {coverage} from '../../src/fonts/coverage.ts';
import {charactersWithoutFont, facesFor} from '../../src/fonts/font-faces.ts';

const names = (text: string, italic = false) => facesFor(text, {italic}).map(({name}) => name);

describe('coverage', () => {
	it.each(Object.keys(coverage) as (keyof typeof coverage)[])(
		'of %s is what the font files have letters for; `npm run fonts` writes it anew',
		(subset) => {
			expect(coverage[subset]).toBe(coverageOf(subset));
		},
	);
});

describe('facesFor', () => {
	it('takes regular and bold, and italics only where they are asked for', () => {
		expect(names('abc')).toEqual([
			'atkinson-hyperlegible-latin-400-normal.woff2',
			'atkinson-hyperlegible-latin-700-normal.woff2',
		]);
		expect(names('abc', true)).toEqual([
			'atkinson-hyperlegible-latin-400-normal.woff2',
			'atkinson-hyperlegible-latin-700-normal.woff2',
			'atkinson-hyperlegible-latin-400-italic.woff2',
			'atkinson-hyperlegible-latin-700-italic.woff2',
		]);
	});

	it('takes the extended subset only for characters that the first one lacks', () => {
		expect(names('Größe naïve – “a”')).toHaveLength(2);
		expect(names('')).toHaveLength(2);
		expect(names('Łódź')).toContain('atkinson-hyperlegible-latin-ext-400-normal.woff2');
		expect(names('Łódź', true)).toHaveLength(8);
	});

	it('gives the bytes of WOFF2 files, with the characters that each is for', () => {
		for (const {bytes, unicodeRange, weight, style, name} of facesFor('Łódź', {italic: true})) {
			expect(Buffer.from(bytes.subarray(0, 4)).toString()).toBe('wOF2');
			expect(unicodeRange).toMatch(/^U\+/u);
			expect(name).toContain(`-${weight}-${style}.woff2`);
		}
	});
});

describe('charactersWithoutFont', () => {
	it('names each character once, and passes over spaces and invisible ones', () => {
		expect(charactersWithoutFont('a ✓\u00A0✓\n\t\u00AD\u200Bβ😀 Łódź é')).toEqual(['✓', 'β', '😀']);
	});
});
