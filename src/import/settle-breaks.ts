import type {Nodes, Parents, Root} from 'mdast';

/** Nodes that a line of words stands in: at their ends, a break parts nothing. */
const lines = new Set<Nodes['type']>(['paragraph', 'heading', 'tableCell']);

/**
 * Takes what Markdown has no way to write out of the lines of a tree: breaks that part no words
 * from others (the backslash of one at a line's end is read as a backslash), and white space beside
 * breaks and ends. Both come about where what stood beside them was removed.
 */
export function settleBreaks(tree: Root): void {
	const walk = (node: Nodes) => {
		if (lines.has(node.type)) settle(node as Parents);
		else if ('children' in node) for (const child of node.children) walk(child);
	};
	walk(tree);
}

function settle(line: Parents): void {
	const leaves = leavesOf(line);
	const idle = new Set<Nodes>();
	let before: Nodes | undefined;
	for (const [index, leaf] of leaves.entries()) {
		const isEnd = (other: Nodes | undefined) => other === undefined || other.type === 'break';
		if (leaf.type === 'text') {
			if (isEnd(before)) leaf.value = leaf.value.replace(/^\s+/u, '');
			if (isEnd(leaves[index + 1])) leaf.value = leaf.value.trimEnd();
		}
		if (leaf.type === 'break' && isEnd(before)) idle.add(leaf);
		else if (leaf.type !== 'text' || leaf.value !== '') before = leaf;
	}
	if (before?.type === 'break') idle.add(before);
	if (idle.size > 0) takeOut(line, idle);
	joinCode(line);
}

function leavesOf(node: Nodes): Nodes[] {
	return 'children' in node ? node.children.flatMap(leavesOf) : [node];
}

function takeOut(parent: Parents, idle: ReadonlySet<Nodes>): void {
	const kept = parent.children.filter((child) => !idle.has(child));
	for (const child of kept) if ('children' in child) takeOut(child, idle);
	parent.children = kept as typeof parent.children;
}

/** Two pieces of code with nothing between them are written as one: their marks would run together. */
function joinCode(parent: Parents): void {
	const kept: Nodes[] = [];
	for (const child of parent.children) {
		const last = kept.at(-1);
		if (child.type === 'text' && child.value === '') continue;
		// Code of nothing but white space has no words, and no way to be written.
		if (child.type === 'inlineCode' && child.value.trim() === '') {
			kept.push({type: 'text', value: ' '});
			continue;
		}
		if (child.type === 'inlineCode' && last?.type === 'inlineCode') last.value += child.value;
		else kept.push(child);
		if ('children' in child) joinCode(child);
	}
	parent.children = kept as typeof parent.children;
}
