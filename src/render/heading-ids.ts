import GithubSlugger from 'github-slugger';

/** Keeps headings apart from the ids that templates give. */
const prefix = 's-';

/**
 * A PDF names its targets by their ids, percent-encoded, and PDF/A allows a name 127 bytes: ISO
 * 19005-2, 6.1.13. A letter of Arabic takes six of them, one of Chinese nine.
 */
const mostBytes = 127;

/** Room for what tells shortened ids apart. */
const numberBytes = 6;

/** Gives ids to the headings of a text. They come from their own words, so that they stay the same from build to build. */
export class HeadingIds {
	readonly #slugger = new GithubSlugger();
	readonly #ids = new Map<string, string>();

	/** The id for the next heading. */
	next(words: string): string {
		const slug = this.#slugger.slug(words || 'section');
		const whole = `${prefix}${slug}`;
		const isShort = encodedLength(whole) <= mostBytes;
		const id = isShort ? whole : `${cut(whole)}-${this.#ids.size + 1}`;
		this.#ids.set(slug, id);
		return id;
	}

	/** The id of the heading that a link names by its words: `the-first-days`. */
	find(slug: string): string | undefined {
		return this.#ids.get(slug);
	}
}

function cut(id: string): string {
	let kept = '';
	let length = 0;
	for (const letter of id) {
		length += encodedLength(letter);
		if (length > mostBytes - numberBytes) break;
		kept += letter;
	}
	return kept;
}

/** In bytes, as a fragment of an address. */
function encodedLength(text: string): number {
	return encodeURIComponent(text).length;
}
