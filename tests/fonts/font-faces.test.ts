import * as fontkit from 'fontkit';
import {describe, expect, it} from 'vitest';
// @ts-expect-error The script is plain JavaScript.
import {coverageOf, lackingIn} from '../../scripts/write-font-coverage.js';
import {coverage, lacking} from '../../src/fonts/coverage.ts';
import {families} from '../../src/fonts/families.ts';
import {
	charactersWithoutFont,
	type FontFace,
	facesFor,
	familyOf,
	fontStack,
} from '../../src/fonts/font-faces.ts';

const names = async (text: string, lang = 'en', italic = false) =>
	(await facesFor(text, {lang, italic})).map(({name}) => name);

/** The families in their order, with the letters that each is given besides its Latin part. */
async function familiesFor(text: string, lang: string): Promise<string> {
	return fontStack(await facesFor(text, {lang, italic: false}));
}

describe('coverage', () => {
	const parts = families
		.filter(({files}) => files !== 'sliced')
		.flatMap((family) => family.subsets.map((subset) => ({family, subset, of: family.prefix})));

	it.each(parts)(
		'of $of, $subset, is what the font files have letters for; `npm run fonts` writes it anew',
		({family, subset}) => {
			expect(coverage[family.prefix as keyof typeof coverage]).toHaveProperty(
				[subset],
				coverageOf(family, subset),
			);
		},
	);

	it.each(families.filter(({files}) => files === 'sliced'))(
		'of $name leaves out what it lacks',
		(one) => {
			expect(lacking).toHaveProperty([one.prefix], lackingIn(one));
		},
	);
});

describe('facesFor', () => {
	it('takes regular and bold, and italics only where they are asked for', async () => {
		expect(await names('abc')).toEqual([
			'atkinson-hyperlegible-latin-400-normal.woff2',
			'atkinson-hyperlegible-latin-700-normal.woff2',
		]);
		expect(await names('abc', 'en', true)).toEqual([
			'atkinson-hyperlegible-latin-400-normal.woff2',
			'atkinson-hyperlegible-latin-700-normal.woff2',
			'atkinson-hyperlegible-latin-400-italic.woff2',
			'atkinson-hyperlegible-latin-700-italic.woff2',
		]);
	});

	it('takes the extended subset only for characters that the first one lacks', async () => {
		expect(await names('Größe naïve – “a”')).toHaveLength(2);
		expect(await names('')).toHaveLength(2);
		expect(await names('Łódź')).toContain('atkinson-hyperlegible-latin-ext-400-normal.woff2');
		expect(await names('Łódź', 'en', true)).toHaveLength(8);
	});

	it('gives the bytes of font files, with the characters that each is for', async () => {
		for (const face of await facesFor('Łódź 背痛', {lang: 'en', italic: true})) {
			const kind = Buffer.from(face.bytes.subarray(0, 4)).toString();
			expect(kind).toBe(face.format === 'woff' ? 'wOFF' : 'wOF2');
			expect(face.unicodeRange).toMatch(/^U\+/u);
			expect(face.name).toContain(`-${face.weight}-${face.style}`);
			expect(face.name.endsWith(`.${face.format}`)).toBe(true);
		}
	});

	it.each([
		['es', "'Atkinson Hyperlegible', sans-serif"],
		['vi', "'Be Vietnam Pro', sans-serif"],
		['ar', "'Vazirmatn', sans-serif"],
		['fa-AF', "'Vazirmatn', sans-serif"],
		['he', "'Noto Sans Hebrew', sans-serif"],
		['hi', "'Noto Sans Devanagari', sans-serif"],
		['zh-Hans', "'Noto Sans SC', sans-serif"],
		['ja', "'Noto Sans JP', sans-serif"],
	])('sets a text in %s in one family, Latin words and numbers too', async (lang, stack) => {
		expect(await familiesFor('Take 400 mg (“now”).', lang)).toBe(stack);
	});

	it('brings letters of other scripts into a text', async () => {
		expect(await familiesFor('Say سلام and שלום, नमस्ते, Nguyễn', 'en')).toBe(
			"'Atkinson Hyperlegible', 'Be Vietnam Pro', 'Vazirmatn', 'Noto Sans Hebrew', 'Noto Sans Devanagari', sans-serif",
		);
		expect(await names('Say سلام')).toEqual([
			'atkinson-hyperlegible-latin-400-normal.woff2',
			'atkinson-hyperlegible-latin-700-normal.woff2',
			'vazirmatn-arabic-400-normal.woff2',
			'vazirmatn-arabic-700-normal.woff2',
		]);
	});

	it('takes Chinese and Japanese characters as the language of the text draws them', async () => {
		expect(await familiesFor('骨', 'ja')).toBe("'Noto Sans JP', sans-serif");
		expect(await familiesFor('骨', 'zh')).toBe("'Noto Sans SC', sans-serif");
		expect(await familiesFor('骨', 'en')).toBe(
			"'Atkinson Hyperlegible', 'Noto Sans SC', sans-serif",
		);
		// A simplified character that Japanese does not write.
		expect(await familiesFor('骨们', 'ja')).toBe("'Noto Sans JP', 'Noto Sans SC', sans-serif");
	});

	it('has no italics where the family has none', async () => {
		const faces = await facesFor('ألم 痛', {lang: 'ar', italic: true});
		expect(faces.filter(({style}) => style === 'italic')).toEqual([]);
	});
});

describe('a cut out of a sliced family', () => {
	const text = '背痛往往在最初6周内好转。';
	const cuts = async (of = text) =>
		(await facesFor(of, {lang: 'zh', italic: false})).filter(({name}) => !name.includes('latin'));
	const fontOf = ({bytes}: FontFace) => {
		const font = fontkit.create(Buffer.from(bytes));
		if (!('characterSet' in font)) throw new Error('A collection of fonts');
		return font;
	};

	/** Without the code that ends a table. */
	const codesOf = (face: FontFace) => fontOf(face).characterSet.filter((code) => code !== 0xffff);

	it('has the letters of the text and no others', async () => {
		const faces = await cuts();
		for (const weight of [400, 700]) {
			const letters = faces
				.filter((face) => face.weight === weight)
				.flatMap((face) => codesOf(face).map((code) => String.fromCodePoint(code)));
			expect(letters.sort()).toEqual([...new Set(text.replace('6', ''))].sort());
		}
	});

	it('states the letters that it has', async () => {
		for (const face of await cuts()) {
			const codes = codesOf(face).map((code) => code.toString(16).toUpperCase());
			for (const code of codes) expect(face.unicodeRange).toContain(code.slice(0, 3));
		}
	});

	it('has one weight, for Chromium prints a variable font as drawings', async () => {
		for (const face of await cuts()) expect(fontOf(face).variationAxes).toEqual({});
		const [regular, bold] = await cuts('痛');
		const inkOf = (face: FontFace | undefined) =>
			face && fontOf(face).glyphForCodePoint(0x75db).path.toSVG();
		expect(inkOf(regular)).toMatch(/^M/u);
		expect(inkOf(regular)).not.toBe(inkOf(bold));
	});

	it('is the same for the same letters in any order, and different for others', async () => {
		const marks = async (of: string) => (await cuts(of)).map(({name}) => name);
		expect(await marks('痛背')).toEqual(await marks('背痛背'));
		expect(await marks('痛背')).not.toEqual(await marks('痛'));
	});

	it('comes with Latin letters and numbers that style sheets may add', async () => {
		const [latin] = await facesFor('痛', {lang: 'zh', italic: false});
		const set = new Set(latin && fontOf(latin).characterSet);
		for (const letter of 'Handpress · 0123456789•–') {
			expect(set.has(letter.codePointAt(0) ?? 0)).toBe(true);
		}
	});
});

describe('the line height of a family', () => {
	it.each(families.filter(({lineHeight}) => lineHeight))(
		'holds the letters of $name',
		async (one) => {
			const [lang = ''] = one.languages;
			for (const {bytes} of await facesFor('', {lang, italic: false})) {
				const font = fontkit.create(Buffer.from(bytes));
				if (!('ascent' in font)) throw new Error('A collection of fonts');
				const height = (font.ascent - font.descent) / font.unitsPerEm;
				expect(one.lineHeight).toBeGreaterThanOrEqual(height);
			}
		},
	);
});

describe('familyOf', () => {
	it('is the base family where no other is for the language', () => {
		expect(familyOf('pt-BR').name).toBe('Atkinson Hyperlegible');
		expect(familyOf('ZH-Hant').name).toBe('Noto Sans SC');
	});
});

describe('charactersWithoutFont', () => {
	it('names each character once, and passes over spaces and invisible ones', () => {
		expect(charactersWithoutFont('a 통\u00A0통\n\t\u00AD\u200Bก\u20E3 Łódź é', 'en')).toEqual([
			'통',
			'ก',
			'\u20E3',
		]);
	});

	it('knows signs, Greek letters and single emoji, but none that are joined', () => {
		const signs = '≤≥≈≠±√∞→←↑↓⇒✓✔✗☐☑☎⚠★●■①℃‰′½⅓⅔⁵₂αβγμΩ№♀♂😀✅❌📞💊🏥🇬🇧';
		for (const lang of ['en', 'ar', 'zh', 'vi', 'ru']) {
			expect([lang, charactersWithoutFont(signs, lang)]).toEqual([lang, []]);
		}
		expect(charactersWithoutFont('👩‍⚕ 👩 👩‍⚕ 👍🏽', 'en')).toEqual(['🏽', '👩‍⚕']);
	});

	it('knows Greek, Cyrillic, Armenian and Georgian letters', async () => {
		const text = 'Боль в спине; їжа, Πόνος στην πλάτη, Մեջքի ցավ, ზურგის ტკივილი';
		for (const lang of ['en', 'uk', 'hy']) expect(charactersWithoutFont(text, lang)).toEqual([]);
		expect(await familiesFor('Боль ≥ 5', 'ru')).toBe("'Noto Sans', 'DejaVu Sans', sans-serif");
		expect(await familiesFor('Pain: боль ✓', 'en')).toBe(
			"'Atkinson Hyperlegible', 'Noto Sans', 'DejaVu Sans', sans-serif",
		);
	});

	it('knows the letters of all scripts in every text', () => {
		for (const lang of ['en', 'ar', 'zh', 'vi']) {
			expect(
				charactersWithoutFont('ألم، درد، گچ؟ כאב दर्द। 背痛，腰痛の「データ」 ngưỡng', lang),
			).toEqual([]);
			expect(charactersWithoutFont('통증', lang)).toEqual(['통', '증']);
		}
	});
});
