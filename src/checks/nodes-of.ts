import type {Literal, Nodes, Root} from 'mdast';
import {visit} from '../tree/visit.ts';

type NodeType = Nodes['type'];
type NodeOf<Type extends NodeType> = Extract<Nodes, {type: Type}>;

const read = new WeakMap<Root, ReadonlyMap<NodeType, readonly Nodes[]>>();

/**
 * The nodes of some types in a cleaned tree, those of one type in document order. The tree is
 * walked once for all rules, since none of them changes it.
 */
export function nodesOf<Type extends NodeType>(
	tree: Root,
	...types: readonly Type[]
): readonly NodeOf<Type>[] {
	const byType = read.get(tree) ?? nodesByType(tree);
	read.set(tree, byType);
	return types.flatMap((type) => (byType.get(type) ?? []) as NodeOf<Type>[]);
}

/** The nodes of a cleaned tree that hold text themselves. */
export function literalsOf(tree: Root): readonly (Nodes & Literal)[] {
	return nodesOf(tree, 'text', 'inlineCode', 'code', 'html', 'yaml');
}

function nodesByType(tree: Root): Map<NodeType, Nodes[]> {
	const byType = new Map<NodeType, Nodes[]>();
	visit(tree, (node) => {
		const nodes = byType.get(node.type);
		if (nodes) nodes.push(node);
		else byType.set(node.type, [node]);
	});
	return byType;
}
