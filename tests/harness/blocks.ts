import type {Nodes} from 'mdast';
import {type BlocksOptions, remarkBlocks} from '../../src/directives/remark-blocks.ts';
import {remarkNoUnknownDirectives} from '../../src/directives/remark-no-unknown-directives.ts';
import {textOf} from '../../src/handout/words.ts';
import {type PluginRun, runPlugins} from './run-plugins.ts';

/** Runs the blocks' plugin over a source, behind the one that knows the forms of directives. */
export function runBlocks(source: string, options: BlocksOptions = {}): Promise<PluginRun> {
	return runPlugins(source, [remarkNoUnknownDirectives, [remarkBlocks, options]]);
}

/** A block as a reader of a test can check it: its type or name, and its children's, with their texts. */
export function shapeOf(node: Nodes | undefined): unknown {
	if (!node) return undefined;
	const name = 'name' in node ? `${node.type} ${node.name}` : node.type;
	const children = 'children' in node ? node.children : [];
	return [name, ...children.map((child) => `${child.type}: ${textOf(child)}`)];
}
