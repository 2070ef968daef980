import type {StructureElement, StructureNode} from './structure-tree.ts';

/**
 * Prints the tree as indented text, for people and for snapshots: one line an element, with its role,
 * its attributes and its own text as a JSON string.
 */
export function printStructureTree(tree: readonly StructureElement[]): string {
	const lines: string[] = [];
	for (const element of tree) print(element, 0, lines);
	return `${lines.join('\n')}\n`;
}

function print(node: StructureNode, depth: number, lines: string[]): void {
	lines.push(`${'  '.repeat(depth)}- ${describe(node)}`);
	if (node.kind !== 'element') return;
	for (const child of node.children) print(child, depth + 1, lines);
}

function describe(node: StructureNode): string {
	switch (node.kind) {
		case 'text':
			return node.segment ? JSON.stringify(node.segment.text) : `missing content ${node.mcid}`;
		case 'object':
			return attributes(`(${node.type})`, {contents: node.contents, uri: node.uri});
		case 'element': {
			const {role, mappedRole, alt, actualText, lang, title, id, scope} = node;
			const roles = role === mappedRole ? role : `${role} → ${mappedRole}`;
			return attributes(roles, {alt, actualText, lang, title, id, scope});
		}
	}
}

function attributes(name: string, values: Record<string, string | undefined>): string {
	const parts = [name];
	for (const [key, value] of Object.entries(values)) {
		if (value !== undefined) parts.push(`${key}=${JSON.stringify(value)}`);
	}
	return parts.join(' ');
}
