import type {Element, ElementContent, Nodes, Root, RootContent} from 'hast';

/** Elements that stand on lines of their own; words do not run together across their edges. */
export const blockNames: ReadonlySet<string> = new Set(
	(
		'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
		'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ' +
		'ol p pre search section summary table tbody td tfoot th thead tr ul x-note'
	).split(' '),
);

export type Parent = Element | Root;

export function isElement(node: Nodes | undefined, ...names: readonly string[]): node is Element {
	return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

export function isBlock(node: Nodes): node is Element {
	return node.type === 'element' && blockNames.has(node.tagName);
}

export function isHeading(node: Nodes | undefined): boolean {
	return node?.type === 'element' && /^h[1-6]$/u.test(node.tagName);
}

/** A new element around nodes; it stands where the old one stood. */
export function element(
	tagName: string,
	children: readonly (ElementContent | RootContent)[],
	properties: Element['properties'] = {},
): Element {
	return {type: 'element', tagName, properties, children: children as ElementContent[]};
}

/** All text of a node, as it is written. */
export function rawText(node: Nodes): string {
	if (node.type === 'text') return node.value;
	if (!('children' in node)) return '';
	return node.children.map(rawText).join('');
}

/** The text of a node on one line, blocks and line breaks apart. */
export function textIn(node: Nodes): string {
	const parts: string[] = [];
	const collect = (at: Nodes) => {
		if (at.type === 'text') parts.push(at.value);
		if (!('children' in at)) return;
		const apart = isBlock(at) || isElement(at, 'br');
		if (apart) parts.push(' ');
		for (const child of at.children) collect(child);
		if (apart) parts.push(' ');
	};
	collect(node);
	return parts.join('').replace(/\s+/gu, ' ').trim();
}

/** An attribute as text; nothing where it is missing. */
export function attribute(node: Element, name: string): string | undefined {
	const value = node.properties[name];
	if (value === undefined || value === null || value === false) return undefined;
	return Array.isArray(value) ? value.join(' ') : String(value);
}

/** Calls for every element of a tree, from the top; `skip` leaves out what is inside. */
export function eachElement(
	tree: Nodes,
	visitor: (node: Element, parent: Parent | undefined) => unknown,
): void {
	const walk = (node: Nodes, parent: Parent | undefined) => {
		if (node.type === 'element' && visitor(node, parent) === 'skip') return;
		if (!('children' in node)) return;
		for (const child of [...node.children]) walk(child, node as Parent);
	};
	walk(tree, undefined);
}

/** The parent of every node of a tree. */
export function parentsIn(tree: Nodes): Map<Nodes, Parent> {
	const parents = new Map<Nodes, Parent>();
	const walk = (node: Nodes) => {
		if (!('children' in node)) return;
		for (const child of node.children) {
			parents.set(child, node as Parent);
			walk(child);
		}
	};
	walk(tree);
	return parents;
}

/** Whether a node holds anything that a reader meets: a word or a picture. */
export function hasContent(node: Nodes): boolean {
	if (node.type === 'text') return /\S/u.test(node.value);
	if (node.type !== 'element') return false;
	if (['img', 'hr', 'x-noteref'].includes(node.tagName)) return true;
	return node.children.some(hasContent);
}

/** Puts others in the place of a node. */
export function replaceIn(parent: Parent, node: Nodes, ...others: readonly Nodes[]): void {
	const children = parent.children as Nodes[];
	const index = children.indexOf(node);
	if (index !== -1) children.splice(index, 1, ...others);
}
