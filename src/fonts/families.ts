/** A font family from an npm package, and what it is used for. */
export interface FontFamily {
	/** As style sheets name it; without its spaces, as Chromium names it inside a PDF. */
	readonly name: string;
	readonly packageName: string;
	/** How the names of its files begin. */
	readonly prefix: string;
	/** The parts that the package splits the family into; a character is taken from the first one that has it. */
	readonly subsets: readonly string[];
	/** Languages whose handouts are set in this family as a whole, Latin words and numbers included. */
	readonly languages: readonly string[];
	/** The scripts that it provides for in texts of other languages. */
	readonly script: RegExp;
	readonly hasItalic: boolean;
	/**
	 * Height of a line, in em, that holds the letters with their marks. With less, Chromium would
	 * also paint the top of a page at the foot of the page before, where it is cut off and still read
	 * aloud. Undefined if the style sheets' own heights suffice.
	 */
	readonly lineHeight?: number;
	/**
	 * How its files come, and what a text gets of them.
	 * - `whole`: a file for each weight and subset, embedded as it is.
	 * - `large`: the same, but with so many letters that those of the text are cut out; for texts of
	 *   other languages alone, since style sheets add letters that no text has.
	 * - `sliced`: a variable font in a hundred slices. What a text needs of it is cut out and fixed at a
	 *   weight, since Chromium prints a variable font as drawings (Type 3) and a slice has more letters
	 *   than a text.
	 */
	readonly files: 'whole' | 'large' | 'sliced';
}

/** The family of every language that names no other. */
export const baseFamily: FontFamily = {
	name: 'Atkinson Hyperlegible',
	packageName: '@fontsource/atkinson-hyperlegible',
	prefix: 'atkinson-hyperlegible',
	subsets: ['latin', 'latin-ext'],
	languages: [],
	script: /./u,
	hasItalic: true,
	files: 'whole',
};

/** All families. If two have a letter that a text of another language needs, it comes from the first. */
export const families: readonly FontFamily[] = [
	baseFamily,
	{
		name: 'Be Vietnam Pro',
		packageName: '@fontsource/be-vietnam-pro',
		prefix: 'be-vietnam-pro',
		subsets: ['latin', 'latin-ext', 'vietnamese'],
		languages: ['vi'],
		script: /\p{scx=Latin}/u,
		hasItalic: true,
		lineHeight: 1.7,
		files: 'whole',
	},
	{
		name: 'Vazirmatn',
		packageName: '@fontsource/vazirmatn',
		prefix: 'vazirmatn',
		subsets: ['latin', 'latin-ext', 'arabic'],
		languages: ['ar', 'fa'],
		script: /\p{scx=Arabic}/u,
		hasItalic: false,
		lineHeight: 1.7,
		files: 'whole',
	},
	{
		name: 'Noto Sans Hebrew',
		packageName: '@fontsource/noto-sans-hebrew',
		prefix: 'noto-sans-hebrew',
		subsets: ['latin', 'latin-ext', 'hebrew'],
		languages: ['he'],
		script: /\p{scx=Hebrew}/u,
		hasItalic: false,
		lineHeight: 1.5,
		files: 'whole',
	},
	{
		name: 'Noto Sans Devanagari',
		packageName: '@fontsource/noto-sans-devanagari',
		prefix: 'noto-sans-devanagari',
		subsets: ['latin', 'latin-ext', 'devanagari'],
		languages: ['hi'],
		script: /\p{scx=Devanagari}/u,
		hasItalic: false,
		lineHeight: 1.7,
		files: 'whole',
	},
	{
		name: 'Noto Sans SC',
		packageName: '@fontsource-variable/noto-sans-sc',
		prefix: 'noto-sans-sc',
		subsets: ['latin', ...slices(4, 6), ...slices(21, 91), ...slices(97, 119)],
		languages: ['zh'],
		script: /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\uFF01-\uFF60]/u,
		hasItalic: false,
		lineHeight: 1.6,
		files: 'sliced',
	},
	{
		name: 'Noto Sans JP',
		packageName: '@fontsource-variable/noto-sans-jp',
		prefix: 'noto-sans-jp',
		subsets: ['latin', ...slices(0, 119)],
		languages: ['ja'],
		script: /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\uFF01-\uFF60]/u,
		hasItalic: false,
		lineHeight: 1.6,
		files: 'sliced',
	},
	{
		name: 'Noto Sans',
		packageName: '@fontsource/noto-sans',
		prefix: 'noto-sans',
		subsets: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'],
		languages: ['be', 'bg', 'el', 'kk', 'mk', 'mn', 'ru', 'sr', 'uk'],
		script: /[\p{scx=Greek}\p{scx=Cyrillic}]/u,
		hasItalic: true,
		files: 'whole',
	},
	{
		name: 'DejaVu Sans',
		packageName: '@fontsource/dejavu-sans',
		prefix: 'dejavu-sans',
		subsets: ['latin'],
		languages: [],
		// Signs above all: arrows, ticks, boxes, fractions, what formulas are made of.
		script:
			/[\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Armenian}\p{scx=Georgian}\p{Script=Latin}\p{Script=Common}]/u,
		hasItalic: false,
		files: 'large',
	},
	{
		name: 'Noto Emoji',
		packageName: '@fontsource-variable/noto-emoji',
		prefix: 'noto-emoji',
		subsets: slices(0, 9),
		languages: [],
		script: /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u,
		hasItalic: false,
		files: 'sliced',
	},
];

/** Slices are named by numbers. */
function slices(from: number, to: number): string[] {
	return Array.from({length: to - from + 1}, (_, index) => String(from + index));
}
