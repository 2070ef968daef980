import type {Element} from 'hast';
import type {ListItem, Parents} from 'mdast';
import {defaultHandlers, type State} from 'mdast-util-to-hast';

/**
 * The box of a task is drawn by the style sheet: a form field would be useless on paper and
 * nameless to a screen reader.
 */
export function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
	const item = defaultHandlers.listItem(state, {...node, checked: null}, parent);
	if (typeof node.checked !== 'boolean') return item;
	item.properties['className'] = ['task-list-item', ...(node.checked ? ['is-ticked'] : [])];
	return item;
}
