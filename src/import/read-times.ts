import type {Root, Text} from 'mdast';
import {visit} from '../tree/visit.ts';

/** "7:55" is a time of day, and no directive named 55: it is of the text around it. */
export function readTimes(tree: Root): void {
	visit(tree, 'textDirective', (node, index, parent) => {
		const isBare = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
		if (!/^\p{Nd}/u.test(node.name) || !isBare || !parent || index === undefined) return undefined;
		const {position} = node;
		const time: Text = {type: 'text', value: `:${node.name}`, ...(position && {position})};
		const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
		// Text beside text would be written as if each began anew.
		if (after?.type === 'text') {
			after.value = time.value + after.value;
			parent.children.splice(index, 1);
			if (before?.type !== 'text') return index;
			before.value += after.value;
			parent.children.splice(index, 1);
		} else if (before?.type === 'text') {
			before.value += time.value;
			parent.children.splice(index, 1);
		} else parent.children[index] = time;
		return index;
	});
}
