import {createHash} from 'node:crypto';
import GithubSlugger from 'github-slugger';

/** Keeps headings apart from the ids that templates give. */
const prefix = 's-';

/**
 * A PDF names its targets by their ids, percent-encoded, and PDF/A allows a name 127 bytes: ISO
 * 19005-2, 6.1.13. A letter of Arabic takes six of them, one of Chinese nine.
 */
const mostBytes = 127;

/** Of the digest that tells shortened ids apart; before it stands a hyphen. */
const digestBytes = 8;

/** Gives ids to the headings of a text. They come from their own words, so that they stay the same from build to build. */
export class HeadingIds {
	readonly #slugger = new GithubSlugger();
	readonly #ids = new Map<string, string>();

	/** The id for the next heading. */
	next(words: string): string {
		const slug = this.#slugger.slug(words || 'section');
		const id = headingIdOf(slug);
		this.#ids.set(slug, id);
		return id;
	}

	/** The id of the heading that a link names by its words: `the-first-days`. */
	find(slug: string): string | undefined {
		return this.#ids.get(slug);
	}
}

/** The id of a heading, by the words that links name it by: also of one that stands on another page. */
export function headingIdOf(slug: string): string {
	const whole = `${prefix}${slug}`;
	if (encodedLength(whole) <= mostBytes) return whole;
	const digest = createHash('sha256').update(slug).digest('hex');
	return `${cut(whole)}-${digest.slice(0, digestBytes)}`;
}

function cut(id: string): string {
	let kept = '';
	let length = 0;
	for (const letter of id) {
		length += encodedLength(letter);
		if (length > mostBytes - digestBytes - 1) break;
		kept += letter;
	}
	return kept;
}

/** In bytes, as a fragment of an address. */
function encodedLength(text: string): number {
	return encodeURIComponent(text).length;
}
