import type {Heading, Root} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {isPlainText} from '../handout/is-plain-text.ts';
import {comparisonKey, textOf} from '../handout/words.ts';
import {visit} from '../tree/visit.ts';
import {reportUnreadFrontMatter} from './unread-front-matter.ts';

/**
 * Makes the tree open with one first-level heading that holds the title, with every other heading
 * on a lower level.
 *
 * The title is the text's own first-level heading if that opens the text, else that of the front
 * matter. If there are further first-level headings, all headings but the title move one level
 * down, so that the outline is preserved.
 *
 * @returns the title, or undefined if there is none (which is reported).
 */
export function placeTitle(
	tree: Root,
	declared: string | undefined,
	file: VFile,
): string | undefined {
	const text = tree.children.filter((node) => node.type !== 'yaml');
	const hasFrontMatter = text.length < tree.children.length;
	tree.children = text;
	const first = tree.children.find((node) => node.type !== 'definition' && node.type !== 'html');
	const own = first?.type === 'heading' && first.depth === 1 ? first : undefined;
	const ownTitle = own && textOf(own).replace(/\s+/gu, ' ');
	const opens = own !== undefined && (declared === undefined || isSame(ownTitle, declared));

	if (own && !opens && !hasOtherTopHeading(tree, own)) {
		report(file, {
			ruleId: 'title',
			severity: 'error',
			reason: `Unexpected title "${ownTitle}", expected "${declared}" as in the front matter`,
			note: 'A reader must not meet one handout under two names. Make the two the same, or delete one.',
			place: own.position,
			actual: ownTitle,
			expected: declared === undefined ? undefined : [declared],
		});
		return undefined;
	}
	const title = opens ? ownTitle : declared;
	if (!title) {
		if (!hasFrontMatter && reportUnreadFrontMatter(file)) return undefined;
		report(file, {
			ruleId: 'title',
			severity: 'error',
			reason: 'Unexpected source without a title, expected one',
			note: `The title is the first thing a reader sees and a screen reader says. ${howToTitle(file)}`,
			place: {line: 1, column: 1},
		});
		return undefined;
	}
	const heading: Heading = opens
		? own
		: {type: 'heading', depth: 1, children: [{type: 'text', value: title}]};
	lowerOtherHeadings(tree, heading, title, file);
	tree.children = [heading, ...tree.children.filter((node) => node !== heading)];
	return title;
}

function howToTitle(file: VFile): string {
	return isPlainText(file)
		? 'Begin the text with a short line of its own that has no full stop.'
		: 'Begin the text with "# Title", or put "title:" into the front matter.';
}

function isSame(a: string | undefined, b: string): boolean {
	return a !== undefined && comparisonKey(a) === comparisonKey(b);
}

function hasOtherTopHeading(tree: Root, own: Heading): boolean {
	return tree.children.some((node) => isTopHeading(node) && node !== own);
}

function isTopHeading(node: {type: string; depth?: number}): boolean {
	return node.type === 'heading' && node.depth === 1;
}

function lowerOtherHeadings(tree: Root, title: Heading, text: string, file: VFile): void {
	// The title repeated on its own level is a duplicate, not part of the outline.
	const others = tree.children.filter(
		(node): node is Heading =>
			node.type === 'heading' && node !== title && node.depth === 1 && !isSame(textOf(node), text),
	);
	const first = others[0];
	if (!first) return;
	report(file, {
		ruleId: 'one-title',
		severity: 'warning',
		reason: `Unexpected first-level heading "${textOf(first)}", expected only the title on that level`,
		note: 'Screen readers take a first-level heading for the title of the page. All headings but the title were treated as one level lower; begin sections with "##".',
		place: first.position,
	});
	visit(tree, 'heading', (node) => {
		if (node === title || (node.depth === 1 && isSame(textOf(node), text))) return;
		node.depth = Math.min(node.depth + 1, 6) as Heading['depth'];
	});
}
