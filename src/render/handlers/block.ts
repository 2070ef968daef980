import type {Element} from 'hast';
import {h} from 'hastscript';
import type {State} from 'mdast-util-to-hast';
import {markup} from '../../handout/markup.ts';
import type {BlockName, BlockNode} from '../../handout/nodes.ts';
import type {Messages} from '../../house-style/messages.ts';

/** Numbers blocks, so that each can be named by its label. */
export type NextId = () => string;

/** A label that rendering adds: text, since what a style sheet writes is on no paper's tag tree and in few ears. */
export function blockLabel(text: string, id: string): Element {
	return h('p', {className: [markup.blockLabel], id}, text);
}

/** A box or a list of a kind of its own, named by its label. */
export function blockHandler(messages: Messages, nextId: NextId) {
	const labels: Record<BlockName, string | undefined> = {
		emergency: messages.emergency,
		urgent: messages.urgent,
		'non-urgent': messages.non_urgent,
		'key-message': messages.key_message,
		do: messages.do,
		dont: messages.dont,
		// Their numbers say what they are.
		steps: undefined,
		checklist: messages.checklist,
	};
	return (state: State, node: BlockNode): Element => {
		const label = labels[node.name];
		const className = ['block', node.name];
		if (label === undefined) return h('div', {className}, state.wrap(state.all(node), true));
		const id = nextId();
		return h(
			'div',
			{className, role: 'group', ariaLabelledBy: id},
			state.wrap([blockLabel(label, id), ...state.all(node)], true),
		);
	};
}
