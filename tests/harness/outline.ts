import type {Nodes, Root} from 'mdast';
import {textOf} from '../../src/handout/words.ts';

/** A tree as a reader can check it: a line a block, `type: text`, line ends shown as ` / `. */
export function outlineOf(tree: Root): string[] {
	return tree.children.map((node) => `${nameOf(node)}: ${textOf(node).replace(/\n+/gu, ' / ')}`);
}

function nameOf(node: Nodes): string {
	return node.type === 'heading' ? `h${node.depth}` : node.type;
}
