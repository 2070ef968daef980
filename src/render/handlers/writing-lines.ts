import type {Element} from 'hast';
import {h} from 'hastscript';
import type {State} from 'mdast-util-to-hast';
import type {WritingLinesNode} from '../../handout/nodes.ts';
import type {Messages} from '../../house-style/messages.ts';
import {blockLabel, type NextId} from './block.ts';

/** Lines to write on: drawn by the style sheet, since they say nothing. What to write there is said above them. */
export function writingLinesHandler(messages: Messages, nextId: NextId) {
	return (state: State, node: WritingLinesNode): Element => {
		const title = state.all(node);
		const lines = Array.from({length: node.count}, () => h('div', {className: ['line']}));
		return h('div', {className: ['block', 'writing-lines']}, [
			...(title.length > 0 ? title : [blockLabel(messages.writing_lines, nextId())]),
			...lines,
		] as Element[]);
	};
}
