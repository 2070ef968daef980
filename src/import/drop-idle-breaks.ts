import type {Nodes, Parents, Root} from 'mdast';

/** Nodes that a line of words stands in: at their ends, a break parts nothing. */
const lines = new Set<Nodes['type']>(['paragraph', 'heading', 'tableCell']);

/**
 * Takes breaks out of a tree that part no words from others: at the beginning or end of a line,
 * or next to another break. Markdown has no way to write them; a backslash that would stand for one
 * there is read as a backslash. They come about where what stood beside them was removed.
 */
export function dropIdleBreaks(tree: Root): void {
	const walk = (node: Nodes) => {
		if (lines.has(node.type)) dropIn(node as Parents);
		else if ('children' in node) for (const child of node.children) walk(child);
	};
	walk(tree);
}

function dropIn(line: Parents): void {
	const idle = new Set<Nodes>();
	let waiting: Nodes | undefined;
	let hasWords = false;
	const read = (node: Nodes) => {
		if (node.type === 'break') {
			if (waiting || !hasWords) idle.add(node);
			else waiting = node;
		} else if ('children' in node) for (const child of node.children) read(child);
		else if (!('value' in node) || node.value.trim() !== '') {
			hasWords = true;
			waiting = undefined;
		}
	};
	read(line);
	if (waiting) idle.add(waiting);
	if (idle.size > 0) takeOut(line, idle);
}

function takeOut(parent: Parents, idle: ReadonlySet<Nodes>): void {
	const kept = parent.children.filter((child) => !idle.has(child));
	for (const child of kept) if ('children' in child) takeOut(child, idle);
	parent.children = kept as typeof parent.children;
}
