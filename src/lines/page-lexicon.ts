import {pageLanguages} from './languages/index.ts';
import type {PageWord} from './page-language.ts';

/** Scripts without spaces between words: there, words are looked for anywhere. */
export const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Greek capitals bear no accents. */
function withoutAccents(source: string): string {
	return source.replace(
		/[άέήίόύώ]/gu,
		(letter) => `(?:${letter}|${letter.normalize('NFD').charAt(0)})`,
	);
}

/** The words of which labels are made, in one language, as expressions; each is made when it is first asked for. */
export class Lexicon {
	readonly #words: Readonly<Record<PageWord, string>>;
	readonly #made = new Map<string, RegExp>();
	readonly #before: string;
	readonly #after: string;

	constructor(words: Readonly<Record<PageWord, string>>) {
		this.#words = words;
		const isDense = dense.test(words.page);
		this.#before = isDense ? '' : '(?<![\\p{L}\\p{M}])';
		// Korean puts its particles behind a word.
		this.#after = isDense || /\p{Script=Hangul}/u.test(words.page) ? '' : '(?![\\p{L}\\p{M}])';
	}

	anywhere = (word: PageWord) =>
		this.#make(word, `${this.#before}(?:${this.#words[word]})${this.#after}`);
	atStart = (word: PageWord) =>
		this.#make(`^${word}`, `^[\\p{P}\\p{S}\\s]*(?:${this.#words[word]})${this.#after}`);
	atEnd = (word: PageWord) =>
		this.#make(`${word}$`, `${this.#before}(?:${this.#words[word]})[\\p{P}\\p{S}\\s]*$`);
	whole = (word: PageWord) =>
		this.#make(`^${word}$`, `^[\\p{P}\\p{S}\\s]*(?:${this.#words[word]})[\\p{P}\\p{S}\\s]*$`);

	#make(key: string, source: string): RegExp {
		let made = this.#made.get(key);
		if (!made) {
			made = new RegExp(withoutAccents(source.normalize('NFC')), 'u');
			this.#made.set(key, made);
		}
		return made;
	}
}

const lexicons = new Map<string, Lexicon>();

/** The words of a language; nothing where none are known. */
export function lexiconOf(lang: string): Lexicon | undefined {
	const words = pageLanguages[lang]?.words;
	if (!words) return undefined;
	let lexicon = lexicons.get(lang);
	if (!lexicon) {
		lexicon = new Lexicon(words);
		lexicons.set(lang, lexicon);
	}
	return lexicon;
}
