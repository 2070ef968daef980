import type {Block, Prose} from './block.ts';
import {
	type Candidate,
	headingScore,
	isRunningText,
	numberingDepth,
	saysSomething,
	shapeOf,
	type TextHabits,
	thresholds,
} from './heading-score.ts';

/** A block, and how sure it is that it is a heading. */
export interface ScoredBlock {
	readonly block: Block;
	/** From 0 to 1; 0 for a block that cannot be a heading. */
	readonly score: number;
	readonly isHeading: boolean;
}

/** What is added to the log odds of a heading if others in the text have the same shape. */
const pushOfKin = 0.9;

/** The habits of a whole text by which headings show. */
export function habitsOf(
	blocks: readonly Block[],
	isInContents: (text: string) => boolean = () => false,
	isWrapped = false,
): TextHabits {
	const spaces = new Map<number, number>();
	let apart = 0;
	let prose = 0;
	for (const [index, block] of blocks.entries()) {
		if (index === 0) continue;
		spaces.set(block.blanks, (spaces.get(block.blanks) ?? 0) + 1);
		if (!isRunningText(block)) continue;
		const previous = blocks[index - 1];
		if (!isRunningText(previous)) continue;
		prose++;
		if (block.blanks > 0) apart++;
	}
	const blanks = [...spaces].filter(([count]) => count > 0);
	const [usualBlanks = 1] = blanks.sort((a, b) => b[1] - a[1])[0] ?? [];
	const anyBlank = blanks.reduce((sum, [, count]) => sum + count, 0);
	const setsApart = prose > 2 ? apart * 2 >= prose : anyBlank * 4 >= blocks.length;
	return {
		setsApart,
		usualBlanks,
		isWrapped,
		isInContents,
		isCounted: countedNumbers(blocks),
	};
}

/** Scores every block of prose except the title. */
export function findHeadings(blocks: readonly Block[], habits: TextHabits): ScoredBlock[] {
	const lastText = blocks.findLastIndex(saysSomething);
	const candidateAt = (index: number): Candidate | undefined => {
		const block = blocks[index];
		if (block?.type !== 'prose' || !canBeHeading(block)) return undefined;
		return {
			block,
			previous: blocks[index - 1],
			next: textBelow(blocks, index),
			beforePrevious: blocks[index - 2],
			afterNext: blocks[index + 2],
			isBeforeText: index < lastText,
		};
	};
	const first = blocks.map((_, index) => {
		const candidate = candidateAt(index);
		return candidate ? headingScore(candidate, habits) : 0;
	});
	const shapes = new Map<string, number>();
	for (const [index, score] of first.entries()) {
		const block = blocks[index];
		if (block?.type !== 'prose' || score < thresholds.heading) continue;
		const shape = shapeOf(block);
		shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
	}
	return blocks.map((block, index) => {
		const candidate = candidateAt(index);
		if (!candidate) return {block, score: 0, isHeading: false};
		const kin =
			(shapes.get(shapeOf(candidate.block)) ?? 0) -
			((first[index] ?? 0) >= thresholds.heading ? 1 : 0);
		const score = kin >= 2 ? headingScore(candidate, habits, pushOfKin) : (first[index] ?? 0);
		return {block, score, isHeading: score >= thresholds.heading};
	});
}

/** Whether a block is worth scoring: most are too long to be headings. */
function canBeHeading({lines, text, isForeign}: Prose): boolean {
	return !isForeign && lines.length <= 3 && text.length <= 160;
}

/** The next block that is not a label or the title repeated, since those are removed. */
function textBelow(blocks: readonly Block[], index: number): Block | undefined {
	for (let at = index + 1; at < blocks.length; at++) {
		const block = blocks[at];
		if (block?.type !== 'prose' || !block.isForeign) {
			return block?.type === 'rule' ? blocks[at + 1] : block;
		}
	}
	return undefined;
}

/** A test for numbers at the beginning of lines ("2.1", "Step 3") that the text counts through, at least to two. */
function countedNumbers(blocks: readonly Block[]): (text: string) => boolean {
	const last = new Map<string, number>();
	const counted = new Set<string>();
	const numberOf = (text: string) =>
		/^((?:\d{1,2}\.)*|\p{Lu}\p{L}{2,11} )(\d{1,2})(?:[.):–—-]?\s|[.:]?$)/u.exec(text);
	for (const block of blocks) {
		if (block.type !== 'prose' || !canBeHeading(block)) continue;
		const [, parent = '', own] = numberOf(block.text) ?? [];
		if (own === undefined) continue;
		const before = last.get(parent);
		const number = Number(own);
		if (before !== undefined && number === before + 1) {
			counted.add(`${parent}${before}`).add(`${parent}${number}`);
		}
		last.set(parent, number);
	}
	return (text) => {
		const [, parent = '', own] = numberOf(text) ?? [];
		return (
			own !== undefined &&
			(counted.has(`${parent}${own}`) ||
				(numberingDepth(text) > 1 && counted.has(parent.slice(0, -1))))
		);
	};
}
