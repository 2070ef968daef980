import type {Root as HastRoot} from 'hast';
import {SKIP, visit} from '../../tree/visit.ts';
import {longWordClass} from '../long-words.ts';
import {tableClass, tightTableClass} from './wrap-tables.ts';

/** Long words with the soft hyphens that they get on paper. */
export type SoftHyphens = Readonly<Record<string, string>>;

const softHyphen = '\u00AD';

/** In letters. A shorter piece of a word does not help the eye. */
const shortestPiece = 4;

/** What is hyphenated: more letters in a row than fit in a narrow column. */
const longRun = /[\p{L}\p{M}]{13,}/gu;

/** TeX's patterns, for those of our languages that break words. */
const patterns: Readonly<Record<string, () => Promise<typeof import('hyphen/*')>>> = {
	de: () => import('hyphen/de/index.js'),
	en: () => import('hyphen/en-us/index.js'),
	es: () => import('hyphen/es/index.js'),
	fr: () => import('hyphen/fr/index.js'),
	pt: () => import('hyphen/pt/index.js'),
};

/**
 * Where the long words of a text break on paper: Chromium brings no dictionaries there. None in
 * languages without patterns. The author's own soft hyphens stay.
 *
 * @param text with its long words marked, and its tables in their frames.
 */
export async function softHyphensFor(text: HastRoot, lang: string): Promise<SoftHyphens> {
	const words = new Set<string>();
	visit(text, 'element', ({properties: {className}, children: [child]}) => {
		if (!Array.isArray(className)) return undefined;
		// Where there is room, a word is better without them: not every voice ignores them.
		if (className.includes(tableClass) && !className.includes(tightTableClass)) return SKIP;
		if (!className.includes(longWordClass)) return undefined;
		if (child?.type === 'text' && isOfLetters(child.value)) words.add(child.value);
		return undefined;
	});
	const load = patterns[lang.split('-')[0] ?? ''];
	if (words.size === 0 || !load) return {};
	const {default: language} = await load();
	const pairs = [...words].map((word): [string, string] => [
		word,
		word.replace(longRun, (run) => {
			const options = {hyphenChar: '|', minWordLength: 1};
			return joined(language.hyphenateSync(run, options).split('|')).join(softHyphen);
		}),
	]);
	return Object.fromEntries(pairs.filter(([word, broken]) => word !== broken));
}

/** In an address or a dose a hyphen would be an extra sign. */
function isOfLetters(word: string): boolean {
	return /^[\p{L}\p{M}\p{P}\u00AD]+$/u.test(word) && !/[@/:_]|\.\p{L}/u.test(word);
}

/** Syllables, short ones joined to their neighbours. */
function joined(syllables: readonly string[]): string[] {
	const pieces: string[] = [];
	let piece = '';
	for (const syllable of syllables) {
		piece += syllable;
		if (piece.length < shortestPiece) continue;
		pieces.push(piece);
		piece = '';
	}
	const last = pieces.pop() ?? '';
	return [...pieces, ...(piece === '' ? [last] : [`${last}${piece}`])];
}

const longWord = new RegExp(`(<span class="${longWordClass}[^"<>]*">)([^<]*)(?=</span>)`, 'gu');

/** A page with soft hyphens in its long words. */
export function withSoftHyphens(page: string, softHyphens: SoftHyphens): string {
	if (Object.keys(softHyphens).length === 0) return page;
	return page.replace(
		longWord,
		(_, start: string, word: string) =>
			`${start}${Object.hasOwn(softHyphens, word) ? softHyphens[word] : word}`,
	);
}
