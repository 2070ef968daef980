import type {Element, ElementContent} from 'hast';
import {h} from 'hastscript';
import type {State} from 'mdast-util-to-hast';
import {markup} from '../../handout/markup.ts';
import type {GlossaryNode, TermNode} from '../../handout/nodes.ts';

/** A term and, behind it, what it means. */
export function term(state: State, node: TermNode): ElementContent[] {
	const content = state.all(node);
	const meaning = content.pop();
	return [h('dfn', content), ...(meaning ? [meaning] : [])];
}

/** A plain list: a `dl` gets no list tags in Chromium's PDF. */
export function glossary(state: State, node: GlossaryNode): Element {
	const items = node.entries.map((entry) =>
		h('li', [h('strong', entry.term), ` (${entry.meaning})`]),
	);
	return h('ul', {className: [markup.glossary]}, state.wrap(items, true));
}
