import type {Heading, Root, RootContent} from 'mdast';
import {comparisonKey, textOf} from '../../handout/words.ts';
import {endsSentence, lengthInWords} from '../../plain-text/source-line.ts';
import {visit} from '../../tree/visit.ts';

/**
 * Gives headings the levels of a handout: one title, sections below it, no level left out. The
 * title is the heading that says what the source calls itself, else the first of the first level.
 *
 * @param declared what the source calls itself, perhaps with the name of its site.
 * @param isCollection whether each heading of the first level may open a text of its own.
 * @returns the title, where one stands in the text.
 */
export function settleHeadings(
	tree: Root,
	declared: string | undefined,
	isCollection: boolean,
): string | undefined {
	const headings: Heading[] = [];
	visit(tree, 'heading', (node) => {
		headings.push(node);
	});
	const title = titleAmong(headings, declared, tree, isCollection);
	const above: number[] = [];
	let isBehindTitle = title === undefined;
	for (const heading of headings) {
		if (heading === title) {
			isBehindTitle = true;
			continue;
		}
		const {depth} = heading;
		// What stands before the title is on no level of its outline.
		if (!isBehindTitle) {
			heading.depth = 2;
			continue;
		}
		while (above.length > 0 && (above.at(-1) ?? 0) >= depth) above.pop();
		above.push(depth);
		heading.depth = Math.min(above.length + 1, 6) as Heading['depth'];
	}
	if (title) title.depth = 1;
	return title && textOf(title).replace(/\s+/gu, ' ');
}

/** A sentence of so many words is of the text; above a title stand labels, names and days. */
const shortestSentence = 6;

function isProse(node: RootContent): boolean {
	if (node.type !== 'paragraph') return node.type !== 'image' && node.type !== 'thematicBreak';
	const text = textOf(node);
	return lengthInWords(text) >= shortestSentence && endsSentence(text);
}

/** Where the block stands that a heading is, or stands in. */
function placeOf(heading: Heading, tree: Root): number {
	const at = tree.children.indexOf(heading);
	return at < 0 ? tree.children.length : at;
}

function titleAmong(
	headings: readonly Heading[],
	declared: string | undefined,
	tree: Root,
	isCollection: boolean,
): Heading | undefined {
	const key = comparisonKey(declared ?? '');
	const tops = headings.filter(({depth}) => depth === 1);
	const says = (heading: Heading) => {
		const own = comparisonKey(textOf(heading));
		return own !== '' && (own === key || (own.length > 8 && key.startsWith(own)));
	};
	const [only] = tops;
	const first = headings[0];
	const opens = first && !tree.children.slice(0, placeOf(first, tree)).some(isProse);
	return (
		(key === '' ? undefined : (tops.find(says) ?? headings.slice(0, 3).find(says))) ??
		(tops.length === 1 ? only : undefined) ??
		// Of several on the first level none is the title of all, unless it opens the text.
		(!isCollection && (key === '' || opens) ? only : undefined) ??
		(opens &&
		!isCollection &&
		!headings.some((other) => other !== first && other.depth <= first.depth)
			? first
			: undefined)
	);
}
