import type {Element, ElementContent, Nodes} from 'hast';
import {blockNames, element, hasContent, isBlock, isElement, rawText} from './elements.ts';

/** Whether a part holds blocks, at any depth. */
export function hasBlock(node: Nodes): boolean {
	return (
		node.type === 'element' && node.children.some((child) => isBlock(child) || hasBlock(child))
	);
}

/** Blocks become lines of one line of words. */
export function asLine(nodes: readonly ElementContent[]): ElementContent[] {
	const result: ElementContent[] = [];
	const breakLine = () => {
		const last = result.at(-1);
		if (last && !isElement(last, 'br')) result.push(element('br', []));
	};
	for (const node of nodes) {
		if (node.type === 'element' && blockNames.has(node.tagName)) {
			const inner = node.tagName === 'pre' ? lined(node) : asLine(node.children);
			// What has no words needs no line.
			if (!inner.some(hasContent)) {
				if (node.tagName === 'hr') breakLine();
				continue;
			}
			breakLine();
			result.push(...inner, element('br', []));
		} else if (node.type === 'element' && hasBlock(node)) {
			breakLine();
			result.push(...asLine(node.children), element('br', []));
		} else if (node.type === 'text' && !/\S/u.test(node.value) && isElement(result.at(-1), 'br')) {
			// White space between two blocks.
		} else result.push(node);
	}
	while (isElement(result.at(-1), 'br')) result.pop();
	return result;
}

function lined(node: Element): ElementContent[] {
	return rawText(node)
		.split('\n')
		.flatMap((value, index) => [
			...(index > 0 ? [element('br', [])] : []),
			{type: 'text' as const, value},
		]);
}
