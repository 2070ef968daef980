import {createHash} from 'node:crypto';
import GithubSlugger from 'github-slugger';

/** Keeps the ids of headings apart from those in templates. */
const prefix = 's-';

/**
 * A PDF names its link targets by their ids, percent-encoded, and PDF/A limits a name to 127 bytes
 * (ISO 19005-2, 6.1.13). An Arabic letter takes six of them, a Chinese character nine.
 */
const mostBytes = 127;

/** Length of the digest that tells shortened ids apart, after a hyphen. */
const digestBytes = 8;

/** Gives ids to the headings of a text, made from their words so that they stay the same from build to build. */
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

	/** The id of the heading that a link names: `the-first-days`. */
	find(slug: string): string | undefined {
		return this.#ids.get(slug);
	}
}

/** The id of a heading by the fragment that links use, even if it is on another page. */
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

/** In bytes, percent-encoded. */
function encodedLength(text: string): number {
	return encodeURIComponent(text).length;
}
