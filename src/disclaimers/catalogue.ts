import {tagsFor} from '../handout/language-of.ts';
import type {Disclaimer, DisclaimerKind} from './disclaimer.ts';

/** The approved wordings, by language and kind, and the versions that they superseded. */
export class DisclaimerCatalogue {
	readonly #byKey: ReadonlyMap<string, Disclaimer>;
	readonly #former: readonly Disclaimer[];
	readonly #formerByLang = new Map<string, readonly Disclaimer[]>();

	/** @param former superseded versions, known so that they are found where they are still written out. */
	constructor(disclaimers: readonly Disclaimer[], former: readonly Disclaimer[] = []) {
		this.#byKey = new Map(disclaimers.map((entry) => [keyOf(entry.lang, entry.kind), entry]));
		this.#former = former;
	}

	/**
	 * The approved wording of a kind in a language, BCP 47. A regional form falls back to its language
	 * (`es-MX` to `es`), never to another language or script.
	 */
	find(lang: string, kind: DisclaimerKind): Disclaimer | undefined {
		const keys = tagsFor(lang).map((tag) => keyOf(tag, kind));
		return this.#byKey.get(keys.find((key) => this.#byKey.has(key)) ?? '');
	}

	/** The superseded wordings for a language, except those whose very words are approved again. */
	formerIn(lang: string): readonly Disclaimer[] {
		const known = this.#formerByLang.get(lang);
		if (known) return known;
		const former = this.#former
			.filter(isIn(lang))
			.filter(({kind, text}) => this.find(lang, kind)?.text !== text);
		this.#formerByLang.set(lang, former);
		return former;
	}

	/** All wordings that are approved now, in all languages. */
	all(): Disclaimer[] {
		return [...this.#byKey.values()];
	}

	/** All superseded wordings, in all languages. */
	allFormer(): readonly Disclaimer[] {
		return this.#former;
	}
}

function isIn(lang: string): (entry: Disclaimer) => boolean {
	const tags = tagsFor(lang).map((tag) => tag.toLowerCase());
	return (entry) => tags.includes(entry.lang.toLowerCase());
}

function keyOf(lang: string, kind: DisclaimerKind): string {
	return `${lang.toLowerCase()}/${kind}`;
}
