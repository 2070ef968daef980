import {comparisonKey} from '../handout/words.ts';

/**
 * What makes two titles or headings the same. How they close counts: "Rest." is
 * advice and "Rest:" opens a list, where "Rest" is the title said again.
 */
export function labelKey(text: string): string {
	const key = comparisonKey(text);
	const [closing = ''] = /[.。۔…:!](?=["'*_”’»\s]{0,9}$)/u.exec(text) ?? [];
	return key === '' || key.endsWith(closing) ? key : `${key}${closing}`;
}

/** Signs that sites put between a title and their name. */
const divider = /(?<!\s)\s+[|·•–—»:-]\s+|(?<!\s)\s*[|｜_]\s*/gu;

/** Shorter titles say too little without their signs: "Rest?" is not "Rest". */
const shortest = 12;

/** A name of a site is no longer than this. */
const longestSite = 60;

/**
 * Tells texts that say a title: word for word, in other signs ("Knee pain – what helps" for "Knee
 * pain: what helps"), or with the name of a site before or behind it ("Knee pain | My Clinic").
 */
export function titleTest(title: string): (text: string) => boolean {
	const key = labelKey(title);
	const letters = lettersOf(title);
	const isLong = letters.length >= shortest;
	const longest = title.length + longestSite + 10;
	const isSame = (text: string) => {
		const own = labelKey(text);
		if (own === key) return true;
		// How it closes counts: a sentence that begins alike is none the less a sentence.
		return isLong && !/[.。…]["'”’»)\]]*$/u.test(own) && lettersOf(text) === letters;
	};
	return (text) => {
		if (key === '' || text.length > longest || text.length < key.length / 2) return false;
		const line = text.trim();
		if (isSame(line)) return true;
		return isLong && headsAndTails(line).some(isSame);
	};
}

/** A title without the name of the site behind it, for each place where that may begin. */
export function withoutSite(title: string): string[] {
	return [...title.matchAll(divider)].map(({index}) => title.slice(0, index).trim());
}

function headsAndTails(line: string): string[] {
	return [...line.matchAll(divider)].flatMap(({0: sign, index}) => {
		const [head, tail] = [line.slice(0, index), line.slice(index + sign.length)];
		return [
			...(tail.length <= longestSite ? [head] : []),
			...(head.length <= longestSite ? [tail] : []),
		];
	});
}

/** The letters and figures of a text alone. */
function lettersOf(text: string): string {
	return comparisonKey(text)
		.replace(/[^\p{L}\p{M}\p{N}+−]+/gu, ' ')
		.trim();
}
