import {groupName} from '../../lines/metadata-words.ts';
import {labelKey} from '../../lines/says-title.ts';
import {endsSentence, type SourceLine} from '../../plain-text/source-line.ts';

/** A line that a printed page bore at its head or foot. */
export interface Furniture {
	readonly line: SourceLine;
	readonly reason: string;
	readonly sure: number;
}

const longest = 100;
const pageWord =
	/^(?:page|pages|p|seite|página|pagina|pág|sida|side|strona|страница|стр|ページ|頁|页|第|صفحة|صفحه|trang|पृष्ठ|עמוד|sayfa|stran[aă]|pagină|oldal|halaman|из|of|von|de|di|sur|af|av|z|trên|من|از|מתוך|तक|\p{P})+$/iu;

interface Group {
	readonly lines: SourceLine[];
	/** The numbers in each line, in order. */
	readonly numbers: number[][];
	/** The text around the numbers. */
	readonly words: string;
}

/**
 * Finds running heads and page numbers: lines that return with numbers that count up, and what
 * returns word for word beside them, where a page of print broke. What merely repeats is left:
 * a leaflet on two medicines has "Side effects" twice.
 */
export function findFurniture(lines: readonly SourceLine[]): Furniture[] {
	const groups = groupsOf(lines);
	const at = new Map(lines.map((line, index) => [line, index]));
	const found = new Map<SourceLine, Furniture>();
	const note = (line: SourceLine, reason: string, sure: number) =>
		found.set(line, {line, reason, sure});
	// Where form feeds part the pages, the first line of all is at the head of one, too.
	const isPaged = lines.some(({opensPage}) => opensPage);
	const breaks = (line: SourceLine) => breaksText(lines, at.get(line) ?? 0);
	for (const group of groups.values()) {
		if (group.lines.length < 2 || !countsUp(group)) continue;
		const isBare = group.words === '';
		const saysPage = pageWord.test(group.words.replaceAll(' ', ''));
		const atBreaks = group.lines.filter(breaks).length;
		const often = group.lines.length >= 3;
		// A number alone, or with words, may be a heading ("Step 3"): only where it cuts text apart is it none.
		const isPage =
			saysPage || (isBare && often && spreads(group, at)) || atBreaks * 2 >= group.lines.length;
		if (!isPage) continue;
		for (const line of group.lines)
			note(
				line,
				saysPage || isBare ? 'a page number' : 'a running head with its page number',
				saysPage ? 0.99 : 0.95,
			);
	}
	for (const group of groups.values()) {
		if (group.lines.length < 2 || group.numbers.some(({length}) => length > 0)) continue;
		const beside = group.lines.filter((line) => {
			const index = at.get(line) ?? 0;
			if (index === 0 && isPaged) return true;
			const neighbours = [lines[index - 1], lines[index + 1], lines[index - 2], lines[index + 2]];
			return line.opensPage || neighbours.some((other) => other && found.has(other));
		});
		const atBreaks = group.lines.filter(breaks).length;
		// The first may be the title itself, which begins no page of its own.
		const isHead =
			beside.length >= Math.max(2, group.lines.length - 1) ||
			(group.lines.length >= 3 && atBreaks * 2 > group.lines.length);
		if (!isHead) continue;
		const [first, ...rest] = group.lines;
		const keepsFirst =
			first && at.get(first) === firstText(lines, found) && !isLetterhead(first, lines);
		for (const line of keepsFirst || !first ? rest : group.lines) {
			note(line, 'a running head of the printed source', 0.95);
		}
	}
	return [...found.values()];
}

/** The name of a house, with what is a title on the line below it: "County Hospital – Department of Surgery". */
function isLetterhead({text}: SourceLine, lines: readonly SourceLine[]): boolean {
	const parts = text.split(/(?<!\s)\s+[|·•–—-]\s+|, /u);
	const below = lines[1]?.text ?? '';
	return (
		parts.length > 1 &&
		parts.every((part) => groupName.test(part)) &&
		lines[1]?.blanks === 0 &&
		!groupName.test(below) &&
		below.length <= longest &&
		/^\p{Lu}/u.test(below) &&
		!/[.,;:。]$/u.test(below)
	);
}

function firstText(
	lines: readonly SourceLine[],
	found: ReadonlyMap<SourceLine, Furniture>,
): number {
	return lines.findIndex((line) => !found.has(line));
}

function groupsOf(lines: readonly SourceLine[]): Map<string, Group> {
	const groups = new Map<string, Group>();
	for (const line of lines) {
		const {text} = line;
		// Sentences are no furniture, and are most of a text.
		if (text.length > longest || (endsSentence(text) && !/\d/u.test(text))) continue;
		const numbers = text.match(/\d+/gu)?.map(Number) ?? [];
		const pattern = numbers.length === 0 ? text : text.replace(/\d+/gu, '#');
		const key = labelKey(pattern.replaceAll('#', '0'));
		const group = groups.get(key);
		if (group) {
			group.lines.push(line);
			group.numbers.push(numbers);
		} else {
			const words = pattern.replace(/[#\s\p{P}\p{S}]+/gu, ' ').trim();
			groups.set(key, {lines: [line], numbers: [numbers], words});
		}
	}
	return groups;
}

/** One number goes up by one each time, and the others stay ("Page 2 of 8"). */
function countsUp({numbers}: Group): boolean {
	const width = numbers[0]?.length ?? 0;
	if (width === 0 || width > 3 || numbers.some(({length}) => length !== width)) return false;
	let counting = 0;
	for (let column = 0; column < width; column++) {
		const values = numbers.map((row) => row[column] ?? 0);
		const first = values[0] ?? 0;
		if (values.every((value, index) => value === first + index)) counting++;
		else if (!values.every((value) => value === first)) return false;
	}
	return counting === 1;
}

/** Page numbers stand apart by about a page; rows of a table and items of a list do not. */
function spreads({lines}: Group, at: ReadonlyMap<SourceLine, number>): boolean {
	const places = lines.map((line) => at.get(line) ?? 0);
	return places.every((place, index) => index === 0 || place - (places[index - 1] ?? 0) >= 4);
}

/** Whether a sentence goes on across a line. */
function breaksText(lines: readonly SourceLine[], index: number): boolean {
	const line = lines[index];
	if (line?.opensPage || lines[index + 1]?.opensPage) return true;
	// Furniture may be of two lines: foot, then head.
	const before = lines[index - 1];
	for (const after of [lines[index + 1], lines[index + 2]]) {
		if (
			before &&
			after &&
			!endsSentence(before.text) &&
			before.text.length > 30 &&
			/^\p{Ll}/u.test(after.text)
		)
			return true;
	}
	return false;
}
