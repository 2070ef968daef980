import {bylineAbove, metadataIn} from '../lines/metadata-lines.ts';
import {titleTest, withoutSite} from '../lines/says-title.ts';
import type {Prose} from './block.ts';
import {asks, endsSentence, lengthInWords, type SourceLine} from './source-line.ts';

/** Lines with more characters than this are sentences. */
const longest = 140;

/** How many lines may be between a title and its byline. */
const mostPassed = 2;

/**
 * The numbers of lines that do not belong to the running text: labels of web pages, the title
 * repeated, and lines at the beginning and the end that say who wrote it and when.
 */
export function foreignLines(
	lines: readonly SourceLine[],
	isLabel: (text: string) => boolean,
	known?: SourceLine | undefined,
): ReadonlySet<number> {
	const foreign = new Set<number>();
	for (const {text, number} of lines) {
		if (text.length <= longest && isLabel(text)) foreign.add(number);
	}
	const isSaid = ({text, number}: SourceLine) =>
		foreign.has(number) || metadataIn(text) !== undefined;
	let title: SourceLine | undefined;
	let passed = 0;
	for (const [index, line] of lines.entries()) {
		const isByline = title && bylineAbove(line.text, lines[index + 1]?.text) !== undefined;
		if (isByline || isSaid(line)) foreign.add(line.number);
		else if (!title && (known === undefined || line.number >= known.number)) title = line;
		else if (!title) continue;
		// A subtitle, a lead and the label of a picture may be above the byline.
		else if (++passed > mostPassed) break;
	}
	let left = 1;
	for (const line of lines.toReversed()) {
		if (line === title) break;
		if (isSaid(line)) foreign.add(line.number);
		// The name of the publisher may be between the author and the date.
		else if (line.text.length > 60 || endsSentence(line.text) || left-- === 0) break;
	}
	if (title && lengthInWords(title.text) <= 24) {
		const tests = [title.text, ...withoutSite(title.text)].map(titleTest);
		for (const line of lines) {
			if (line === title || line.text.length > longest) continue;
			if (tests.some((says) => says(line.text))) foreign.add(line.number);
		}
	}
	return foreign;
}

/** Whether the first block of a text is its title: short, and not a sentence. */
export function isTitle({text, lines, underline}: Prose): boolean {
	if (underline !== undefined) return true;
	if (lines.length > 3 || lengthInWords(text) > 22) return false;
	if (asks(text)) return /\p{L}/u.test(text) && !/^["“«„-]?\p{Ll}/u.test(text);
	if (endsSentence(text) && !/[!！…]["'”’»)\]]*$/u.test(text)) return false;
	return /\p{L}/u.test(text) && !/[,;，；،]$/u.test(text) && !/^["“«„-]?\p{Ll}/u.test(text);
}
