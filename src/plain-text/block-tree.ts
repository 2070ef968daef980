import type {
	Heading,
	List,
	ListItem as ListItemNode,
	Paragraph,
	PhrasingContent,
	Root,
	RootContent,
	Table,
	TableCell,
	Text,
} from 'mdast';
import type {Position} from 'unist';
import type {ListItem, MarkLedger, Prose, TypedList, TypedTable} from './block.ts';
import type {ScoredBlock} from './find-headings.ts';
import {isRunningText} from './heading-score.ts';
import type {SourceLine} from './source-line.ts';

const markup = (what: string, sure: number) => ({
	rule: 'typed-markup',
	reason: `${what}, typed, made markup`,
	sure,
});

/**
 * Turns blocks into a Markdown tree. Nothing in a line is read as Markdown. Positions are those in the
 * text as it was written.
 *
 * @param ledger records the marks that became markup. Default: they are not recorded.
 */
export function treeOf(
	blocks: readonly ScoredBlock[],
	depths: ReadonlyMap<Prose, Heading['depth']>,
	ledger: MarkLedger = {repair: () => undefined},
): Root {
	const children: RootContent[] = [];
	for (let at = 0; at < blocks.length; at++) {
		const {block} = blocks[at] as ScoredBlock;
		if (block.type === 'rule') {
			ledger.repair(
				{...markup('rules', 0.9), rule: 'typed-rule'},
				block.line.number,
				block.line.text,
				'',
			);
			children.push({type: 'thematicBreak', position: positionOf([block.line])});
		} else if (block.type === 'list') children.push(...listsOf(block, ledger));
		else if (block.type === 'table') children.push(tableOf(block));
		else {
			const depth = depths.get(block);
			if (depth !== undefined) {
				children.push(headingOf(block, depth, ledger));
				continue;
			}
			const group = [block];
			while (isSameStanza(blocks[at], blocks[at + 1], depths))
				group.push(blocks[++at]?.block as Prose);
			children.push(paragraphOf(group, ledger));
		}
	}
	return {type: 'root', children};
}

/** @param skipped how many characters at the beginning are left out. */
function positionOf(lines: readonly SourceLine[], skipped = 0): Position {
	const first = lines[0] as SourceLine;
	const last = lines.at(-1) as SourceLine;
	return {
		start: {
			line: first.number,
			column: first.column + skipped,
			offset: first.offset + skipped,
		},
		end: {
			line: last.number,
			column: last.width + 1,
			offset: last.offset - last.column + last.width + 1,
		},
	};
}

function textNode(value: string, position: Position): Text {
	return {type: 'text', value, position};
}

/** Whether two short lines without an empty line between belong to one paragraph of several lines, as in an address. */
function isSameStanza(
	one: ScoredBlock | undefined,
	two: ScoredBlock | undefined,
	depths: ReadonlyMap<Prose, Heading['depth']>,
): boolean {
	const [a, b] = [one?.block, two?.block];
	if (a?.type !== 'prose' || b?.type !== 'prose' || b.blanks > 0) return false;
	if (depths.has(b) || a.isForeign || b.isForeign) return false;
	return !isRunningText(a) && !isRunningText(b);
}

function headingOf(block: Prose, depth: Heading['depth'], ledger: MarkLedger): Heading {
	noteUnderline(block, ledger);
	return {
		type: 'heading',
		depth,
		children: [textNode(block.text, positionOf(textLines(block)))],
		position: positionOf(block.lines),
		data: {inferred: true},
	};
}

/** The lines of a block without the line of marks that underlines it. */
function textLines({lines, underline}: Prose): readonly SourceLine[] {
	return underline === undefined ? lines : lines.slice(0, -1);
}

function noteUnderline({underline, lines}: Prose, ledger: MarkLedger): void {
	if (underline === undefined) return;
	const line = lines.at(-1) as SourceLine;
	const kind = {...markup('underlines of headings', 0.97), rule: 'typed-underline'};
	ledger.repair(kind, line.number, line.text, '');
}

function paragraphOf(group: readonly Prose[], ledger: MarkLedger): Paragraph {
	for (const block of group) noteUnderline(block, ledger);
	const children = group.flatMap((block, index): PhrasingContent[] => {
		const text = textNode(block.text, positionOf(textLines(block)));
		return index === 0 ? [text] : [{type: 'break'}, text];
	});
	return {type: 'paragraph', children, position: positionOf(group.flatMap(({lines}) => lines))};
}

/** Nests items by their indent, and by their bullets if those differ. */
function listsOf({items}: TypedList, ledger: MarkLedger): List[] {
	const roots: List[] = [];
	const open: {list: List; marker: string; indent: number}[] = [];
	for (const item of items) {
		const known = open.findLastIndex(
			({marker, indent}) => marker === item.marker && Math.abs(indent - item.indent) <= 1,
		);
		const beside = known >= 0 ? known : open.findLastIndex(({indent}) => indent > item.indent);
		if (known >= 0) open.length = known + 1;
		else if (beside >= 0) open.length = beside;
		noteMarker(item, ledger);
		const node: ListItemNode = {
			type: 'listItem',
			spread: false,
			children: [
				{
					type: 'paragraph',
					children: [textNode(item.text, positionOf(item.lines, item.markerLength))],
					position: positionOf(item.lines, item.markerLength),
				},
			],
			position: positionOf(item.lines),
		};
		const current = known >= 0 ? open.at(-1) : undefined;
		if (current) {
			current.list.children.push(node);
			continue;
		}
		const list: List = {
			type: 'list',
			ordered: item.number !== undefined,
			...(item.number !== undefined && {start: item.number}),
			spread: false,
			children: [node],
			position: positionOf(item.lines),
		};
		const parent = open.at(-1)?.list.children.at(-1);
		if (parent) parent.children.push(list);
		else roots.push(list);
		open.push({list, marker: item.marker, indent: item.indent});
	}
	return roots;
}

function noteMarker({lines, text, number}: ListItem, ledger: MarkLedger): void {
	const [line] = lines;
	if (!line) return;
	const written = line.text.replace(/\s+/gu, ' ');
	const bare = written.replace(/^(?:\d{1,3}[.)]|[^\p{L}\p{N}\s]|o(?=\s))\s*/u, '');
	const kind = number === undefined ? 'bullets of lists' : 'numbers of lists';
	ledger.repair(
		{...markup(kind, 0.95), rule: number === undefined ? 'typed-bullet' : 'typed-number'},
		line.number,
		written,
		bare === '' ? text : bare,
	);
}

function tableOf({lines}: TypedTable): Table {
	return {
		type: 'table',
		position: positionOf(lines),
		children: lines.map((line) => ({
			type: 'tableRow',
			position: positionOf([line]),
			children: cellsOf(line),
		})),
	};
}

function cellsOf(line: SourceLine): TableCell[] {
	let start = 0;
	return line.text.split('\t').map((cell) => {
		const skipped = start + cell.length - cell.trimStart().length;
		start += cell.length + 1;
		const value = cell.trim();
		if (value === '') return {type: 'tableCell', children: []};
		const position = placeIn(line, skipped, value.length);
		const text = textNode(value.replace(/\s+/gu, ' '), position);
		return {type: 'tableCell', children: [text], position};
	});
}

function placeIn(
	{number: line, column, offset}: SourceLine,
	from: number,
	length: number,
): Position {
	const start = {line, column: column + from, offset: offset + from};
	return {start, end: {line, column: start.column + length, offset: start.offset + length}};
}
