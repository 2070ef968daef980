import {syllable} from 'syllable';

const longestWord = 60;

/** Vowels that sound together, by language; each run of them is a syllable. */
const vowels: Readonly<Record<string, RegExp>> = {
	// Adjacent strong vowels are two syllables ("aéreo"); a weak one with an accent stands alone ("día").
	es: /[aeoáéó]|[íú]|[iuüy](?![aeoáéó])(?<![aeoáéó][iuüy])/giu,
	de: /ei|ai|ey|ay|au|eu|äu|ie|aa|ee|oo|[aeiouyäöü]/giu,
	fr: /[aàâeéèêëiîïoôuùûüyœæ]+/giu,
	pt: /[aeoáâãàéêóôõ]|[íú]|[iu](?![aeoáâãàéêóôõ])(?<![aeoáâãàéêóôõ][iu])/giu,
};

/** How many syllables a word has: by dictionary and rules in English, by its vowels in other languages. */
export function syllablesOf(word: string, lang: string): number {
	// Not a word of any language, and slow in the expressions below.
	if (word.length > longestWord) return Math.ceil(word.length / 3);
	if (lang === 'en') return englishSyllablesOf(word);
	const pattern = vowels[lang];
	if (!pattern) return 0;
	// A last "e" is not spoken in French.
	const spoken = lang === 'fr' && word.length > 3 ? word.replace(/(?:es?|ent)$/iu, '') : word;
	return Math.max(1, spoken.match(pattern)?.length ?? 0);
}

/** Cached across handouts: most of a library's words are the same few thousand. */
const counted = new Map<string, number>();
const mostCounted = 20_000;

function englishSyllablesOf(word: string): number {
	const known = counted.get(word);
	if (known !== undefined) return known;
	const count = Math.max(1, syllable(word));
	if (counted.size >= mostCounted) counted.clear();
	counted.set(word, count);
	return count;
}
