import type {Element} from 'hast';
import {h} from 'hastscript';
import type {State} from 'mdast-util-to-hast';
import type {CitationNode} from '../../handout/nodes.ts';
import {referenceAnchor} from '../../handout/references.ts';

export function citation(_: State, node: CitationNode): Element {
	return h('a', {href: `#${referenceAnchor(node.reference)}`, className: ['citation']}, [
		`[${node.number}]`,
	]);
}
