import type {Nodes, Root, Text} from 'hast';
import {isBlock, isElement} from './elements.ts';

/**
 * Numbers the lines of a tree as a person reads them: every block begins one, every line break
 * too. All nodes are given the lines that they stand on as their position, which the Markdown
 * tree then takes over.
 *
 * @returns the lines.
 */
export function numberLines(tree: Root): string[] {
	const lines: string[] = [];
	let line = '';
	const end = () => {
		const text = line.replace(/\s+/gu, ' ').trim();
		if (text !== '') lines.push(text);
		line = '';
	};
	const place = (node: Nodes, start: number) => {
		const last = Math.max(start, line.trim() === '' ? lines.length : lines.length + 1);
		node.position = {start: {line: start, column: 1}, end: {line: last, column: 1}};
	};
	const walk = (node: Nodes, isCode: boolean) => {
		if (isBlock(node) || isElement(node, 'br')) end();
		const start = lines.length + 1;
		if (node.type === 'text') {
			const [first = '', ...others] = isCode ? node.value.split('\n') : [node.value];
			line += first;
			for (const other of others) {
				end();
				line = other;
			}
		} else if ('children' in node) {
			for (const child of node.children) walk(child, isCode || isElement(node, 'pre'));
		}
		place(node, start);
		if (isBlock(node)) end();
	};
	walk(tree, false);
	end();
	return lines;
}

/** The text of each line in a part of a numbered tree, as it is now. */
export function linesNow(tree: Nodes): Map<number, string> {
	const lines = new Map<number, string>();
	const walk = (node: Nodes) => {
		if (node.type === 'text') {
			// Code stands on several lines; all other texts on one.
			const first = lineOf(node);
			const span = (node.position?.end.line ?? first) - first;
			const parts = span > 0 ? node.value.split('\n').filter((part) => part.trim()) : [node.value];
			for (const [index, part] of parts.entries()) {
				lines.set(first + index, (lines.get(first + index) ?? '') + part);
			}
		}
		if ('children' in node) for (const child of node.children) walk(child);
	};
	walk(tree);
	return lines;
}

/** The line that a text stands on. White space between blocks stands on none that matters. */
function lineOf(node: Text): number {
	return node.position?.start.line ?? 0;
}
