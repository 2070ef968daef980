import type {Paragraph, PhrasingContent, Root} from 'mdast';
import {textOf} from '../../handout/words.ts';

/** Lines of a paragraph are judged each by itself where it has no more of them … */
const mostLines = 20;

/** … and they are no longer, in characters. */
const longestLine = 200;

/** Which paragraph a line was, by its first node: those that stay are one paragraph again. */
const origins = new WeakMap<Paragraph, Paragraph>();

/**
 * Parts paragraphs whose lines end in breaks into their lines, where one of them is of the page: old pages set
 * all of their foot, and mails a signature, as one paragraph.
 */
export function partLines(tree: Root, isOfPage: (line: string) => boolean): void {
	tree.children = tree.children.flatMap((node) => {
		if (node.type !== 'paragraph' || !node.children.some(({type}) => type === 'break'))
			return [node];
		const lines = linesOf(node);
		const isFit =
			lines.length <= mostLines && lines.every((line) => textOf(line).length <= longestLine);
		if (!isFit || !lines.some((line) => isOfPage(textOf(line).trim()))) return [node];
		for (const line of lines) origins.set(line, node);
		return lines;
	});
}

/** Makes lines that were parted, and stand beside each other still, one paragraph again. */
export function rejoinLines(tree: Root): void {
	const joined: typeof tree.children = [];
	for (const node of tree.children) {
		const last = joined.at(-1);
		const origin = node.type === 'paragraph' ? origins.get(node) : undefined;
		const isNext =
			node.type === 'paragraph' &&
			last?.type === 'paragraph' &&
			origin !== undefined &&
			origins.get(last) === origin;
		if (isNext) last.children.push({type: 'break'}, ...node.children);
		else joined.push(node);
	}
	tree.children = joined;
}

function linesOf(node: Paragraph): Paragraph[] {
	const lines: PhrasingContent[][] = [[]];
	for (const child of node.children) {
		if (child.type === 'break') lines.push([]);
		else lines.at(-1)?.push(child);
	}
	return lines
		.filter((children) => children.length > 0)
		.map((children): Paragraph => {
			const position = children.find((child) => child.position)?.position ?? node.position;
			return {type: 'paragraph', children, ...(position && {position})};
		});
}
