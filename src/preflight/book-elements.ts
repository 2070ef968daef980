import type {Element, Nodes} from 'xast';

const inlineElements = new Set('a bdi bdo code del dfn em img strong sub sup'.split(' '));

export function textOfNode(node: Nodes): string {
	if (node.type === 'text') return node.value;
	if (!('children' in node) || (node.type === 'element' && isApparatus(node))) return '';
	const text = node.children.map((child) => textOfNode(child as Nodes)).join('');
	return node.type === 'element' && !inlineElements.has(node.name) ? `${text}\n` : text;
}

export function isApparatus({attributes}: Element): boolean {
	return attributes['data-generated'] !== undefined;
}

export function elementsOf(node: Nodes, test: (element: Element) => boolean): Element[] {
	const elements: Element[] = [];
	const walk = (next: Nodes): void => {
		if (next.type === 'element' && test(next)) elements.push(next);
		if ('children' in next) for (const child of next.children) walk(child);
	};
	walk(node);
	return elements;
}

export function hasClass({attributes}: Element, name: string): boolean {
	return String(attributes['class'] ?? '')
		.split(' ')
		.includes(name);
}
