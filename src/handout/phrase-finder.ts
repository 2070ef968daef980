const word = /[\p{L}\p{M}\p{N}]+/gu;

const wordOrSign = /[\p{L}\p{M}\p{N}]+|\S/gu;

/** What stands for a word in scripts that set none apart. */
const character = /\S/gu;

const letters = /^\p{L}*$/u;

/** How words are written in a language, and which of them count. */
export interface Writing {
	/** Whether no space sets words apart, so that phrases begin and end anywhere. Default: false. */
	readonly isSpaceless?: boolean;
	/** Small words that are written together with the next one, as many of them as may be. Default: none. */
	readonly joinedBefore?: {readonly expression: RegExp; readonly mostLetters: number};
	/** What may be written to the end of a phrase, as the letter of a plural. Default: nothing. */
	readonly endings?: readonly string[];
	/** Signs behind which a word is the second half of another one. Default: none. */
	readonly hyphens?: readonly string[];
}

/**
 * A phrase to look for, in any case: any white space is found for a space, either apostrophe for
 * one, and for `*` at the end of a word, or before the first one, any further letters.
 */
export interface ListedPhrase<List> {
	/** Phrases of one list are found where they do not overlap; at one place, the first that was given. */
	readonly list: List;
	readonly phrase: string;
}

/** Where a phrase stands in a text, without what is written together with it. */
export interface PhrasePlace<Listed> {
	readonly listed: Listed;
	readonly start: number;
	readonly end: number;
	/** With its ending. */
	readonly wordEnd: number;
}

/** A word of a phrase. */
interface Part {
	readonly key: string;
	/** Whether further letters may stand behind it. */
	readonly isOpen: boolean;
	/** How many signs of white space stand before it. */
	readonly gap: number;
}

interface Entry<Listed> {
	readonly listed: Listed;
	/** Its place among all that were given. */
	readonly nth: number;
	readonly first: Part;
	readonly others: readonly Part[];
}

/** A phrase that a word of a text begins. */
interface Beginning<Listed> {
	readonly entry: Entry<Listed>;
	/** How many letters of the word stand before the phrase, and how many of its only word behind it. */
	readonly before: number;
	readonly behind: number;
}

/** Where a word ends, and how many of its letters are an ending of the phrase. */
interface WordEnd {
	readonly wordEnd: number;
	readonly behind: number;
}

/** No library has as many different words; numbers and links may make more. */
const mostKnown = 20_000;

/**
 * Finds phrases of long lists in texts, by the words that they begin with: hardly any word of a
 * text begins one. An expression of all phrases takes V8 longer to compile than a handout to check.
 */
export class PhraseFinder<Listed extends ListedPhrase<unknown>> {
	/** By the first signs of phrases. */
	readonly #entries = new Map<string, Entry<Listed>[]>();
	/** Those of which only the end of the first word is given. */
	readonly #tails: Entry<Listed>[] = [];
	/** By words as texts write them: most of a library's words are the same few thousand. */
	readonly #begun = new Map<string, readonly Beginning<Listed>[]>();
	/** Where a phrase may begin; what one is made of. */
	readonly #word: RegExp;
	readonly #part: RegExp;
	readonly #endings: ReadonlySet<string>;

	constructor(
		phrases: Iterable<Listed>,
		readonly writing: Writing = {},
	) {
		this.#word = writing.isSpaceless ? character : word;
		this.#part = new RegExp(writing.isSpaceless ? character : wordOrSign);
		this.#endings = new Set(writing.endings);
		for (const [nth, listed] of [...phrases].entries()) {
			const isTail = listed.phrase.startsWith('*');
			const [first, ...others] = this.#partsOf(isTail ? listed.phrase.slice(1) : listed.phrase);
			if (!first) continue;
			const initial = first.key.charAt(0);
			const entries = isTail ? this.#tails : (this.#entries.get(initial) ?? []);
			if (!isTail) this.#entries.set(initial, entries);
			entries.push({listed, nth, first, others});
		}
	}

	/**
	 * In the order in which they begin; takes time in proportion to the text.
	 *
	 * @param words those of the text, as `wordsIn` finds them, where they are known.
	 */
	placesIn(
		text: string,
		words: Iterable<RegExpExecArray> = text.matchAll(this.#word),
	): PhrasePlace<Listed>[] {
		const {hyphens = []} = this.writing;
		const places: PhrasePlace<Listed>[] = [];
		const ends = new Map<unknown, number>();
		for (const {0: word, index: start} of words) {
			for (const {entry, before, behind} of this.#begunBy(word)) {
				const {listed, others} = entry;
				if (start < (ends.get(listed.list) ?? 0)) continue;
				if (hyphens.includes(text.charAt(start - 1))) continue;
				const last = this.#lastOf(others, text, {wordEnd: start + word.length, behind});
				if (!last) continue;
				const {wordEnd} = last;
				places.push({listed, start: start + before, end: wordEnd - last.behind, wordEnd});
				ends.set(listed.list, wordEnd);
			}
		}
		return places;
	}

	#partsOf(phrase: string): Part[] {
		const parts: Part[] = [];
		let end = 0;
		for (const {0: word, index} of phrase.matchAll(this.#part)) {
			const last = parts.at(-1);
			if (word === '*' && last) parts.splice(-1, 1, {...last, isOpen: true});
			else parts.push({key: keyOf(word), isOpen: false, gap: index - end});
			end = index + word.length;
		}
		return parts;
	}

	#begunBy(written: string): readonly Beginning<Listed>[] {
		const known = this.#begun.get(written);
		if (known) return known;
		const word = keyOf(written);
		const begun: Beginning<Listed>[] = [];
		const {expression, mostLetters = 0} = this.writing.joinedBefore ?? {};
		for (let before = mostLetters; before >= 0; before--) {
			if (before > 0 && !expression?.test(word.slice(0, before))) continue;
			const rest = word.slice(before);
			for (const entry of this.#entries.get(rest.charAt(0)) ?? []) {
				const behind = this.#lettersBehind(entry.first, rest, entry.others.length === 0);
				if (behind !== undefined) begun.push({entry, before, behind});
			}
		}
		for (const entry of this.#tails) {
			if (word.endsWith(entry.first.key)) begun.push({entry, before: 0, behind: 0});
		}
		begun.sort((a, b) => a.entry.nth - b.entry.nth || b.before - a.before);
		if (this.#begun.size >= mostKnown) this.#begun.clear();
		this.#begun.set(written, begun);
		return begun;
	}

	/** How many letters of a word are an ending of the phrase; nothing where it is another word. */
	#lettersBehind({key, isOpen}: Part, word: string, isLast: boolean): number | undefined {
		if (word === key) return 0;
		if (!word.startsWith(key)) return undefined;
		const rest = word.slice(key.length);
		if (isOpen && letters.test(rest)) return 0;
		return isLast && this.#endings.has(rest) ? rest.length : undefined;
	}

	/** How a phrase ends, by how its first word does; nothing where the others do not follow. */
	#lastOf(others: readonly Part[], text: string, first: WordEnd): WordEnd | undefined {
		let last = first;
		for (const [nth, part] of others.entries()) {
			this.#part.lastIndex = last.wordEnd;
			const next = this.#part.exec(text);
			if (!next || next.index - last.wordEnd !== part.gap) return undefined;
			const behind = this.#lettersBehind(part, keyOf(next[0]), nth === others.length - 1);
			if (behind === undefined) return undefined;
			last = {wordEnd: this.#part.lastIndex, behind};
		}
		return last;
	}
}

/** The form in which words are compared. */
function keyOf(word: string): string {
	return word === "'" ? '’' : word.toLowerCase();
}

/** Runs of letters and figures. */
export function wordsIn(text: string): readonly RegExpExecArray[] {
	return [...text.matchAll(word)];
}
