import type {Heading} from 'mdast';
import {labelKey} from '../lines/says-title.ts';
import type {Prose} from './block.ts';
import {isAllCaps, numberingDepth} from './heading-score.ts';
import {asks} from './source-line.ts';

/** A heading, and whether there is text between it and the next one. */
export interface Section {
	readonly block: Prose;
	readonly hasText: boolean;
}

type Style = string;

/**
 * The levels of section headings, from 2. They follow from numbering ("1." above "1.1"), underlines
 * ("=" above "-") and capitals. A style is above another if its headings are directly followed by
 * headings of the other, without text between.
 */
export function levelsOf(sections: readonly Section[]): Heading['depth'][] {
	const numbered = sections.filter(({block}) => numberingDepth(block.text) > 0).length;
	const byNumber = numbered >= 2;
	const styles = sections.map(({block}) => styleOf(block, byNumber));
	const above = ranksOf(styles, sections);
	const keys = sections.map(({block}) => labelKey(block.text));
	const repeated = repeatedBelow(keys);
	const hasRanks = new Set(above.values()).size > 1;
	const last = sections.findLastIndex(({block}) => numberingDepth(block.text) > 0);
	const first = sections.findIndex(({block}) => numberingDepth(block.text) > 0);
	const depths = sections.map(({block}, index) => {
		const depth = numberingDepth(block.text);
		if (byNumber && depth > 0) return clamp(1 + depth);
		if (byNumber && index > first && index < last) {
			// Between two headings with consecutive numbers, one without a number is part of the first.
			const before = sections
				.slice(0, index)
				.findLast((section) => numberingDepth(section.block.text) > 0);
			return clamp(2 + (before ? numberingDepth(before.block.text) : 0));
		}
		if (byNumber) return 2;
		// If styles tell levels apart, repeated headings are not used as a sign.
		const rank = above.get(styles[index] ?? '') ?? 0;
		return clamp(2 + rank + (hasRanks || !repeated.has(keys[index] ?? '') ? 0 : 1));
	});
	return withoutGaps(questionsBelow(sections, depths));
}

/** Questions below a heading that is none and has no text of its own are its parts: "Questions that we are asked". */
function questionsBelow(
	sections: readonly Section[],
	depths: readonly Heading['depth'][],
): Heading['depth'][] {
	const settled = [...depths];
	for (const [index, {block, hasText}] of sections.entries()) {
		if (hasText || asks(block.text)) continue;
		const depth = depths[index] ?? 2;
		for (let at = index + 1; asks(sections[at]?.block.text ?? '') && depths[at] === depth; at++) {
			settled[at] = clamp(depth + 1);
		}
	}
	return settled;
}

/** The same order of levels, each one below that which it stands in: the heading above may be none that is known. */
function withoutGaps(levels: readonly Heading['depth'][]): Heading['depth'][] {
	const open: {readonly level: number; readonly own: Heading['depth']}[] = [];
	return levels.map((level) => {
		while ((open.at(-1)?.level ?? 0) >= level) open.pop();
		const own = clamp((open.at(-1)?.own ?? 1) + 1);
		open.push({level, own});
		return own;
	});
}

/** The headings that are repeated, each time below one that is not: "Added" for every version. */
function repeatedBelow(keys: readonly string[]): Set<string> {
	const counts = new Map<string, number>();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	const isSingle = (key: string | undefined) => counts.get(key ?? '') === 1;
	const repeated = new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key));
	if (repeated.size === 0 || !isSingle(keys[0])) return new Set();
	const last = new Map<string, number>();
	for (const [index, key] of keys.entries()) {
		const before = last.get(key);
		if (before !== undefined && !keys.slice(before, index).some(isSingle)) return new Set();
		last.set(key, index);
	}
	return repeated;
}

function clamp(depth: number): Heading['depth'] {
	return Math.min(6, Math.max(2, depth)) as Heading['depth'];
}

function styleOf({text, underline}: Prose, byNumber: boolean): Style {
	if (underline !== undefined) return `underline ${underline}`;
	if (byNumber && numberingDepth(text) > 0) return 'number';
	if (isAllCaps(text)) return 'caps';
	return /[:：]$/u.test(text) ? 'colon' : 'plain';
}

/** Styles in the order of their levels, for texts that use several. */
const order: readonly Style[] = [
	'underline #',
	'underline *',
	'underline =',
	'underline -',
	'underline ~',
	'underline ^',
	'caps',
	'plain',
	'colon',
];

function ranksOf(styles: readonly Style[], sections: readonly Section[]): Map<Style, number> {
	const used = order.filter((style) => styles.includes(style));
	const counts = new Map(
		used.map((style) => [style, styles.filter((other) => other === style).length]),
	);
	const opens = styles[0];
	const ranks = new Map<Style, number>();
	let rank = 0;
	for (const [index, style] of used.entries()) {
		const below = used[index + 1];
		ranks.set(style, rank);
		if (below === undefined) continue;
		const nests = nestsIn(styles, sections, style, below);
		// If the lower style comes first in the text, or one of the two is rare, both are on the same level.
		const isRegular = opens === style && (counts.get(below) ?? 0) >= 2;
		if (nests || isRegular || (style.startsWith('underline') && opens === style)) rank++;
	}
	return ranks;
}

/** Whether a heading of one style is directly followed by one of the other. */
function nestsIn(
	styles: readonly Style[],
	sections: readonly Section[],
	upper: Style,
	lower: Style,
): boolean {
	return styles.some(
		(style, index) =>
			style === upper && styles[index + 1] === lower && sections[index]?.hasText === false,
	);
}
