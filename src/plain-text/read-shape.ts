import type {Heading} from 'mdast';
import type {Prose} from './block.ts';
import {findHeadings, habitsOf, type ScoredBlock} from './find-headings.ts';
import {foreignLines, isTitle} from './foreign-lines.ts';
import {levelsOf, type Section} from './heading-levels.ts';
import {wrapOf} from './line-wrap.ts';
import {readBlocks} from './read-blocks.ts';
import type {SourceLine} from './source-line.ts';

export interface ShapeOptions {
	/** Whether a line is a label of a web page. */
	readonly isLabel: (text: string) => boolean;
	/** Joins the lines of a paragraph to one. */
	readonly join: (lines: readonly SourceLine[]) => string;
	/** Whether the list of contents names a line. Default: there is no such list. */
	readonly isInContents?: ((text: string) => boolean) | undefined;
	/** The title, where that is known and may not be the first line. */
	readonly title?: SourceLine | undefined;
}

/** What the lines of a text are, by their shape alone. */
export interface TextShape {
	readonly blocks: readonly ScoredBlock[];
	/** The levels of the headings among them: 1 for the title, 2 and more for sections. */
	readonly depths: ReadonlyMap<Prose, Heading['depth']>;
}

/** Reads text without markup: title, headings and their levels, lists, tables, paragraphs. */
export function readShape(
	lines: readonly SourceLine[],
	{isLabel, join, isInContents, title}: ShapeOptions,
): TextShape {
	const foreign = foreignLines(lines, isLabel, title);
	const wrap = wrapOf(lines);
	const blocks = readBlocks(lines, {wrap, isForeign: ({number}) => foreign.has(number), join});
	const habits = habitsOf(blocks, isInContents, wrap.width !== undefined);
	const scored = findHeadings(blocks, habits);
	return {blocks: scored, depths: depthsOf(scored, title)};
}

function depthsOf(
	scored: readonly ScoredBlock[],
	known: SourceLine | undefined,
): Map<Prose, Heading['depth']> {
	const depths = new Map<Prose, Heading['depth']>();
	const isKnown = ({block}: ScoredBlock) =>
		block.type === 'prose' && block.lines.some(({number}) => number === known?.number);
	const at = scored.findIndex(isKnown);
	const isFirst = ({block}: ScoredBlock) => block.type === 'prose' && !block.isForeign;
	const first = at < 0 ? scored.findIndex(isFirst) : at;
	const title = scored[first]?.block;
	if (title?.type === 'prose' && isTitle(title)) depths.set(title, 1);
	const sections: Section[] = [];
	for (const [index, {block, isHeading}] of scored.entries()) {
		// What stands above the title heads none of its text.
		if (block.type !== 'prose' || !isHeading || depths.has(block) || index < first) continue;
		const next = scored
			.slice(index + 1, index + 6)
			.find((other) => other.block.type !== 'prose' || !other.block.isForeign);
		sections.push({block, hasText: next !== undefined && !next.isHeading});
	}
	for (const [index, depth] of levelsOf(sections).entries()) {
		const section = sections[index];
		if (section) depths.set(section.block, depth);
	}
	return depths;
}
