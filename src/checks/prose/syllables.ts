import {syllable} from 'syllable';

/** Vowels that sound together, by language; each run of them is a syllable. */
const vowels: Readonly<Record<string, RegExp>> = {
	// Strong vowels next to each other are two: "aéreo"; a weak one with an accent stands alone: "día".
	es: /[aeoáéó]|[íú]|[iuüy](?![aeoáéó])(?<![aeoáéó][iuüy])/giu,
	de: /ei|ai|ey|ay|au|eu|äu|ie|aa|ee|oo|[aeiouyäöü]/giu,
	fr: /[aàâeéèêëiîïoôuùûüyœæ]+/giu,
	pt: /[aeoáâãàéêóôõ]|[íú]|[iu](?![aeoáâãàéêóôõ])(?<![aeoáâãàéêóôõ][iu])/giu,
};

/** How many syllables a word has: by a dictionary with rules in English, by its vowels elsewhere. */
export function syllablesOf(word: string, lang: string): number {
	if (lang === 'en') return Math.max(1, syllable(word));
	const pattern = vowels[lang];
	if (!pattern) return 0;
	const spoken = lang === 'fr' ? word.replace(/(?<=[^aeiouy\s]{1,2}.*)(?:es?|ent)$/iu, '') : word;
	return Math.max(1, spoken.match(pattern)?.length ?? 0);
}
