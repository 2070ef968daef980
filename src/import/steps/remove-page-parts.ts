import type {RootContent} from 'mdast';
import {isLine} from '../../clean/removable.ts';
import {isInferred} from '../../handout/nodes.ts';
import {textOf} from '../../handout/words.ts';
import {metadataIn} from '../../lines/metadata-lines.ts';
import {announcesOthers, isWeakLabel} from '../../lines/page-parts.ts';
import type {PageScore} from '../../lines/page-score.ts';
import type {Draft} from '../draft.ts';

/** A title of another page is no longer than this, and no sentence. */
const longestTitle = 130;

/** No label, byline or notice of a page is longer. */
const longestPart = 320;

type Part = 'label' | 'weak' | 'text';

/**
 * Removes what is foreign only by its neighbours: fields of a form below "Leave a comment", titles
 * below "Related articles". It has to reach the end or the beginning of the text, or to stand
 * between two labels; else it may be the text's own.
 */
export function removePageParts(
	{tree, ledger}: Draft,
	isLabel: (text: string) => boolean,
	score: (text: string) => PageScore | undefined,
): void {
	const {children} = tree;
	const parts = children.map((node) => partOf(node, isLabel, score));
	const gone = new Map<number, string>();
	for (const [index, node] of children.entries()) {
		if (parts[index] !== 'label' || !linesOf(node).some(announcesOthers)) continue;
		for (const at of titlesBelow(children, parts, index)) {
			gone.set(at, 'a title of another page, announced by a label');
		}
	}
	const title = firstText(children);
	for (let start = 0; start < children.length; ) {
		let end = start;
		while (end < children.length && (parts[end] !== 'text' || gone.has(end))) end++;
		const run = Array.from({length: end - start}, (_, index) => start + index);
		const isAtEdge = start <= title || end === children.length;
		const labels = run.filter((at) => parts[at] === 'label' || gone.has(at));
		const [first = end, last = -1] = [labels[0], labels.at(-1)];
		for (const at of run) {
			const isBetween = at > first && at < last;
			if (parts[at] !== 'weak' || labels.length === 0 || !(isAtEdge || isBetween)) continue;
			gone.set(at, 'a field or button of a form of the page it was copied from');
		}
		start = end + 1;
	}
	for (const [at, reason] of gone) {
		const node = children[at] as RootContent;
		const line = node.position?.start.line;
		ledger.remove({
			text: textOf(node),
			rule: 'page-part',
			reason,
			sure: 0.93,
			...(line !== undefined && {line, endLine: node.position?.end.line ?? line}),
		});
	}
	tree.children = children.filter((_, index) => !gone.has(index));
}

/** What comes before it stands at the beginning: the title is the first text of all. */
function firstText(children: readonly RootContent[]): number {
	return children.findIndex((node) => node.type === 'heading' && node.depth === 1);
}

function linesOf(node: RootContent): string[] {
	return textOf(node)
		.split('\n')
		.map((text) => text.trim())
		.filter(Boolean);
}

function partOf(
	node: RootContent,
	isLabel: (text: string) => boolean,
	score: (text: string) => PageScore | undefined,
): Part {
	const isSure = (text: string) => isLabel(text) && !score(text)?.isEveryday;
	if (node.type === 'thematicBreak') return 'weak';
	if (!isLine(node) && node.type !== 'list') return 'text';
	if (node.type === 'heading' && (node.depth === 1 || !isInferred(node))) {
		return linesOf(node).every(isSure) && node.depth > 1 ? 'label' : 'text';
	}
	const lines = linesOf(node);
	// Most of a text is far too long to be asked.
	if (lines.length === 0 || lines.some(({length}) => length > longestPart)) return 'text';
	const isStrong = lines.map(isLabel);
	if (lines.every(isSure) && node.type !== 'list') return 'label';
	const isKnown = lines.every(
		(line, index) => isStrong[index] || isWeakLabel(line) || metadataIn(line),
	);
	return isKnown ? 'weak' : 'text';
}

/** Titles below a label up to the end, the next label or a heading with markup; none where running text follows them. */
function titlesBelow(
	children: readonly RootContent[],
	parts: readonly Part[],
	label: number,
): number[] {
	const titles: number[] = [];
	let at = label + 1;
	for (; at < children.length; at++) {
		const node = children[at] as RootContent;
		if (parts[at] === 'label') return titles;
		if (parts[at] === 'weak') continue;
		const isHeading = node.type === 'heading' && !isInferred(node);
		if (isHeading || !(isLine(node) || node.type === 'list') || !linesOf(node).every(isTitleLike))
			break;
		titles.push(at);
		// One list is all of it where text goes on below.
		if (node.type === 'list') return titles;
	}
	return at === children.length ? titles : [];
}

function isTitleLike(line: string): boolean {
	return line.length <= longestTitle && !/[.。।۔,;:]$/u.test(line);
}
