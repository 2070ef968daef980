import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {knownDirectives} from '../markdown/known-directives.ts';
import {visit} from '../tree/visit.ts';

/**
 * Gives back to the text what only looks like a directive: a bare colon and a
 * word in running prose ("note:this", "a:b") with neither label nor attributes.
 * A name of ours is left: that is a slip, not prose.
 */
export function restoreProseDirectives(tree: Root, file: VFile): void {
	const source = String(file.value);
	visit(tree, 'textDirective', (node, index, parent) => {
		if (!parent || index === undefined || knownDirectives.has(node.name)) return;
		const start = node.position?.start.offset;
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
