import type {Element} from 'hast';
import {h} from 'hastscript';
import type {State} from 'mdast-util-to-hast';
import type {FigureNode} from '../../handout/nodes.ts';

/** A picture and its caption, which belong together on a page. */
export function figure(state: State, node: FigureNode): Element {
	const [picture, ...caption] = state.all(node);
	return h('figure', [
		...(picture ? [picture] : []),
		h('figcaption', state.wrap(caption, true)),
	] as Element[]);
}
