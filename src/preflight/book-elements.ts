import type {Element, Nodes} from 'xast';
import {flatText} from '../handout/words.ts';

const inlineElements = new Set('a bdi bdo code del dfn em img span strong sub sup'.split(' '));

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

/** The values of a property in a package document. */
export function propertiesOf(packageDocument: Nodes, property: string): string[] {
	return elementsOf(packageDocument, ({attributes}) => attributes['property'] === property).map(
		(element) => flatText(textOfNode(element)),
	);
}

export function hasClass({attributes}: Element, name: string): boolean {
	return String(attributes['class'] ?? '')
		.split(' ')
		.includes(name);
}
