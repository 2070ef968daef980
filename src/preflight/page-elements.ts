import type {Element, Nodes} from 'hast';
import {markup} from '../handout/markup.ts';
import {flatText} from '../handout/words.ts';
import type {ExpectedHeading} from './expectation.ts';

/** Says which elements of a page are passed over, with everything inside them. */
export type LeaveOut = (element: Element) => boolean;

/** Numbers and labels that are not words of the text. */
export function isApparatus(element: Element): boolean {
	return markup.generated in element.properties;
}

/** What is not printed. */
export function isScreenOnly(element: Element): boolean {
	return hasClass(element, markup.screenOnly);
}

/**
 * The elements of a tree, in document order. A plain walk: preflight looks at every
 * element of every page several times, and a general visitor costs ten times as much.
 */
export function elementsOf(node: Nodes, leaveOut: LeaveOut = () => false): Element[] {
	const elements: Element[] = [];
	const walk = (next: Nodes): void => {
		if (next.type === 'element') {
			if (leaveOut(next)) return;
			elements.push(next);
		}
		if ('children' in next) for (const child of next.children) walk(child);
	};
	walk(node);
	return elements;
}

const inlineElements = new Set(
	'a abbr b bdi bdo cite code del dfn em i img ins kbd mark q s small span strong sub sup u wbr'.split(
		' ',
	),
);

/** The text of a page as it is read, with blocks separated by line ends. */
export function textOfPage(node: Nodes, leaveOut: LeaveOut): string {
	const parts: string[] = [];
	const walk = (next: Nodes): void => {
		if (next.type === 'text') parts.push(next.value);
		if (!('children' in next)) return;
		if (next.type === 'element' && (leaveOut(next) || next.tagName === 'style')) return;
		for (const child of next.children) walk(child);
		if (next.type === 'element' && !inlineElements.has(next.tagName)) parts.push('\n');
	};
	walk(node);
	return parts.join('');
}

export function headingsOf(node: Nodes, leaveOut: LeaveOut): ExpectedHeading[] {
	return elementsOf(node, leaveOut).flatMap((element) => {
		const depth = Number(/^h([1-6])$/u.exec(element.tagName)?.[1]);
		return depth ? [{depth, text: flatText(textOfPage(element, leaveOut))}] : [];
	});
}

export function disclaimersOf(node: Nodes): string[] {
	return elementsOf(node)
		.filter(
			(element) => element.properties['role'] === 'note' && hasClass(element, markup.disclaimer),
		)
		.map((element) => flatText(textOfPage(element, isApparatus)));
}

export function hasClass({properties}: Element, name: string): boolean {
	const className = properties['className'];
	return Array.isArray(className) && className.includes(name);
}
