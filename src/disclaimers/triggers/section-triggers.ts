import {languageOf} from '../../handout/language-of.ts';
import {phraseExpression} from '../../handout/phrase-expression.ts';
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

const byLanguage: Readonly<Record<string, LanguageTriggers>> = {
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

/** A kind that a text asks for, and the words that do. */
export interface Trigger {
	readonly kind: TriggeredKind;
	readonly words: readonly string[];
}

/** Tells what disclaimers a text asks for, by its words. */
export class SectionTriggers {
	readonly #matchers: ReadonlyMap<TriggeredKind | 'symptoms', Matcher>;
	/** Inserting, checking and telling ask about the same sections. */
	readonly #known = new Map<string, readonly Trigger[]>();

	/** In a language that has no words here, nothing is triggered. */
	constructor(lang: string, own: OwnTriggers = {}) {
		const language = languageOf(lang);
		const words = byLanguage[language];
		const tags = [lang.toLowerCase(), language];
		const ownWords = Object.entries(own).flatMap(([tag, kinds]) =>
			tags.includes(tag.toLowerCase()) ? kinds : [],
		);
		const kinds = [...triggeredKinds, 'symptoms'] as const;
		this.#matchers = new Map(
			kinds.map((kind) => [
				kind,
				matcherFor(
					language,
					ownWords.reduce((all, one) => joined(all, one[kind]), words?.[kind] ?? none),
				),
			]),
		);
	}

	triggersIn(heading: string, text: string): readonly Trigger[] {
		const key = `${heading}\n${text}`;
		const triggers = this.#known.get(key) ?? this.#findTriggers(heading, text);
		this.#known.set(key, triggers);
		return triggers;
	}

	#findTriggers(heading: string, text: string): Trigger[] {
		return triggeredKinds.flatMap((kind) => {
			const {strong, weak} = this.#wordsIn(kind, heading, text);
			const words = strong.length > 0 ? strong : weak;
			return strong.length > 0 || weak.length > 1 ? [{kind, words}] : [];
		});
	}

	/** The words by which a title names what a patient feels; none where it does not. */
	symptomsIn(title: string): readonly string[] {
		const {strong, weak} = this.#wordsIn('symptoms', title);
		// A title is short: what it names it is about.
		return strong.length > 0 ? strong : weak;
	}

	/** Different words of a kind, in the order of the texts. */
	#wordsIn(kind: TriggeredKind | 'symptoms', ...texts: readonly string[]): Found {
		const found = texts.flatMap((text) => this.#matchers.get(kind)?.(text) ?? []);
		return {
			strong: different(found.flatMap(({strong}) => strong)),
			weak: different(found.flatMap(({weak}) => weak)),
		};
	}
}

interface Found {
	readonly strong: readonly string[];
	readonly weak: readonly string[];
}

type Matcher = (text: string) => Found;

/** Letters that Arabic and Hebrew write together with the next word: and, in, to, the. */
const joinedBefore: Readonly<Record<string, string>> = {
	ar: '[وفبلك]{0,2}(?:ال|ل)?',
	he: '[ובלהמכש]{0,3}',
};

/** Endings that these languages write to a word: mine, yours, plural. */
const joinedBehind: Readonly<Record<string, string>> = {
	ar: '(?:ك|ه|ها|كم|ات|ين|ا)?',
	fa: '(?:\u200C?(?:ها|های|هایی|ی|تان|شان))?',
};

const compiled = new WeakMap<TriggerWords, Matcher>();

function matcherFor(lang: string, words: TriggerWords): Matcher {
	const known = compiled.get(words);
	if (known) return known;
	const isWithoutSpaces = lang === 'zh' || lang === 'ja';
	const before = isWithoutSpaces ? '' : `(?<![\\p{L}\\p{M}\\p{N}])${joinedBefore[lang] ?? ''}`;
	const behind = isWithoutSpaces ? '' : `${joinedBehind[lang] ?? ''}(?![\\p{L}\\p{M}\\p{N}])`;
	const oneOf = (list: readonly string[]) =>
		list.length === 0
			? '(?!)'
			: [...list]
					.sort((a, b) => b.length - a.length)
					.map(phraseExpression)
					.join('|');
	const pattern = new RegExp(
		`${before}(?:(?<except>${oneOf(words.except ?? [])})|(?<strong>${oneOf(words.strong)})|(?<weak>${oneOf(words.weak)}))${behind}`,
		'giu',
	);
	const matcher = (text: string) => {
		const strong: string[] = [];
		const weak: string[] = [];
		for (const {groups} of withoutArabicMarks(text).matchAll(pattern)) {
			if (groups?.['strong']) strong.push(groups['strong']);
			if (groups?.['weak']) weak.push(groups['weak']);
		}
		return {strong, weak};
	};
	compiled.set(words, matcher);
	return matcher;
}

/** Words that are not forms of each other: "tablet" and "tablets" are one. */
function different(words: readonly string[]): string[] {
	const kept: string[] = [];
	for (const word of words.map((one) => one.toLowerCase())) {
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
