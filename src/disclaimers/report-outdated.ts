import type {Nodes, Root} from 'mdast';
import type {Position} from 'unist';
import type {Fix} from '../handout/diagnostic.ts';
import {isPlainText} from '../handout/is-plain-text.ts';
import {flatText, textOf} from '../handout/words.ts';
import type {ApprovedWordings} from './approved-wordings.ts';
import type {Disclaimer} from './disclaimer.ts';
import {wordingsWithin} from './find-wording.ts';
import {positionOf, type TextBlock, textRunsOf} from './text-runs.ts';

/**
 * Reports superseded and expired wordings that are written out, even within a longer paragraph or
 * over several blocks, each at its place.
 *
 * @param texts the texts of the tree's blocks; undefined for blocks that are not searched.
 */
export function reportOutdated(
	tree: Root,
	texts: readonly (string | undefined)[],
	approved: ApprovedWordings,
): void {
	const {inForce, expired, superseded} = approved;
	if (expired.length + superseded.length === 0) return;
	const known = [...inForce, ...expired, ...superseded];
	for (const {text, blocks} of textRunsOf(tree.children, texts)) {
		let first = 0;
		for (const {wording, start, end} of wordingsWithin(text, known)) {
			while ((blocks[first]?.end ?? text.length) <= start) first++;
			if (inForce.includes(wording)) continue;
			const last = blocks.findIndex((block, index) => index >= first && block.end >= end);
			const bearing = blocks.slice(first, last + 1);
			const position = placeOf(bearing, wording);
			if (expired.includes(wording)) {
				approved.refuseExpired(wording, {position});
				continue;
			}
			const isWhole = bearing[0]?.start === start && bearing.at(-1)?.end === end;
			const fix = isWhole ? fixOf(bearing, wording, approved) : undefined;
			approved.refuseSuperseded(wording, {position}, fix);
		}
	}
}

/** From the first to the last block; for a single block, the smallest one in it that holds the whole wording. */
function placeOf(blocks: readonly TextBlock[], {text}: Disclaimer): Position | undefined {
	const [first] = blocks;
	return first && blocks.length === 1
		? leastBearing(first.node, text).position
		: positionOf(blocks);
}

function leastBearing(node: Nodes, text: string): Nodes {
	if (!('children' in node) || node.type === 'paragraph') return node;
	const child = (node.children as Nodes[]).find((one) => flatText(textOf(one)).includes(text));
	return child ? leastBearing(child, text) : node;
}

/**
 * Replaces blocks that are the wording and nothing else with the directive; not in plain text,
 * which has no directives.
 */
function fixOf(
	blocks: readonly TextBlock[],
	{kind}: Disclaimer,
	{inForce, file}: ApprovedWordings,
): Fix | undefined {
	if (isPlainText(file) || !inForce.some((present) => present.kind === kind)) return undefined;
	const {start, end} = positionOf(blocks) ?? {};
	if (start?.offset === undefined || end?.offset === undefined) return undefined;
	return {start: start.offset, end: end.offset, text: `::disclaimer{kind=${kind}}`};
}
