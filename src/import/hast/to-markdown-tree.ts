import type {Element, Nodes as HastNodes, Root as HastRoot} from 'hast';
import {type Handle, type State, toMdast} from 'hast-util-to-mdast';
import type {
	BlockContent,
	DefinitionContent,
	Delete,
	Emphasis,
	ListItem,
	Nodes,
	Parents,
	PhrasingContent,
	Root,
	Strong,
} from 'mdast';
import {visit} from '../../tree/visit.ts';
import {attribute, element, hasContent, isBlock, isElement} from './elements.ts';

const all: Handle = (state, node) => state.all(node);

/** A definition list as a list: the term in bold, what it means behind it. */
const definitions: Handle = (state, node) => {
	const items: ListItem[] = [];
	let item: ListItem | undefined;
	const flow = (child: Element) => state.toFlow(state.all(child)) as BlockContent[];
	const parts = node.children.flatMap((child) =>
		isElement(child, 'div') ? child.children : [child],
	);
	for (const part of parts) {
		const child = part.type === 'element' ? part : element('dd', [part]);
		if (!hasContent(child)) continue;
		if (child.tagName === 'dt' || !item) {
			item = {type: 'listItem', spread: true, checked: null, children: []};
			items.push(item);
		}
		if (child.tagName !== 'dt') item.children.push(...flow(child));
		else {
			const children = state.all(child) as PhrasingContent[];
			const isBold = children.some(({type}) => type === 'strong');
			const term: PhrasingContent[] = isBold ? children : [{type: 'strong', children}];
			if (children.length > 0) item.children.push({type: 'paragraph', children: term});
		}
	}
	if (items.length === 0) return undefined;
	return patched(state, node, {
		type: 'list' as const,
		ordered: false,
		spread: true,
		children: items,
	});
};

function patched<Node extends Nodes>(state: State, from: Element, node: Node): Node {
	state.patch(from, node);
	return node;
}

const handlers: Record<string, Handle> = {
	...Object.fromEntries(
		['u', 'kbd', 'samp', 'tt', 'math', 'details', 'button'].map((name) => [name, all]),
	),
	dl: definitions,
	'x-noteref': (state, node) => {
		const identifier = attribute(node, 'identifier') ?? '';
		return patched(state, node, {type: 'footnoteReference', identifier, label: identifier});
	},
	'x-note': (state, node) => {
		const identifier = attribute(node, 'identifier') ?? '';
		const children = state.toFlow(state.all(node)) as DefinitionContent[] & BlockContent[];
		return patched(state, node, {
			type: 'footnoteDefinition',
			identifier,
			label: identifier,
			children,
		});
	},
};

/** The Markdown tree of a tidied tree; its positions are those of the lines. */
export function toMarkdownTree(tree: HastRoot): Root {
	dropSpaceBetweenBlocks(tree);
	const root = toMdast(tree, {handlers, document: true}) as Root;
	joinMarks(root);
	dropEmpty(root);
	trimBreaks(root);
	dropEmpty(root);
	placeParagraphs(root);
	return root;
}

/** The conversion would take them out one by one, which moves all that stand behind each time. */
function dropSpaceBetweenBlocks(node: HastNodes): void {
	if (!('children' in node) || isElement(node, 'pre')) return;
	const children = node.children as HastNodes[];
	const isEdge = (other: HastNodes | undefined) =>
		other === undefined ? node.type === 'root' || isBlock(node) : isBlock(other);
	const kept = children.filter(
		(child, index) =>
			child.type !== 'text' ||
			/\S/u.test(child.value) ||
			!isEdge(children[index - 1]) ||
			!isEdge(children[index + 1]),
	);
	node.children = kept as typeof node.children;
	for (const child of kept) dropSpaceBetweenBlocks(child);
}

/** `**a****b**` and `****a****` say no more than `**ab**`, and read worse. */
function joinMarks(tree: Root): void {
	visit(tree, (node) => {
		if (!('children' in node)) return;
		const children = node.children as Nodes[];
		for (let index = 0; index < children.length; index++) {
			const child = children[index];
			if (!child || !isMark(child)) continue;
			const next = children[index + 1];
			if (next?.type === child.type) {
				child.children.push(...next.children);
				children.splice(index + 1, 1);
				index--;
				continue;
			}
			const isTwice =
				node.type === child.type || (node.type === 'heading' && child.type === 'strong');
			if (!isTwice || (node.type === 'heading' && children.length > 1)) continue;
			children.splice(index, 1, ...child.children);
			index--;
		}
	});
}

function isMark(node: Nodes): node is Strong | Emphasis | Delete {
	return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';
}

/** A break at the edge of a block breaks nothing, and Markdown would show its mark. */
function trimBreaks(tree: Root): void {
	visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => {
		trimEdge(node as Parents, 0);
		trimEdge(node as Parents, -1);
	});
}

function trimEdge(node: Parents, edge: 0 | -1): void {
	for (;;) {
		const child: Nodes | undefined = node.children.at(edge);
		if (child?.type === 'break' || (child?.type === 'text' && !/\S/u.test(child.value))) {
			node.children.splice(edge, 1);
		} else {
			if (!child || !('children' in child)) return;
			trimEdge(child, edge);
			if (child.children.length > 0) return;
			node.children.splice(edge, 1);
		}
	}
}

const mayBeEmpty = new Set(['tableCell', 'tableRow', 'root', 'image', 'break', 'thematicBreak']);

/** Breaks between blocks break nothing. */
const flowParents = new Set(['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition']);

function dropEmpty(parent: Parents): void {
	parent.children = (parent.children as Nodes[]).filter((child) => {
		if ('children' in child) dropEmpty(child);
		if (child.type === 'inlineCode' && child.value === '') return false;
		if (child.type === 'break' && flowParents.has(parent.type)) return false;
		return !('children' in child) || child.children.length > 0 || mayBeEmpty.has(child.type);
	}) as typeof parent.children;
}

/** Paragraphs that the conversion made around words stand where their words stand. */
function placeParagraphs(tree: Root): void {
	visit(tree, ['paragraph', 'listItem', 'link'], (node) => {
		if (node.position || !('children' in node)) return;
		const {position: first} = node.children.find(({position}) => position) ?? {};
		const {position: last} = node.children.findLast(({position}) => position) ?? {};
		if (first && last) node.position = {start: first.start, end: last.end};
	});
}
