import type {PageWord} from './page-language.ts';
import {dense, type Lexicon} from './page-lexicon.ts';

/** Says more, in all languages at once. */
const further = / (?:and|und|et|y|e|och|og|en|ja|i|oraz|a|și|και|ve|и|та|і|dan) \p{L}/u;

/** A line in small letters, and which words it holds. */
export class Line {
	readonly text: string;
	/** As it was written. */
	readonly source: string;
	readonly words: number;
	readonly isSentence: boolean;
	readonly asks: boolean;
	readonly #lexicon: Lexicon;
	/** Several signs ask for the same words. */
	readonly #has = new Map<PageWord, boolean>();

	constructor(text: string, lexicon: Lexicon) {
		this.source = text.trim();
		// Turkish writes a dot on its capital, which would be a letter of its own.
		this.text = this.source.toLowerCase().replaceAll('i\u0307', 'i').normalize('NFC');
		this.#lexicon = lexicon;
		const spaced = this.text.match(/\S+/gu)?.length ?? 0;
		this.words = dense.test(this.text) ? Math.max(spaced, Math.ceil(text.length / 3)) : spaced;
		this.isSentence = /[.。।۔]["'”’»)]?$/u.test(this.text);
		this.asks = /[?？؟;]$/u.test(this.text);
	}

	has(...words: readonly PageWord[]): boolean {
		return words.every((word) => {
			let has = this.#has.get(word);
			if (has === undefined) {
				has = this.#lexicon.anywhere(word).test(this.text);
				this.#has.set(word, has);
			}
			return has;
		});
	}

	opens(word: PageWord): boolean {
		return this.#lexicon.atStart(word).test(this.text);
	}

	/** A page or what stands on one. */
	get namesPage(): boolean {
		return this.has('page') || this.has('article');
	}

	/** "Print this page and take it along": no button says what else to do with it. */
	get goesOn(): boolean {
		return further.test(this.text) && !this.ends('page') && !this.ends('article');
	}

	/** What is asked of a reader stands at either end. */
	asksTo(word: PageWord): boolean {
		return this.opens(word) || this.ends(word);
	}

	ends(word: PageWord): boolean {
		return this.#lexicon.atEnd(word).test(this.text);
	}

	is(word: PageWord): boolean {
		return this.#lexicon.whole(word).test(this.text);
	}
}
