import type {Element, Nodes, Root} from 'xast';
import {fromXml} from 'xast-util-from-xml';

/** An XML file of a container; nothing where it is missing or broken. */
export function parseXml(text: string | undefined): Root | undefined {
	if (text === undefined) return undefined;
	try {
		return fromXml(text.replace(/^\uFEFF/u, ''));
	} catch (error) {
		if (error instanceof RangeError) throw error;
		return undefined;
	}
}

/** All elements of a name, whatever is above them. */
export function elementsNamed(tree: Nodes, ...names: readonly string[]): Element[] {
	const found: Element[] = [];
	const walk = (node: Nodes) => {
		if (node.type === 'element' && names.includes(node.name)) found.push(node);
		if ('children' in node) for (const child of node.children) walk(child);
	};
	walk(tree);
	return found;
}

export function xmlText(node: Nodes): string {
	if (node.type === 'text' || node.type === 'cdata') return node.value;
	return 'children' in node ? node.children.map(xmlText).join('') : '';
}
