import {tagsFor} from '../handout/language-of.ts';
import type {Disclaimer, DisclaimerKind} from './disclaimer.ts';

/** The approved wordings, by language and kind, and those that were approved before them. */
export class DisclaimerCatalogue {
	readonly #byKey: ReadonlyMap<string, Disclaimer>;
	readonly #former: readonly Disclaimer[];
	readonly #formerByLang = new Map<string, readonly Disclaimer[]>();

	/** @param former superseded versions: known, so that they are found where they still stand. */
	constructor(disclaimers: readonly Disclaimer[], former: readonly Disclaimer[] = []) {
		this.#byKey = new Map(disclaimers.map((entry) => [keyOf(entry.lang, entry.kind), entry]));
		this.#former = former;
	}

	/**
	 * The wording for a language. A regional form falls back to its language
	 * (`es-MX` to `es`), never to another one, nor to another script.
	 */
	find(lang: string, kind: DisclaimerKind): Disclaimer | undefined {
		const keys = tagsFor(lang).map((tag) => keyOf(tag, kind));
		return this.#byKey.get(keys.find((key) => this.#byKey.has(key)) ?? '');
	}

	/** The superseded wordings for a language; one whose very words are approved again is none. */
	formerIn(lang: string): readonly Disclaimer[] {
		const known = this.#formerByLang.get(lang);
		if (known) return known;
		const former = this.#former
			.filter(isIn(lang))
			.filter(({kind, text}) => this.find(lang, kind)?.text !== text);
		this.#formerByLang.set(lang, former);
		return former;
	}

	/** All that are approved now. */
	all(): Disclaimer[] {
		return [...this.#byKey.values()];
	}

	/** All that are superseded. */
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
