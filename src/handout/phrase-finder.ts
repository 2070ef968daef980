const word = /[\p{L}\p{M}\p{N}]+/gu;

const wordOrSign = /[\p{L}\p{M}\p{N}]+|\S/gu;

/** What counts as a word in scripts without spaces. */
const character = /\S/gu;

const letters = /^\p{L}*$/u;

/** How words are written in a language, and which of them count. */
export interface Writing {
	/** Whether words are not separated by spaces, so that phrases begin and end anywhere. Default: false. */
	readonly isSpaceless?: boolean;
	/** Short words that are joined to the next one, possibly several of them. Default: none. */
	readonly joinedBefore?: {readonly expression: RegExp; readonly mostLetters: number};
	/** What may be added to the end of a phrase, such as a plural ending. Default: nothing. */
	readonly endings?: readonly string[];
	/** Signs after which a word is the second half of another one. Default: none. */
	readonly hyphens?: readonly string[];
}

/**
 * A phrase to look for, in any case. A space matches any white space, an apostrophe either form,
 * and `*` at the end of a word or before the first one any further letters.
 */
export interface ListedPhrase<List> {
	/** Matches of one list do not overlap; if several begin at one place, the first phrase given wins. */
	readonly list: List;
	readonly phrase: string;
}

/** Where a phrase stands in a text, without what is joined to it. */
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
	/** How many white-space characters stand before it. */
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

/** More than the different words of any library; numbers and links may exceed it. */
const mostKnown = 20_000;

/**
 * Finds phrases of long lists in texts by their first words, since hardly any word of a text begins
 * one. V8 takes longer to compile an expression of all phrases than it takes to check a handout.
 */
export class PhraseFinder<Listed extends ListedPhrase<unknown>> {
	/** By the first signs of phrases. */
	readonly #entries = new Map<string, Entry<Listed>[]>();
	/** Phrases that give only the end of their first word. */
	readonly #tails: Entry<Listed>[] = [];
	/** Cached by word as written: most of a library's words are the same few thousand. */
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
	 * Finds phrases in the order in which they begin, in time proportional to the length of the text.
	 *
	 * @param words the words of the text as `wordMatchesIn` finds them, if they are already known.
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

	/** How many letters of a word are an ending of the phrase; undefined if it is another word. */
	#lettersBehind({key, isOpen}: Part, word: string, isLast: boolean): number | undefined {
		if (word === key) return 0;
		if (!word.startsWith(key)) return undefined;
		const rest = word.slice(key.length);
		if (isOpen && letters.test(rest)) return 0;
		return isLast && this.#endings.has(rest) ? rest.length : undefined;
	}

	/** Where a phrase ends, given the end of its first word; undefined if the others do not follow. */
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
export function wordMatchesIn(text: string): readonly RegExpExecArray[] {
	return [...text.matchAll(word)];
}
