import type {Element, ElementContent} from 'hast';
import {h} from 'hastscript';
import type {State} from 'mdast-util-to-hast';
import type {ComparisonNode} from '../../handout/nodes.ts';

/** A table with its title as caption, and the first cell of each row as the head of that row. */
export function comparison(state: State, node: ComparisonNode): Element {
	const [title, table] = node.children.length > 1 ? node.children : [undefined, ...node.children];
	const element = state.all({type: 'root', children: table ? [table] : []})[0] as Element;
	element.properties['className'] = ['comparison'];
	for (const part of elementsIn(element)) {
		if (part.tagName !== 'tbody') continue;
		for (const row of elementsIn(part)) {
			const [head] = elementsIn(row);
			if (!head) continue;
			head.tagName = 'th';
			head.properties['scope'] = 'row';
		}
	}
	if (title?.type === 'blockTitle') {
		element.children.unshift(h('caption', state.all(title)));
	}
	return element;
}

function elementsIn({children}: {children: ElementContent[]}): Element[] {
	return children.filter((child) => child.type === 'element');
}
