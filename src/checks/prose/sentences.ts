/** A part of a text, as offsets in it. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Words whose full stop does not end a sentence. */
const abbreviations: Readonly<Record<string, ReadonlySet<string>>> = {
	en: new Set(['dr', 'mr', 'mrs', 'ms', 'prof', 'st', 'vs', 'approx', 'e.g', 'i.e', 'no', 'fig']),
	de: new Set(['dr', 'prof', 'z.b', 'd.h', 'u.a', 'bzw', 'ca', 'evtl', 'ggf', 'nr', 'str', 'usw']),
	es: new Set(['dr', 'dra', 'sr', 'sra', 'ud', 'uds', 'p.ej', 'núm', 'etc']),
	fr: new Set(['dr', 'mme', 'm', 'pr', 'p.ex', 'env', 'cf', 'n']),
	pt: new Set(['dr', 'dra', 'sr', 'sra', 'p.ex', 'etc', 'nº']),
};

/**
 * What may close a sentence: its mark, followed by closing quotation marks and brackets. Full-width
 * marks need no space after them.
 */
const end = /(?<![.!?…؟۔।])[.!?…؟۔।]+["'”’»)\]]*(?=\s|$)|[。！？]+[”’」』）]*|\n{2,}/gu;

/**
 * Splits a text into sentences. `Intl.Segmenter` also splits after "e.g." and "Dr.", and takes ten
 * times as long.
 */
export function sentencesIn(text: string, lang: string): Span[] {
	const spans: Span[] = [];
	let start = 0;
	const close = (upTo: number) => {
		const part = text.slice(start, upTo);
		const lead = part.length - part.trimStart().length;
		if (part.trim() !== '') spans.push({start: start + lead, end: start + part.trimEnd().length});
		start = upTo;
	};
	for (const {0: mark, index} of text.matchAll(end)) {
		const upTo = index + mark.length;
		if (mark.startsWith('.') && goesOn(text, index, upTo, lang)) continue;
		close(upTo);
	}
	close(text.length);
	return spans;
}

/** Whether a full stop belongs to an abbreviation, an initial or a number. */
function goesOn(text: string, stop: number, behind: number, lang: string): boolean {
	const next = /\S/u.exec(text.slice(behind, behind + 3))?.[0];
	if (next === undefined) return false;
	if (/\p{Ll}/u.test(next)) return true;
	const before =
		/(?<![\p{L}\p{N}.])[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(0, stop - 12), stop))?.[0] ?? '';
	if (abbreviations[lang]?.has(before.toLowerCase())) return true;
	return /^\p{Lu}$/u.test(before) && /\p{Lu}/u.test(next) ? isInitial(text, stop) : false;
}

/** "J. Smith", but not "vitamin D. It": a name stands at the start or after another name. */
function isInitial(text: string, stop: number): boolean {
	return /(?:^|[.!?]\s|\p{Lu}\.\s?)\p{Lu}$/u.test(text.slice(Math.max(0, stop - 6), stop));
}
