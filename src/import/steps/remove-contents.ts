import type {RootContent} from 'mdast';
import {textOf} from '../../handout/words.ts';
import type {Draft} from '../draft.ts';
import {type ContentsRow, findContents} from '../find-contents.ts';

/** Removes a list of contents from a tree, as a whole: rendering makes it anew. */
export function removeContents({tree, ledger}: Draft): void {
	const rows: (ContentsRow & {node: RootContent})[] = tree.children.flatMap((node) =>
		rowsOf(node).map((row) => ({...row, node})),
	);
	const contents = findContents(rows);
	if (!contents) return;
	const nodes = new Set(rows.slice(contents.start, contents.end).map(({node}) => node));
	// A block goes whole or not at all.
	const isWhole = rows.every(
		({node}, index) => !nodes.has(node) || (index >= contents.start && index < contents.end),
	);
	if (!isWhole) return;
	for (const node of nodes) {
		const line = node.position?.start.line;
		ledger.remove({
			text: textOf(node),
			rule: 'table-of-contents',
			reason: 'a list of contents, which is made anew',
			sure: 0.95,
			...(line !== undefined && {line, endLine: node.position?.end.line ?? line}),
		});
	}
	tree.children = tree.children.filter((node) => !nodes.has(node));
}

function rowsOf(node: RootContent): ContentsRow[] {
	if (node.type === 'heading') return [{text: textOf(node), isText: false, isTarget: true}];
	if (node.type === 'list' || node.type === 'paragraph') {
		return textOf(node)
			.split('\n')
			.filter((text) => text.trim() !== '')
			.map((text) => ({text, isText: text.length > 120, isTarget: false}));
	}
	return [{text: '', isText: true, isTarget: false}];
}
