import type {TagElement, TagNode} from './tag-tree.ts';

/** Block-level elements: ISO 32000-1, 14.8.4.2 and 14.8.4.3. */
const blockRoles = new Set(
	'Part Art Sect Div Aside BlockQuote Caption TOC TOCI Index P H H1 H2 H3 H4 H5 H6 L LI LBody Table TR TH TD THead TBody TFoot'.split(
		' ',
	),
);

/** Elements that group others and hold no words themselves. */
const groupingRoles = new Set('Document Part Art Sect Div Aside BlockQuote'.split(' '));

/**
 * Gives a role to every generic box, which Chromium writes around each run of text and for each
 * `div`: one around blocks groups them, one with bare words is a paragraph, and one within a line
 * is removed.
 */
export function settleGenericBoxes(document: TagElement): void {
	const boxes = new Set<TagElement>();
	findBoxes(document, boxes);
	settle(document, boxes);
}

function isBlock(node: TagNode, boxes: ReadonlySet<TagElement>): boolean {
	return node.kind === 'element' && (blockRoles.has(node.role) || boxes.has(node));
}

function findBoxes(element: TagElement, boxes: Set<TagElement>): void {
	for (const child of element.children) if (child.kind === 'element') findBoxes(child, boxes);
	const holdsBlocks = element.children.some((child) => isBlock(child, boxes));
	if (element.role === 'NonStruct' && holdsBlocks) boxes.add(element);
}

function settle(element: TagElement, boxes: ReadonlySet<TagElement>): void {
	const children: TagNode[] = [];
	for (const child of element.children) {
		if (child.kind !== 'element') {
			children.push(child);
			continue;
		}
		if (child.role === 'NonStruct' && boxes.has(child)) child.role = 'Div';
		if (child.role === 'NonStruct' && groupingRoles.has(element.role)) child.role = 'P';
		settle(child, boxes);
		if (child.role === 'NonStruct') children.push(...child.children);
		else children.push(child);
	}
	element.children = children;
}
