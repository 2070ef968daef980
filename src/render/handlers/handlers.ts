import type {Handlers} from 'mdast-util-to-hast';
import type {Messages} from '../../house-style/messages.ts';
import {blockHandler} from './block.ts';
import {blockTitle} from './block-title.ts';
import {citation} from './citation.ts';
import {comparison} from './comparison.ts';
import {contactHandler} from './contact.ts';
import {disclaimer} from './disclaimer.ts';
import {figure} from './figure.ts';
import {listItem} from './list-item.ts';
import {glossary, term} from './term.ts';
import {writingLinesHandler} from './writing-lines.ts';

/** How the nodes of our own become HTML, for one handout. */
export function handlersFor(messages: Messages): Handlers {
	let blocks = 0;
	const nextId = () => `block-${++blocks}`;
	return {
		block: blockHandler(messages, nextId),
		blockTitle,
		citation,
		comparison,
		contact: contactHandler(messages, nextId),
		disclaimer,
		figure,
		glossary,
		listItem,
		term,
		writingLines: writingLinesHandler(messages, nextId),
	} as unknown as Handlers;
}
