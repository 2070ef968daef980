import {franc} from 'franc-min';

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
	tur: 'tr',
	rus: 'ru',
	ukr: 'uk',
	ron: 'ro',
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
	cmn: 'zh',
};

/** Three-letter groups of fewer words tell nothing. */
const fewest = 120;

/** The language that a text looks to be written in, BCP 47; nothing where that cannot be told. */
export function languageOfText(text: string): string | undefined {
	const start = text.slice(0, 3000).replace(/https?:\S+|[\d*#_=|-]+/gu, ' ');
	if (/[\u3040-\u30FF]/u.test(start)) return 'ja';
	const isDense = /\p{Script=Han}{4}|\p{Script=Hangul}{2}/u.test(start);
	if (!isDense && start.replace(/\s+/gu, ' ').length < fewest) return undefined;
	return tags[franc(start, {only: Object.keys(tags), minLength: 10})];
}
