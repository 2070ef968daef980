import {endsSentence, type SourceLine} from './source-line.ts';

/** How the lines of a text were broken. */
export interface LineWrap {
	/** The column at which lines were broken; absent if each line is a paragraph. */
	readonly width?: number;
}

/** The widest column at which lines are broken; a longer line is a paragraph. */
const widest = 132;
/** A line with fewer characters was ended on purpose. */
const narrowest = 30;

/** Finds the width at which a text was broken, from the lines that are not followed by an empty line. */
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
	// A width breaks most lines within a sentence. If most end with a sentence, they were ended on purpose.
	if (broken.length < 2 || long > broken.length || midway * 2 < broken.length) return {};
	broken.sort((a, b) => a - b);
	const width = broken[Math.floor(broken.length * 0.95)] ?? 0;
	// Lines that were broken at a width are nearly as long as the width.
	const near = broken.filter((length) => length > width * 0.75).length;
	return near * 2 >= broken.length ? {width} : {};
}

/** Whether the end of a line is only a break within a paragraph. */
export function isWrapped(line: SourceLine, next: SourceLine, {width}: LineWrap): boolean {
	if (next.blanks > 0) return false;
	const {text} = line;
	const goesOn = /^[\p{Ll}(]/u.test(next.text) && !endsSentence(text) && !/:$/u.test(text);
	// A line that stops within a sentence goes on in the next, however it was broken.
	if (goesOn && text.length >= narrowest) return true;
	if (width === undefined) return false;
	const [word = ''] = /^\S+/u.exec(next.text) ?? [];
	// In scripts without spaces between words, any letter may begin a line.
	const needed = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)
		? 2
		: word.length;
	if (line.width + 1 + needed > width) return true;
	return goesOn && text.length > width * 0.6;
}
