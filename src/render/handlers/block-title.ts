import type {Element} from 'hast';
import {h} from 'hastscript';
import type {State} from 'mdast-util-to-hast';
import type {BlockTitleNode} from '../../handout/nodes.ts';

/** No heading: a block is no part of the outline. */
export function blockTitle(state: State, node: BlockTitleNode): Element {
	return h('p', {className: ['block-title']}, state.all(node));
}
