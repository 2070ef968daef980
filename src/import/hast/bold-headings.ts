import type {Heading, Paragraph, Root, RootContent} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../../handout/diagnostic.ts';
import {flatText, textOf} from '../../handout/words.ts';
import type {Block, Prose, TypedList, TypedTable} from '../../plain-text/block.ts';
import {findHeadings, habitsOf} from '../../plain-text/find-headings.ts';
import {endsSentence, type SourceLine, sourceLines} from '../../plain-text/source-line.ts';
import {lostAddress} from '../lost-links.ts';

/** A line in bold is a heading where its shape speaks for it by so much; bold itself says the rest. */
const sureEnough = 0.2;

/** Titles are no longer than this, in characters. */
const longestTitle = 120;

/**
 * Makes headings of lines that stand alone in bold, as they are typed where nobody uses styles.
 * Whether a line reads like one is judged as in plain text.
 *
 * @param byShape whether a text without any headings is judged by its shape alone.
 */
export function findBoldHeadings(tree: Root, file: VFile, byShape: boolean): void {
	const nodes = tree.children.filter((node) => node.type !== 'footnoteDefinition');
	const blocks = nodes.map((node) =>
		blockOf(node, sourceLines(['', flatText(textOf(node))]).at(-1)),
	);
	const known = nodes.some((node) => node.type === 'heading' && node.depth > 1);
	const bold = nodes.filter(isBoldLine);
	const habits = habitsOf(blocks);
	for (const [index, {score, isHeading}] of findHeadings(blocks, habits).entries()) {
		const node = nodes[index];
		if (node?.type !== 'paragraph') continue;
		const isBold = isBoldLine(node);
		const isShaped = byShape && !known && bold.length === 0 && isHeading && isPlainLine(node);
		if (!(isBold && score >= sureEnough) && !isShaped) continue;
		// The first line of all is the title where there is none.
		const isTitle = index === 0 && !nodes.some((other) => other.type === 'heading');
		makeHeading(tree, node, isTitle ? 1 : 6);
		if (isShaped) reportShaped(node, file);
	}
	const [first] = nodes;
	const hasTop = tree.children.some((node) => node.type === 'heading' && node.depth === 1);
	const opens = first?.type === 'paragraph' && isBoldLine(first) && tree.children.includes(first);
	const isShort = opens && textOf(first).length <= longestTitle && !endsSentence(textOf(first));
	if (!hasTop && isShort) makeHeading(tree, first, 1);
}

function isBoldLine(node: RootContent): boolean {
	if (node.type !== 'paragraph') return false;
	const [only] = node.children;
	return node.children.length === 1 && only?.type === 'strong' && isPlainLine(only);
}

/** One line, and no picture that would make it a caption. */
function isPlainLine(node: {children: readonly {type: string; url?: string}[]}): boolean {
	return node.children.every(
		(child) =>
			child.type === 'text' ||
			child.type === 'emphasis' ||
			child.type === 'strong' ||
			(child.type === 'link' && child.url === lostAddress),
	);
}

function makeHeading(tree: Root, node: Paragraph, depth: Heading['depth']): void {
	const children = node.children.flatMap((child) =>
		child.type === 'strong' ? child.children : [child],
	);
	const {position} = node;
	const heading: Heading = {type: 'heading', depth, children, ...(position && {position})};
	tree.children[tree.children.indexOf(node)] = heading;
}

/** A block as the judge of plain text knows it. */
function blockOf(node: RootContent, line: SourceLine | undefined): Block {
	const lines = line ? [line] : [];
	switch (node.type) {
		case 'list':
			return {
				type: 'list',
				isOrdered: node.ordered === true,
				items: [],
				blanks: 1,
			} satisfies TypedList;
		case 'table':
			return {type: 'table', lines, blanks: 1} satisfies TypedTable;
		default:
			return {
				type: 'prose',
				lines,
				text: line?.text ?? '',
				blanks: 1,
				// Known headings are not asked about.
				isForeign: node.type !== 'paragraph',
			} satisfies Prose;
	}
}

function reportShaped(node: Paragraph, file: VFile): void {
	report(file, {
		ruleId: 'doubtful-heading',
		severity: 'info',
		reason: `Read "${textOf(node)}" as a heading`,
		note: 'It bears no mark of one, and stands like one. Take the "#" away if it is none.',
		place: node.position,
	});
}
