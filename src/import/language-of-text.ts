import {franc} from 'franc';

/** ISO 639-3 as the detector names languages, and BCP 47 as handouts do. */
const tags: Readonly<Record<string, string>> = {
	eng: 'en',
	spa: 'es',
	fra: 'fr',
	deu: 'de',
	por: 'pt',
	ita: 'it',
	nld: 'nl',
	pol: 'pl',
	swe: 'sv',
	dan: 'da',
	nob: 'nb',
	fin: 'fi',
	cat: 'ca',
	ell: 'el',
	tur: 'tr',
	rus: 'ru',
	ukr: 'uk',
	ron: 'ro',
	hrv: 'hr',
	hun: 'hu',
	ces: 'cs',
	vie: 'vi',
	ind: 'id',
	arb: 'ar',
	pes: 'fa',
	urd: 'ur',
	heb: 'he',
	hin: 'hi',
	jpn: 'ja',
	kor: 'ko',
	tha: 'th',
	cmn: 'zh',
};

/** Three-letter groups of fewer words tell nothing. */
const fewest = 120;

/** The language that a text looks to be written in, BCP 47; nothing where that cannot be told. */
export function languageOfText(text: string): string | undefined {
	const start = text.slice(0, 600).replace(/https?:\S+|[\d*#_=|-]+/gu, ' ');
	const byScript = languageOfScript(start);
	if (byScript !== undefined) return byScript;
	if (start.replace(/\s+/gu, ' ').length < fewest) return undefined;
	return tags[franc(start, {only: Object.keys(tags), minLength: 10})];
}

/** Scripts that but one of our languages uses, and letters that tell two of one script apart. */
function languageOfScript(text: string): string | undefined {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	const is = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) * 2 > letters;
	if ((text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) * 5 > letters)
		return 'ja';
	if (is(/\p{Script=Han}/gu)) return 'zh';
	if (is(/\p{Script=Hangul}/gu)) return 'ko';
	if (is(/\p{Script=Hebrew}/gu)) return 'he';
	if (is(/\p{Script=Greek}/gu)) return 'el';
	if (is(/\p{Script=Thai}/gu)) return 'th';
	if (!is(/\p{Script=Arabic}/gu)) return undefined;
	if (/[ٹڈڑںےہ]/u.test(text)) return 'ur';
	return (text.match(/[پچژگکی]/gu)?.length ?? 0) * 25 > letters ? 'fa' : 'ar';
}
