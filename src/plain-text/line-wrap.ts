import {endsSentence, type SourceLine} from './source-line.ts';

/** How the lines of a text were broken. */
export interface LineWrap {
	/** The column that lines were broken at; absent if a line is a paragraph. */
	readonly width?: number;
}

/** Nobody breaks lines by hand or machine beyond this; what is longer is a paragraph. */
const widest = 132;
/** A line of fewer letters was ended on purpose. */
const narrowest = 30;

/** Finds the width that a text was broken at, from the lines that another one follows at once. */
export function wrapOf(lines: readonly SourceLine[]): LineWrap {
	const broken: number[] = [];
	let long = 0;
	let midway = 0;
	for (const [index, line] of lines.entries()) {
		if (line.text.length > widest) long++;
		const next = lines[index + 1];
		if (!next || next.blanks > 0) continue;
		const {length} = line.text;
		if (length < narrowest || length > widest || !line.text.includes(' ')) continue;
		broken.push(line.width);
		if (!endsSentence(line.text)) midway++;
	}
	// A width breaks most lines in mid-sentence; where they end with one, they were ended on purpose.
	if (broken.length < 2 || long > broken.length || midway * 2 < broken.length) return {};
	broken.sort((a, b) => a - b);
	const width = broken[Math.floor(broken.length * 0.95)] ?? 0;
	// Lines that were broken at a width are nearly as long as it.
	const near = broken.filter((length) => length > width * 0.75).length;
	return near * 2 >= broken.length ? {width} : {};
}

/** Whether a line end is only a break within a paragraph. */
export function isWrapped(line: SourceLine, next: SourceLine, {width}: LineWrap): boolean {
	if (next.blanks > 0) return false;
	const {text} = line;
	const goesOn = /^[\p{Ll}(]/u.test(next.text) && !endsSentence(text) && !/:$/u.test(text);
	// A line that stops in mid-sentence goes on below, however it was broken.
	if (goesOn && text.length >= narrowest) return true;
	if (width === undefined) return false;
	const [word = ''] = /^\S+/u.exec(next.text) ?? [];
	// Where words are not set apart, any letter may begin a line.
	const needed = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)
		? 2
		: word.length;
	if (line.width + 1 + needed > width) return true;
	return goesOn && text.length > width * 0.6;
}
