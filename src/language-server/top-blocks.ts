import type {Heading, Root, RootContent} from 'mdast';

/** The block at the top level of a text that a line is part of. */
export function blockAt(tree: Root, line: number): RootContent | undefined {
	return tree.children.find(({position}) => {
		const [first, last] = [position?.start.line ?? 0, position?.end.line ?? 0];
		return first <= line && line <= last;
	});
}

/**
 * The last block of the section that begins at a line: everything up to the next heading of its
 * level or above, without the footnotes and link definitions at the end of a text. Without such a
 * heading, the last block of the text.
 */
export function lastBlockOfSection(tree: Root, line = 0): RootContent | undefined {
	const heading = blockAt(tree, line);
	const start = heading?.type === 'heading' ? tree.children.indexOf(heading) : 0;
	const depth = heading?.type === 'heading' ? heading.depth : 0;
	const next = tree.children.findIndex(
		(node, index) => index > start && node.type === 'heading' && node.depth <= depth,
	);
	if (next !== -1) return tree.children[next - 1];
	return tree.children.findLast(
		({type}, index) => index === start || (type !== 'footnoteDefinition' && type !== 'definition'),
	);
}

/** The heading of the first section: the first of level one or two, except the title at a given line. */
export function firstSection(tree: Root, titleLine: number | undefined): Heading | undefined {
	return tree.children.find(
		(node): node is Heading =>
			node.type === 'heading' && node.depth <= 2 && node.position?.start.line !== titleLine,
	);
}
