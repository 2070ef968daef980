import type {Element, ElementContent, Text} from 'hast';
import {attribute, eachElement, textIn} from './elements.ts';

/** The words that a form control shows; nothing where an element is none. */
export function controlText(node: Element): string | undefined {
	switch (node.tagName) {
		case 'input':
			return /^(?:submit|button|reset)$/iu.test(attribute(node, 'type') ?? '')
				? (attribute(node, 'value') ?? '')
				: '';
		case 'select':
			return textIn({...node, children: node.children.flatMap(optionsOf)});
		case 'textarea':
			return textIn(node);
		default:
			return undefined;
	}
}

function optionsOf(node: ElementContent): ElementContent[] {
	if (node.type !== 'element') return [];
	if (node.tagName === 'optgroup') {
		const label = attribute(node, 'label');
		return [...(label ? [spaced(label)] : []), ...node.children.flatMap(optionsOf)];
	}
	return [spaced(textIn(node))];
}

export function spaced(value: string): Text {
	return {type: 'text', value: ` ${value} `};
}

/** The kinds of a form's fields, which tell what it is for. */
export function controlsIn(form: Element): string {
	const kinds = new Set<string>();
	eachElement(form, (node) => {
		if (node.tagName === 'textarea' || node.tagName === 'select') kinds.add(node.tagName);
		if (node.tagName === 'input') kinds.add((attribute(node, 'type') ?? 'text').toLowerCase());
	});
	return [...kinds].join(' ');
}

/** Controls stand apart from what is beside them. */
export function padded(children: readonly ElementContent[]): ElementContent[] {
	return [{type: 'text', value: ' '}, ...children, {type: 'text', value: ' '}];
}

export function idOf(node: Element): Element['properties'] {
	const {id, className, role, ariaControls, ariaExpanded} = node.properties;
	return {
		...(id !== undefined && {id}),
		...(className !== undefined && {className}),
		...(role !== undefined && {role}),
		...(ariaControls !== undefined && {ariaControls}),
		...(ariaExpanded !== undefined && {ariaExpanded}),
	};
}
