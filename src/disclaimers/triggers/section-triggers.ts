import {languageOf} from '../../handout/language-of.ts';
import {PhraseFinder, type Writing} from '../../handout/phrase-finder.ts';
import {withoutArabicMarks} from '../../handout/words.ts';
import {ar} from './ar.ts';
import {de} from './de.ts';
import {en} from './en.ts';
import {es} from './es.ts';
import {fa} from './fa.ts';
import {fr} from './fr.ts';
import {he} from './he.ts';
import {hi} from './hi.ts';
import {ja} from './ja.ts';
import {pt} from './pt.ts';
import {
	type LanguageTriggers,
	type TriggeredKind,
	type TriggerWords,
	triggeredKinds,
} from './trigger-words.ts';
import {vi} from './vi.ts';
import {zh} from './zh.ts';

/** By the primary tag of a language. */
export const byLanguage: Readonly<Record<string, LanguageTriggers>> = {
	ar,
	de,
	en,
	es,
	fa,
	fr,
	he,
	hi,
	ja,
	pt,
	vi,
	zh,
};

/** A clinic's own words, by language and kind. */
export type OwnTriggers = Readonly<
	Record<string, Readonly<Partial<Record<TriggeredKind | 'symptoms', Partial<TriggerWords>>>>>
>;

/** A kind that a text requires, and the words that require it. */
export interface Trigger {
	readonly kind: TriggeredKind;
	readonly words: readonly string[];
}

/** Says which disclaimers a text requires, by its words. */
export class SectionTriggers {
	readonly #finder: PhraseFinder<TriggerWord>;
	/** Cached, since inserting, checking and reporting ask about the same sections. */
	readonly #known = new Map<string, readonly Trigger[]>();

	/** In a language without listed words, nothing is triggered. */
	constructor(lang: string, own: OwnTriggers = noneOfOwn) {
		this.#finder = finderFor(lang, own);
	}

	triggersIn(heading: string, text: string): readonly Trigger[] {
		const key = `${heading}\n${text}`;
		const triggers = this.#known.get(key) ?? this.#findTriggers(heading, text);
		this.#known.set(key, triggers);
		return triggers;
	}

	#findTriggers(heading: string, text: string): Trigger[] {
		const found = [heading, text].flatMap((one) => wordsFound(this.#finder, one));
		return triggeredKinds.flatMap((kind) => {
			const {strong, weak} = wordsOf(kind, found);
			const words = strong.length > 0 ? strong : weak;
			return strong.length > 0 || weak.length > 1 ? [{kind, words}] : [];
		});
	}

	/** The words of a title that name a symptom; empty if there are none. */
	symptomsIn(title: string): readonly string[] {
		const {strong, weak} = wordsOf('symptoms', wordsFound(this.#finder, title));
		// A title is short, so it is about whatever it names.
		return strong.length > 0 ? strong : weak;
	}
}

type ListedKind = TriggeredKind | 'symptoms';

/** A word of a list, and what it indicates. */
interface TriggerWord {
	readonly list: ListedKind;
	readonly phrase: string;
	readonly shows: keyof TriggerWords;
}

interface Found {
	readonly strong: readonly string[];
	readonly weak: readonly string[];
}

/** Different words of a kind, in the order in which they stand. */
function wordsOf(kind: ListedKind, found: readonly FoundWord[]): Found {
	const shown = (wanted: keyof TriggerWords) =>
		different(
			found.flatMap(({list, shows, word}) => (list === kind && shows === wanted ? word : [])),
		);
	return {strong: shown('strong'), weak: shown('weak')};
}

interface FoundWord extends Omit<TriggerWord, 'phrase'> {
	/** As it is written in the text, in lower case. */
	readonly word: string;
}

function wordsFound(finder: PhraseFinder<TriggerWord>, written: string): FoundWord[] {
	const text = withoutArabicMarks(written);
	return finder.placesIn(text).map(({listed: {list, shows}, start, end}) => ({
		list,
		shows,
		word: text.slice(start, end).toLowerCase(),
	}));
}

const writings: Readonly<Record<string, Writing>> = {
	// And, in, to, the; mine, yours, plural.
	ar: {
		joinedBefore: {expression: /^[وفبلك]{0,2}(?:ال|ل)?$/u, mostLetters: 4},
		endings: ['ك', 'ه', 'ها', 'كم', 'ات', 'ين', 'ا'],
	},
	fa: {endings: ['ها', 'های', 'هایی', 'ی', 'تان', 'شان']},
	he: {joinedBefore: {expression: /^[ובלהמכש]{0,3}$/u, mostLetters: 3}},
	zh: {isSpaceless: true},
	ja: {isSpaceless: true},
};

const noneOfOwn: OwnTriggers = {};

/** Cached for all handouts of a language. */
const finders = new WeakMap<OwnTriggers, Map<string, PhraseFinder<TriggerWord>>>();

function finderFor(lang: string, own: OwnTriggers): PhraseFinder<TriggerWord> {
	const byLang = finders.get(own) ?? new Map<string, PhraseFinder<TriggerWord>>();
	finders.set(own, byLang);
	const finder = byLang.get(lang) ?? makeFinder(lang, own);
	byLang.set(lang, finder);
	return finder;
}

function makeFinder(lang: string, own: OwnTriggers): PhraseFinder<TriggerWord> {
	const language = languageOf(lang);
	const tags = [lang.toLowerCase(), language];
	const ownWords = Object.entries(own).flatMap(([tag, kinds]) =>
		tags.includes(tag.toLowerCase()) ? kinds : [],
	);
	const phrases = [...triggeredKinds, 'symptoms' as const].flatMap((kind) => {
		const words = byLanguage[language]?.[kind] ?? none;
		return wordsOfList(
			kind,
			ownWords.reduce((all, one) => joined(all, one[kind]), words),
		);
	});
	return new PhraseFinder(phrases, writings[language]);
}

/** In order of precedence if several begin at one place: the longer one first. */
function wordsOfList(list: ListedKind, words: TriggerWords): TriggerWord[] {
	return (['except', 'strong', 'weak'] as const).flatMap((shows) =>
		[...(words[shows] ?? [])]
			.sort((a, b) => b.length - a.length)
			.map((phrase) => ({list, phrase, shows})),
	);
}

/** Words without other forms of the same word: "tablet" and "tablets" count as one. */
function different(words: readonly string[]): string[] {
	const kept: string[] = [];
	for (const word of words) {
		if (!kept.some((other) => other.startsWith(word) || word.startsWith(other))) kept.push(word);
	}
	return kept;
}

const none: TriggerWords = {strong: [], weak: []};

function joined(words: TriggerWords, own?: Partial<TriggerWords>): TriggerWords {
	if (!own) return words;
	return {
		strong: [...words.strong, ...(own.strong ?? [])],
		weak: [...words.weak, ...(own.weak ?? [])],
		except: [...(words.except ?? []), ...(own.except ?? [])],
	};
}
