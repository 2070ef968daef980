import type {Block, ListItem, Prose} from './block.ts';
import {isWrapped, type LineWrap} from './line-wrap.ts';
import type {SourceLine} from './source-line.ts';

const ruleLine = /^([=\-–—~_*#^+.])(?: ?\1){2,}$/u;
const strongBullet = /^([•‣◦▪■□●○∙➢➤►▶✓✔✗✘✦❖⁃])\s*(?=\S)/u;
const weakBullet = /^([-–—*+·o])\s+(?=\S)/u;
const numberMark = /^(\d{1,3})[.)]\s+(?=\S)/u;

/** What is known of the whole text before its blocks are read. */
export interface BlockContext {
	readonly wrap: LineWrap;
	/** Whether a line does not belong to the running text. */
	readonly isForeign: (line: SourceLine) => boolean;
	/** Joins the lines of a paragraph to one. */
	readonly join: (lines: readonly SourceLine[]) => string;
}

/** Groups lines into blocks: lists, tables, rules, and prose whose broken lines are joined. */
export function readBlocks(lines: readonly SourceLine[], context: BlockContext): Block[] {
	const blocks: Block[] = [];
	let at = 0;
	while (at < lines.length) {
		const taken =
			takeRule(lines, at) ??
			takeTable(lines, at) ??
			takeList(lines, at, context) ??
			takeProse(lines, at, context);
		blocks.push(taken.block);
		at = taken.next;
	}
	return blocks;
}

interface Taken {
	readonly block: Block;
	readonly next: number;
}

function takeRule(lines: readonly SourceLine[], at: number): Taken | undefined {
	const line = lines[at];
	if (!line || !ruleLine.test(line.text)) return undefined;
	return {block: {type: 'rule', line, blanks: line.blanks}, next: at + 1};
}

/** Takes rows that follow each other and have the same number of cells. */
function takeTable(lines: readonly SourceLine[], at: number): Taken | undefined {
	const cells = cellsIn(lines[at]);
	if (cells < 2) return undefined;
	let next = at + 1;
	while (lines[next]?.blanks === 0 && cellsIn(lines[next]) === cells) next++;
	if (next - at < 2) return undefined;
	const rows = lines.slice(at, next);
	return {block: {type: 'table', lines: rows, blanks: rows[0]?.blanks ?? 0}, next};
}

function cellsIn(line: SourceLine | undefined): number {
	if (!line?.text.includes('\t') || strongBullet.test(line.text)) return 0;
	if (weakBullet.test(line.text) || numberMark.test(line.text)) return 0;
	return line.text.split('\t').length;
}

interface Marker {
	readonly sign: string;
	readonly number?: number;
	readonly length: number;
}

function markerOf(line: SourceLine | undefined): Marker | undefined {
	if (!line) return undefined;
	const bullet = strongBullet.exec(line.text) ?? weakBullet.exec(line.text);
	if (bullet?.[1]) return {sign: bullet[1], length: bullet[0].length};
	const numbered = numberMark.exec(line.text);
	if (!numbered) return undefined;
	return {sign: '1', number: Number(numbered[1]), length: numbered[0].length};
}

/** Takes items that follow each other, with their continued lines. */
function takeList(
	lines: readonly SourceLine[],
	at: number,
	context: BlockContext,
): Taken | undefined {
	const first = markerOf(lines[at]);
	if (!first) return undefined;
	const items: {marker: Marker; lines: SourceLine[]}[] = [];
	const counts = new Map<number, number>();
	let next = at;
	for (; next < lines.length; next++) {
		const line = lines[next];
		if (!line) break;
		const marker = markerOf(line);
		const item = items.at(-1);
		if (
			marker &&
			(item === undefined || (line.blanks <= 2 && belongs(marker, line, counts, lines[at])))
		) {
			if (marker.number !== undefined) counts.set(line.indent, marker.number);
			items.push({marker, lines: [line]});
		} else if (!marker && item && goesOn(item.lines, line, context) && !ruleLine.test(line.text)) {
			item.lines.push(line);
		} else break;
	}
	const isStrong = strongBullet.test(lines[at]?.text ?? '');
	// A single hyphen may be a dash, and a single number that of a heading.
	if (items.length < 2 && !isStrong) return undefined;
	if (
		first.number !== undefined &&
		areHeadings(
			items.map((item) => item.lines),
			lines[next],
		)
	)
		return undefined;
	const isOrdered = first.number !== undefined;
	return {
		block: {
			type: 'list',
			isOrdered,
			items: items.map(({marker, lines: own}): ListItem => {
				const [head, ...rest] = own;
				const text = context.join([
					{...(head as SourceLine), text: head?.text.slice(marker.length) ?? ''},
					...rest,
				]);
				return {
					marker: marker.sign,
					...(marker.number !== undefined && {number: marker.number}),
					indent: head?.indent ?? 0,
					markerLength: marker.length,
					lines: own,
					text,
				};
			}),
			blanks: lines[at]?.blanks ?? 0,
		},
		next,
	};
}

/** Whether an item belongs to the list: a numbered one must count on at its depth, a bullet may be beside or below. */
function belongs(
	marker: Marker,
	line: SourceLine,
	counts: ReadonlyMap<number, number>,
	first: SourceLine | undefined,
): boolean {
	if (marker.number === undefined) {
		// Bullets between numbers belong to the number above if they are indented.
		return markerOf(first)?.number === undefined || line.indent > (first?.indent ?? 0);
	}
	if (counts.size === 0) return line.indent > (first?.indent ?? 0) && marker.number === 1;
	const before = counts.get(line.indent);
	return before === undefined ? marker.number === 1 : marker.number === before + 1;
}

function goesOn(
	item: readonly SourceLine[],
	line: SourceLine,
	{wrap, isForeign}: BlockContext,
): boolean {
	const last = item.at(-1);
	const head = item[0];
	if (!last || !head || line.blanks > 0 || isForeign(line)) return false;
	return line.indent > head.indent || isWrapped(last, line, wrap);
}

/** Whether numbered lines at the beginning of a text, without text between, are headings: only if text directly follows the last one. */
function areHeadings(
	items: readonly (readonly SourceLine[])[],
	after: SourceLine | undefined,
): boolean {
	return items.length === 2 && after !== undefined && after.blanks === 0;
}

function takeProse(lines: readonly SourceLine[], at: number, context: BlockContext): Taken {
	const {wrap, isForeign} = context;
	const first = lines[at] as SourceLine;
	const foreign = isForeign(first);
	let next = at + 1;
	for (; !foreign && next < lines.length; next++) {
		const line = lines[next] as SourceLine;
		const previous = lines[next - 1] as SourceLine;
		if (!isWrapped(previous, line, wrap) || isForeign(line)) break;
		if (strongBullet.test(line.text) || ruleLine.test(line.text)) break;
		if (
			(weakBullet.test(line.text) || numberMark.test(line.text)) &&
			takeList(lines, next, context)
		)
			break;
	}
	const own = lines.slice(at, next);
	const underline = next - at <= 2 ? underlineOf(own, lines[next]) : undefined;
	const block: Prose = {
		type: 'prose',
		lines: underline === undefined ? own : [...own, lines[next] as SourceLine],
		text: context.join(own),
		blanks: first.blanks,
		...(underline !== undefined && {underline}),
		isForeign: foreign,
	};
	return {block, next: underline === undefined ? next : next + 1};
}

function underlineOf(own: readonly SourceLine[], line: SourceLine | undefined): string | undefined {
	if (!line || line.blanks > 0) return undefined;
	const [, mark] = /^([=\-~_^*#+])\1{2,}$/u.exec(line.text) ?? [];
	const {length = 0} = own.at(-1)?.text ?? '';
	return length <= 100 && line.text.length >= length / 2 ? mark : undefined;
}
