import {tagsFor} from '../handout/language-of.ts';
import type {Disclaimer, DisclaimerKind} from './disclaimer.ts';

/** The approved wordings, by language and kind. */
export class DisclaimerCatalogue {
	readonly #byKey: ReadonlyMap<string, Disclaimer>;

	constructor(disclaimers: readonly Disclaimer[]) {
		this.#byKey = new Map(disclaimers.map((entry) => [keyOf(entry.lang, entry.kind), entry]));
	}

	/**
	 * The wording for a language. A regional form falls back to its language
	 * (`es-MX` to `es`), never to another one, nor to another script.
	 */
	find(lang: string, kind: DisclaimerKind): Disclaimer | undefined {
		const keys = tagsFor(lang).map((tag) => keyOf(tag, kind));
		return this.#byKey.get(keys.find((key) => this.#byKey.has(key)) ?? '');
	}

	/** The wordings alone that `find` gives for a language: a handout in it can depend on no other. */
	for(lang: string): DisclaimerCatalogue {
		const tags = tagsFor(lang).map((tag) => tag.toLowerCase());
		return new DisclaimerCatalogue(
			this.all().filter((entry) => tags.includes(entry.lang.toLowerCase())),
		);
	}

	all(): Disclaimer[] {
		return [...this.#byKey.values()];
	}
}

function keyOf(lang: string, kind: DisclaimerKind): string {
	return `${lang.toLowerCase()}/${kind}`;
}
