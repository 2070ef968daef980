import type {Element} from 'hast';
import {h} from 'hastscript';
import type {State} from 'mdast-util-to-hast';
import {markup} from '../../handout/markup.ts';
import type {ContactDetail, ContactNode} from '../../handout/nodes.ts';
import type {Messages} from '../../house-style/messages.ts';
import {blockLabel, type NextId} from './block.ts';

/** The clinic's details; on a phone, its number can be called. */
export function contactHandler(messages: Messages, nextId: NextId) {
	return (state: State, node: ContactNode): Element => {
		const id = nextId();
		const items = node.details.map((detail) => h('li', [contentOf(detail)]));
		return h(
			'div',
			{className: ['block', 'contact'], role: 'group', ariaLabelledBy: id},
			state.wrap(
				[
					blockLabel(messages.contact, id),
					...state.all(node),
					h('ul', {className: [markup.contactDetails]}, state.wrap(items, true)),
				],
				true,
			),
		);
	};
}

function contentOf({kind, text}: ContactDetail): Element | string {
	const href = {
		name: undefined,
		address: undefined,
		phone: `tel:${text.replace(/[^\d+]/gu, '')}`,
		email: `mailto:${text}`,
		web: text,
	}[kind];
	if (kind === 'name') return h('strong', text);
	// In a leaflet that reads from right to left, the parts of a number would change places.
	return href === undefined ? text : h('a', {href, dir: 'ltr'}, text);
}
