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
		const content = state.all(node);
		const className = ['block', node.name];
		if (label === undefined) return h('div', {className}, state.wrap(content, true));
		const id = nextId();
		return h(
			'div',
			{className, role: roleOf(node.name), ariaLabelledBy: id},
			state.wrap([blockLabel(label, id), ...content], true),
		);
	};
}

/** https://www.w3.org/TR/dpub-aria-1.1/#doc-notice */
function roleOf(name: BlockName): string {
	return ['emergency', 'urgent', 'non-urgent'].includes(name) ? 'doc-notice' : 'group';
}
