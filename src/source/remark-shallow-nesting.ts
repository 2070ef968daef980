import type {Nodes, Root} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';

const ruleId = 'shallow-nesting';

/** Eight levels take up a third of the width of an A4 page; some thirty leave none for the words. */
const deepest = 8;

const nesting = new Set<Nodes['type']>(['blockquote', 'list', 'emphasis', 'strong', 'delete']);

/** Reports as an error the first list, quotation or emphasis that is nested so deep that its words would run off the paper. */
export function remarkShallowNesting() {
	return (tree: Root, file: VFile): undefined => {
		const tooDeep = firstTooDeep(tree);
		if (!tooDeep) return;
		report(file, {
			ruleId,
			severity: 'error',
			reason: `Unexpected nesting, expected at most ${deepest} lists, quotations or emphases inside each other`,
			note: 'Each level indents the words further, until they run off the paper. Turn the inner ones into paragraphs of their own.',
			place: tooDeep.position,
		});
	};
}

/** Not recursive, because a source may be nested deeper than the call stack. */
function firstTooDeep(tree: Root): Nodes | undefined {
	const waiting: {node: Nodes; depth: number}[] = [{node: tree, depth: 0}];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const {node} = next;
		const depth = next.depth + (nesting.has(node.type) ? 1 : 0);
		if (depth > deepest) return node;
		if (!('children' in node)) continue;
		for (const child of node.children.toReversed()) waiting.push({node: child, depth});
	}
	return undefined;
}
