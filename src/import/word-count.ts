import {wordsIn} from '../handout/words.ts';

/** The words of a text as a multiset: bounded by the vocabulary, however long the text is. */
export class WordCount {
	readonly #counts = new Map<string, number>();

	/** Adds words, or with `by` −1 takes them away. */
	add(words: Iterable<string>, by = 1): this {
		for (const word of words) this.#counts.set(word, (this.#counts.get(word) ?? 0) + by);
		return this;
	}

	addText(text: string, by = 1): this {
		return this.add(wordsIn(text), by);
	}

	/** Adds all of another count. */
	addCount(other: WordCount, by = 1): this {
		for (const [word, count] of other.#counts) this.add([word], count * by);
		return this;
	}

	/** Words that are there more often than not, and those that are there less than not at all. */
	get surplus(): string[] {
		return [...this.#counts].filter(([, count]) => count > 0).map(([word]) => word);
	}

	get deficit(): string[] {
		return [...this.#counts].filter(([, count]) => count < 0).map(([word]) => word);
	}
}
