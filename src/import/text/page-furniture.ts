import {groupName} from '../../lines/metadata-words.ts';
import {labelKey} from '../../lines/says-title.ts';
import {stemsOf} from '../../lines/word-stems.ts';
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

/** "Advice for adults, page 1 of 2"; a number between hyphens is that of a page, too. */
const pageOf =
	/(?:page|seite|página|pagina|sida|side|sivu|strona|strana|oldal|σελίδα|sayfa|страница|сторінка|halaman|trang)\s\d+\s?(?:of|von|sur|de|di|da|van|av|af|z|ze|din|από|из|з|dari|\/)\s?\d+$|^[-–—]\s?\d+\s?[-–—]$/iu;

/** What stands at the left and at the right of a head is set apart. */
const gap = /\S(?:\s{3,}|\t)\S/u;

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
		const saysPage =
			pageWord.test(group.words.replaceAll(' ', '')) ||
			countsToEnd(group, at) ||
			countsToTotal(group, lines, at) ||
			group.lines.every(({text}) => pageOf.test(text));
		const atBreaks = group.lines.filter(breaks).length;
		const often = group.lines.length >= 3;
		// A number alone, or with words, may be a heading ("Step 3"): only where it cuts text apart is it none.
		const isPage =
			saysPage ||
			(isBare && often && spreads(group, at)) ||
			(spreads(group, at) &&
				(group.lines.every(hasTwoSides) ||
					(atBreaks * 2 >= group.lines.length && standsAlone(group, lines, at))));
		if (!isPage) continue;
		for (const line of group.lines)
			note(
				line,
				saysPage || isBare ? 'a page number' : 'a running head with its page number',
				saysPage ? 0.99 : 0.95,
			);
	}
	for (const line of countedHeads(lines)) {
		if (!found.has(line)) note(line, 'a running head with its page number', 0.97);
	}
	// The first page may bear another head than the rest, and share one side with it.
	const sides = new Set([...found.keys()].flatMap(sidesOf));
	for (const line of lines) {
		if (!found.has(line) && sidesOf(line).some((side) => sides.has(side))) {
			note(line, 'a running head of the printed source', 0.95);
		}
	}
	const tops: SourceLine[] = [];
	for (const group of groups.values()) {
		// "Leaflet EN/07" may stand in a head; what counts was looked at above.
		if (group.lines.length < 2 || new Set(group.lines.map(({text}) => labelKey(text))).size > 1)
			continue;
		const beside = group.lines.filter((line) => {
			const index = at.get(line) ?? 0;
			if (index === 0 && (isPaged || isLetterhead(line, lines))) return true;
			const neighbours = [lines[index - 1], lines[index + 1], lines[index - 2], lines[index + 2]];
			return line.opensPage || neighbours.some((other) => other && found.has(other));
		});
		const atBreaks = group.lines.filter(breaks).length;
		// The first may be the title itself, which begins no page of its own.
		const isHead =
			beside.length >= Math.max(2, group.lines.length - 1) ||
			(group.lines.length >= 3 &&
				atBreaks * 2 > group.lines.length &&
				spreads(group, at) &&
				standsAlone(group, lines, at));
		if (!isHead) continue;
		const [first, ...rest] = group.lines;
		const keepsFirst =
			first &&
			!isLetterhead(first, lines) &&
			(at.get(first) === firstText(lines, found) || isAtTop(lines, at.get(first) ?? 0, found));
		if (keepsFirst && first) tops.push(first);
		for (const line of keepsFirst || !first ? rest : group.lines) {
			note(line, 'a running head of the printed source', 0.95);
		}
	}
	for (const line of housesAbove(tops, lines))
		note(line, 'a running head of the printed source', 0.95);
	return [...found.values()];
}

/** Of two heads that stand at the top, too, the lower is the title where the text speaks of more of its words. */
function housesAbove(tops: readonly SourceLine[], lines: readonly SourceLine[]): SourceLine[] {
	if (tops.length < 2) return [];
	const keys = new Set(tops.map(({text}) => labelKey(text)));
	const text = lines.filter((line) => !keys.has(labelKey(line.text)));
	const spoken = new Set(text.flatMap((line) => stemsOf(line.text)));
	const about = ({text: own}: SourceLine) => {
		const stems = stemsOf(own);
		return stems.filter((stem) => spoken.has(stem)).length / Math.max(1, stems.length);
	};
	const [title] = tops.toSorted((a, b) => about(b) - about(a));
	return tops.filter((line) => title && line.number < title.number && about(line) < about(title));
}

function hasTwoSides({text}: SourceLine): boolean {
	return /\S {3,}\S/u.test(text) && text.split(/\s{3,}/u).every((side) => /\p{L}{3}/u.test(side));
}

function sidesOf({text}: SourceLine): string[] {
	if (!gap.test(text)) return [];
	return text
		.split(/\s{3,}|\t/u)
		.map((side) => labelKey(side))
		.filter((side) => side.length > 5 && !/^[\P{L}]*$/u.test(side));
}

/**
 * The name of a house above the title ("County Hospital – Department of Surgery"), not the title itself:
 * parts that a gap or a sign sets apart, names of houses among them.
 */
function isLetterhead({text}: SourceLine, lines: readonly SourceLine[]): boolean {
	const parts = text.split(/(?<!\s)\s+[|·•–—-]\s+|, |\s{3,}|\t/u);
	const below = lines[1]?.text ?? '';
	const houses = parts.filter((part) => groupName.test(part)).length;
	const isApart = /\s{3,}|\t/u.test(text) || /[–—-] \p{L}+ (?:n[°o]\.? ?)?\p{Nd}{1,3}$/u.test(text);
	return (
		parts.length > 1 &&
		(isApart || houses > 0) &&
		!groupName.test(below) &&
		below.length <= longest &&
		/^[\p{Lu}\p{Lo}¿¡]/u.test(below) &&
		!/[.,;:。]$/u.test(below)
	);
}

/** The title may stand below the name of the house: nothing but so many short lines are above it … */
const mostAboveTitle = 3;

/** … each no longer than this, in characters, and no running head itself. */
const longestAbove = 70;

function isAtTop(
	lines: readonly SourceLine[],
	index: number,
	found: ReadonlyMap<SourceLine, Furniture>,
): boolean {
	const above = lines.slice(0, index).filter((line) => !found.has(line));
	return (
		above.length <= mostAboveTitle &&
		above.every(({text}) => text.length <= longestAbove && !endsSentence(text))
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
		if (text.length > longest || !/[\p{L}\p{N}]/u.test(text)) continue;
		if (endsSentence(text) && !/\d/u.test(text)) continue;
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
function countsUp({lines, numbers}: Group): boolean {
	const width = numbers[0]?.length ?? 0;
	// Beside "page 1/2" a form may have a number and a version.
	const most = lines.every(({text}) => pageOf.test(text)) ? 6 : 3;
	if (width === 0 || width > most || numbers.some(({length}) => length !== width)) return false;
	let counting = 0;
	for (let column = 0; column < width; column++) {
		const values = numbers.map((row) => row[column] ?? 0);
		const first = values[0] ?? 0;
		if (values.every((value, index) => value === first + index)) counting++;
		else if (!values.every((value) => value === first)) return false;
	}
	return counting === 1;
}

/** "1 of 3", "2 of 3", "3 of 3", the last of them at the very end: nobody needs to know the words. */
function countsToEnd({lines, numbers}: Group, at: ReadonlyMap<SourceLine, number>): boolean {
	const total = lines.length;
	const counts = numbers.every(
		(row, index) => row.length === 2 && row.includes(index + 1) && row.includes(total),
	);
	const last = lines.at(-1);
	return counts && total >= 2 && last !== undefined && (at.get(last) ?? 0) === at.size - 1;
}

/** "2/3" and "3/3", each below or above the same line: the first page bears none. */
function countsToTotal(
	{lines: own, numbers}: Group,
	lines: readonly SourceLine[],
	at: ReadonlyMap<SourceLine, number>,
): boolean {
	const isBare = own.every(({text}) => /^\p{Nd}{1,3} ?\/ ?\p{Nd}{1,3}$/u.test(text));
	const [page, total] = numbers.at(-1) ?? [];
	if (!isBare || page !== total || !spreads({lines: own}, at)) return false;
	return [-1, 1].some((step) => {
		const beside = own.map((line) => lines[(at.get(line) ?? 0) + step]?.text ?? '');
		return new Set(beside).size === 1 && /\p{L}{3}/u.test(beside[0] ?? '');
	});
}

/** A page number alone, or at the outer edge of a line, apart from what else stands there. */
const edge = /^(?:(\d{1,3})(?:\s{2,}\S.*)?|\S.*\S\s{2,}(\d{1,3}))$/u;

/**
 * Heads and feet whose words change from page to page ("2    Living with a stoma", "First weeks    3"):
 * what they have in common is the number at their edge, which goes up by one from each to the next.
 */
function countedHeads(lines: readonly SourceLine[]): SourceLine[] {
	const numbered = lines.flatMap((line, index) => {
		const [, left, right] = edge.exec(line.text) ?? [];
		const number = left ?? right;
		const isLeft = left !== undefined;
		return number === undefined ? [] : [{line, index, isLeft, number: Number(number)}];
	});
	let best: typeof numbered = [];
	for (let start = 0; start < numbered.length; start++) {
		const chain: typeof numbered = [];
		for (const one of numbered.slice(start)) {
			const last = chain.at(-1);
			if (!last || one.number === last.number + 1) chain.push(one);
		}
		if (chain.length > best.length) best = chain;
		start += Math.max(0, chain.length - 1);
	}
	const [first, last] = [best[0], best.at(-1)];
	if (!first || !last || best.length < 3) return [];
	// Items of a list and rows of a table follow each other at once.
	const isSpread = (last.index - first.index) / (best.length - 1) >= 4;
	const hasWords = best.some(({line}) => /\p{L}/u.test(line.text));
	// Headings are numbered, too; but always on one side, and where a text begins anew.
	const onBothSides = best.some(({isLeft}) => isLeft) && best.some(({isLeft}) => !isLeft);
	const cuts = best.filter(({index}) => breaksText(lines, index)).length;
	const isOfPages = onBothSides || cuts * 2 >= best.length;
	return isSpread && hasWords && isOfPages ? best.map(({line}) => line) : [];
}

/**
 * A head is no part of what it cuts apart: it begins anew, mostly set apart, and other text stands around it each
 * time. A passage that is said again brings its neighbours along.
 */
function standsAlone(
	group: Group,
	lines: readonly SourceLine[],
	at: ReadonlyMap<SourceLine, number>,
): boolean {
	const [first] = group.lines;
	if (!first || !/^[\p{Lu}\p{Lo}\p{N}–—|(-]/u.test(first.text)) return false;
	const nextOf = (line: SourceLine) => lines[(at.get(line) ?? 0) + 1];
	const apart = group.lines.filter((line) => line.blanks > 0 || (nextOf(line)?.blanks ?? 1) > 0);
	if (apart.length * 2 < group.lines.length) return false;
	// "Licence: MIT" is one of several fields.
	if (/^[\p{N}\p{P}\s]+\p{Ll}|^\p{L}[\p{L}-]*:(?:\s|$)/u.test(first.text)) return false;
	const around = [-1, 1].flatMap((step) =>
		group.lines.map((line) => lines[(at.get(line) ?? 0) + step]?.text ?? ''),
	);
	return new Set(around).size > around.length * 0.75;
}

/** Page numbers stand apart by about a page; rows of a table and items of a list do not. */
function spreads({lines}: Pick<Group, 'lines'>, at: ReadonlyMap<SourceLine, number>): boolean {
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
