import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {knownDirectives} from '../markdown/known-directives.ts';
import {visit} from '../tree/visit.ts';

/**
 * Restores text that only looks like a directive: a colon and a word in running prose ("note:this",
 * "a:b") with neither label nor attributes. The name of a known directive is left, because it is a
 * slip, not prose. But names of blocks are everyday words: directly after another word ("What
 * to:do") they are prose.
 */
export function restoreProseDirectives(tree: Root, file: VFile): void {
	const source = String(file.value);
	visit(tree, 'textDirective', (node, index, parent) => {
		if (!parent || index === undefined) return;
		const start = node.position?.start.offset;
		if (knownDirectives.has(node.name)) {
			const isBlock = knownDirectives.get(node.name)?.type === 'containerDirective';
			const before = start === undefined ? '' : source.slice(0, start);
			if (!isBlock || !/[\p{L}\p{N}]$/u.test(before)) return;
		}
		const end = node.position?.end.offset;
		const written =
			start === undefined || end === undefined ? `:${node.name}` : source.slice(start, end);
		if (written !== `:${node.name}`) return;
		parent.children[index] = {
			type: 'text',
			value: written,
			...(node.position && {position: node.position}),
		};
	});
}
