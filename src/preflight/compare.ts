/** The first place where two sequences differ, with its surroundings. */
export interface Difference {
	/** Index from 0. */
	readonly at: number;
	readonly expected: string;
	readonly actual: string;
}

const theEnd = '(the end)';

/** The first difference between two sequences of words; undefined if they are the same. */
export function firstWordDifference(
	expected: readonly string[],
	actual: readonly string[],
): Difference | undefined {
	const at = firstIndex(expected, actual);
	const around = (words: readonly string[]) =>
		at >= words.length ? theEnd : words.slice(Math.max(at - 2, 0), at + 6).join(' ');
	return at === -1 ? undefined : {at, expected: around(expected), actual: around(actual)};
}

/** The first difference between two lists of headings or statements; undefined if they are the same. */
export function firstItemDifference(
	expected: readonly string[],
	actual: readonly string[],
): Difference | undefined {
	const at = firstIndex(expected, actual);
	const item = (items: readonly string[]) => shorten(items[at] ?? theEnd);
	return at === -1 ? undefined : {at, expected: item(expected), actual: item(actual)};
}

function firstIndex(expected: readonly string[], actual: readonly string[]): number {
	const length = Math.max(expected.length, actual.length);
	for (let at = 0; at < length; at++) if (expected[at] !== actual[at]) return at;
	return -1;
}

/** A text as a message shows it. */
export function shorten(text: string): string {
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The first difference between two texts, ignoring white space. */
export function firstTextDifference(expected: string, actual: string): Difference | undefined {
	if (expected === actual) return undefined;
	let at = 0;
	while (at < expected.length && expected[at] === actual[at]) at++;
	const cut = (text: string) =>
		at >= text.length ? theEnd : text.slice(Math.max(at - 20, 0), at + 40);
	return {at, expected: cut(expected), actual: cut(actual)};
}
