import type {Element, ElementContent, Root as HastRoot} from 'hast';
import {h} from 'hastscript';
import type {RootContent} from 'mdast';
import {toHast} from 'mdast-util-to-hast';
import rehypeSanitize from 'rehype-sanitize';
import {unified} from 'unified';
import type {DraftImage} from '../../import/draft.ts';
import {visit} from '../../tree/visit.ts';

const sanitiser = unified().use(rehypeSanitize);

/** A block of a handout as the content editor sees it: headings show their level, nothing runs or links elsewhere. */
export function viewBlock(block: RootContent, images: readonly DraftImage[]): ElementContent[] {
	if (block.type === 'definition') return [];
	if (block.type === 'footnoteDefinition') {
		return [
			h('div.note', [
				h('span.kind', `Note ${block.identifier} `),
				...block.children.flatMap((child) => viewBlock(child, images)),
			]),
		];
	}
	if (/Directive$/u.test(block.type) && 'name' in block) {
		const attributes = 'attributes' in block ? Object.values(block.attributes ?? {}) : [];
		return [h('p.directive', `::${block.name} ${attributes.join(' ')}`)];
	}
	const tree = structuredClone({type: 'root' as const, children: [block]});
	visit(tree, 'html', (_, index, parent) => {
		if (parent && index !== undefined) parent.children[index] = {type: 'break'};
	});
	visit(tree, 'footnoteReference', (node, index, parent) => {
		const call = {type: 'text' as const, value: ` [note ${node.identifier}]`};
		if (parent && index !== undefined) parent.children[index] = call;
	});
	const hast = sanitiser.runSync(toHast(tree) as HastRoot) as HastRoot;
	visit(hast, 'element', (node) => {
		if (/^h[1-6]$/u.test(node.tagName)) showLevel(node);
		// An empty corner is not a header.
		if (node.tagName === 'th' && node.children.length === 0) node.tagName = 'td';
		if (node.tagName === 'img') embed(node, images);
		const isInner = String(node.properties['href'] ?? '').startsWith('#');
		if (node.tagName === 'a' && isInner) node.tagName = 'span';
		// The page has its own ids and link targets.
		node.properties = Object.fromEntries(
			Object.entries(node.properties).filter(
				([name]) => !/^id$|^aria|Footnote/u.test(name) && !(isInner && name === 'href'),
			),
		);
	});
	return hast.children.filter((node) => node.type === 'element');
}

/** The page has its own outline, in which those of handouts would be confusing. */
function showLevel(node: Element): void {
	const level = node.tagName.slice(1);
	node.tagName = 'p';
	node.properties = {className: ['heading', `level-${level}`]};
	node.children = [
		h('span.kind', level === '1' ? 'Title ' : `Heading ${level} `),
		...node.children,
	];
}

function embed(node: Element, images: readonly DraftImage[]): void {
	const src = String(node.properties['src'] ?? '');
	const image = images.find(({name}) => src === name || src.endsWith(`/${name}`));
	const alt = String(node.properties['alt'] ?? '');
	if (!image) {
		node.tagName = 'span';
		node.properties = {className: ['kind']};
		node.children = [{type: 'text', value: `Picture ${src}: ${alt}`}];
		return;
	}
	const type = /\.svg$/u.test(image.name) ? 'svg+xml' : /\.png$/u.test(image.name) ? 'png' : 'jpeg';
	const data = Buffer.from(image.bytes).toString('base64');
	node.properties = {src: `data:image/${type};base64,${data}`, alt};
}
