import type {Element, ElementContent} from 'hast';
import type {State} from 'mdast-util-to-hast';
import type {ComparisonNode} from '../../handout/nodes.ts';
import {type TitledParts, titledParts} from './titled-parts.ts';

/** A comparison's title and the parts of its table, with the first cell of each row as its header. */
export function comparisonParts(
	state: State,
	node: ComparisonNode,
): Pick<TitledParts, 'title'> & {rows: ElementContent[]} {
	const {title, content} = titledParts(state, node);
	const rows = content.flatMap((table) => (table.type === 'element' ? table.children : []));
	for (const part of elementsIn(rows)) {
		if (part.tagName !== 'tbody') continue;
		for (const row of elementsIn(part.children)) {
			const [head] = elementsIn(row.children);
			if (!head) continue;
			head.tagName = 'th';
			head.properties['scope'] = 'row';
		}
	}
	return {title, rows};
}

function elementsIn(nodes: readonly ElementContent[]): Element[] {
	return nodes.filter((node) => node.type === 'element');
}
