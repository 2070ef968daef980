import type {Element} from 'hast';
import {h} from 'hastscript';
import type {State} from 'mdast-util-to-hast';
import {markup} from '../../handout/markup.ts';
import type {DisclaimerNode} from '../../handout/nodes.ts';

export function disclaimer(state: State, node: DisclaimerNode): Element {
	const className = [markup.disclaimer, `${markup.disclaimer}-${node.kind}`];
	return h('aside', {role: 'note', className}, state.wrap(state.all(node), true));
}
