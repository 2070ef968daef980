import type {Element, ElementContent, Nodes, Root, Text} from 'hast';
import {asLine, hasBlock} from './as-line.ts';
import {controlsIn, controlText, idOf, padded, spaced} from './controls.ts';
import {
	attribute,
	eachElement,
	element,
	hasContent,
	isBlock,
	isElement,
	isHeading,
	rawText,
	textIn,
} from './elements.ts';
import {replaceEmptyBlocks} from './empty-blocks.ts';
import {invisible, isHidden, openedIds, withoutInvisible} from './hidden-parts.ts';
import {raisedText} from './raised-letters.ts';

/** What was met on the way that the tree cannot carry. */
export interface Leftovers {
	/** Text that a style or an attribute hides from every reader. */
	readonly hidden: string[];
	/** Films, sounds, frames: what they are and where they come from. */
	readonly media: {readonly name: string; readonly address: string}[];
	/** Raised or lowered text that now stands on the line. */
	readonly lowered: string[];
	/** Drawings inside the text; their letters are words of the page. */
	readonly drawings: Element[];
}

const media = new Set('iframe video audio embed object canvas applet frame'.split(' '));

/** Elements whose content is one line of words; blocks in them become lines of it. */
const lineNames = new Set('h1 h2 h3 h4 h5 h6 dt caption'.split(' '));

/** Elements that become marks of Markdown around words, so that white space must stand outside. */
const markedNames = new Set('a b strong i em s del strike mark code'.split(' '));

/** Elements that say nothing that Markdown could say. */
const plainNames = new Set(
	(
		'abbr acronym bdi bdo big blink cite data dfn font ins kbd label map marquee meter nobr output ' +
		'progress rb rbc rtc ruby samp slot small span time tt u var'
	).split(' '),
);

/**
 * Brings a tree into the few forms that are read further: what nobody sees is gone, controls are
 * words, lines hold no blocks, marks hold no white space at their edges.
 */
export function tidyTree(tree: Root): Leftovers {
	const leftovers: Leftovers = {hidden: [], media: [], lowered: [], drawings: []};
	const opened = openedIds(tree);

	const tidyAll = (nodes: readonly Nodes[]): ElementContent[] => nodes.flatMap(tidy);
	const tidy = (node: Nodes): ElementContent[] => {
		if (node.type === 'text') return [node];
		if (node.type !== 'element' || invisible.has(node.tagName)) return [];
		if (isHidden(node, opened)) {
			const text = textIn(withoutInvisible(node));
			if (text !== '') leftovers.hidden.push(text);
			return [];
		}
		if (media.has(node.tagName)) {
			const address = attribute(node, 'src') ?? attribute(node, 'data') ?? sourceIn(node) ?? '';
			leftovers.media.push({name: node.tagName, address});
			return [];
		}
		if (node.tagName === 'pre' || node.tagName === 'listing' || node.tagName === 'xmp') {
			return [element('pre', [{type: 'text', value: codeText(node)}], node.properties)];
		}
		if (node.tagName === 'svg') {
			const text = drawingText(node);
			if (text === '') return [];
			const drawing = element('span', [{type: 'text', value: ` ${text} `}]);
			leftovers.drawings.push(drawing);
			return [drawing];
		}
		const control = controlText(node);
		if (control !== undefined) return control === '' ? [] : [element('span', [spaced(control)])];
		// Fields may stand in a box that is no form.
		const holdsField = node.children.some((child) => isElement(child, 'input', 'textarea'));
		if (node.tagName === 'form' || (holdsField && isBlock(node)))
			node.properties['dataControls'] = controlsIn(node);
		node.children = tidyAll(node.children);
		return shape(node, leftovers);
	};
	tree.children = tidyAll(tree.children);
	replaceEmptyBlocks(tree);
	freeStrayItems(tree);
	return leftovers;
}

/** What a tidied element becomes. */
function shape(node: Element, leftovers: Leftovers): ElementContent[] {
	if ((node.tagName === 'sup' || node.tagName === 'sub') && !holds(node, 'a', 'img')) {
		const raised = raisedText(node);
		if (raised === undefined && hasContent(node)) leftovers.lowered.push(textIn(node));
		return raised === undefined ? node.children : [{type: 'text', value: raised}];
	}
	const isEmptyAnchor = node.tagName === 'a' && !hasContent(node);
	if (isEmptyAnchor || (node.tagName === 'a' && attribute(node, 'href') === undefined)) {
		const id = attribute(node, 'id') ?? attribute(node, 'name');
		// It is a place that links lead to.
		const place = id === undefined ? [] : [element('span', [], {id})];
		return [...place, ...node.children];
	}
	switch (node.tagName) {
		case 'p':
			// Old pages leave it open before a table.
			return [hasBlock(node) ? {...node, tagName: 'div'} : node];
		case 'q':
			return [{type: 'text', value: '“'}, ...node.children, {type: 'text', value: '”'}];
		case 'rt':
			return [{type: 'text', value: `(${rawText(node).trim()})`}];
		case 'picture':
			return node.children;
		case 'option':
		case 'optgroup':
		case 'menuitem':
		case 'command':
		case 'content':
		case 'element':
		case 'shadow':
		case 'button':
		case 'label':
			if (node.tagName === 'button') node.properties['role'] ??= 'button';
			return hasBlock(node)
				? [element('div', node.children, idOf(node))]
				: [element('span', padded(node.children), idOf(node))];
		case 'center':
		case 'details':
		case 'dialog':
		case 'fieldset':
		case 'hgroup':
		case 'menu':
		case 'dir': {
			const isList = node.tagName === 'menu' || node.tagName === 'dir';
			if (isList) return [{...node, tagName: 'ul', children: itemsOf(node)}];
			return [{...node, tagName: 'div'}];
		}
		case 'dl':
			node.children = definitionsOf(node.children);
			return [node];
		case 'ul':
		case 'ol':
			node.children = itemsOf(node);
			return [node];
		case 'legend':
		case 'summary':
			return [{...node, tagName: 'p', children: asLine(node.children)}];
		case 'var':
		case 'mark':
			return marked({...node, tagName: node.tagName === 'var' ? 'em' : 'strong'});
	}
	if (lineNames.has(node.tagName)) return [{...node, children: asLine(node.children)}];
	if (plainNames.has(node.tagName)) {
		// What is known by an id or a class is still asked for them.
		const isKnown = Object.keys(node.properties).length > 0 && !hasBlock(node);
		return isKnown ? [node] : node.children;
	}
	return markedNames.has(node.tagName) ? marked(node) : [node];
}

/** Items of no list are blocks like others. */
function freeStrayItems(tree: Root): void {
	const walk = (node: Root | Element, isList: boolean, isDefinitions: boolean) => {
		for (const child of node.children) {
			if (child.type !== 'element') continue;
			const isStray =
				(child.tagName === 'li' && !isList) || (/^d[td]$/u.test(child.tagName) && !isDefinitions);
			if (isStray) child.tagName = 'div';
			const isGroup = isDefinitions && child.tagName === 'div';
			walk(child, /^[uo]l$/u.test(child.tagName), child.tagName === 'dl' || isGroup);
		}
	};
	walk(tree, false, false);
}

/** The items of a list; what stands between them belongs to the one before. */
function itemsOf(list: Element): ElementContent[] {
	const items: Element[] = [];
	for (const child of list.children) {
		const last = items.at(-1);
		if (isElement(child, 'li')) items.push(child);
		else if (!hasContent(child)) continue;
		else if (last) last.children.push(isBlock(child) ? child : element('div', [child]));
		else items.push(element('li', [child]));
	}
	return items;
}

/** Terms and what they mean; what is neither, as far as it stands together, means something. */
function definitionsOf(nodes: readonly ElementContent[]): Element[] {
	const parts: Element[] = [];
	let loose: Element | undefined;
	for (const node of nodes) {
		if (isElement(node, 'dt', 'dd', 'div')) {
			loose = undefined;
			parts.push(node);
			if (node.tagName !== 'div') continue;
			if (holds(node, 'dt', 'dd')) node.children = definitionsOf(node.children);
			else node.tagName = 'dd';
		} else if (loose) loose.children.push(node);
		else if (isElement(node) || hasContent(node)) {
			loose = element('dd', [node]);
			parts.push(loose);
		}
	}
	return parts;
}

/** Marks lie around words, never around blocks or white space. */
function marked(node: Element): ElementContent[] {
	if (node.children.some((child) => isBlock(child) || hasBlock(child))) return marksInside(node);
	if (!hasContent(node)) return node.children;
	const first = node.children[0];
	const last = node.children.at(-1);
	const before: Text[] = [];
	const after: Text[] = [];
	if (first?.type === 'text' && /^\s/u.test(first.value)) {
		before.push({type: 'text', value: ' '});
		first.value = first.value.trimStart();
	}
	if (last?.type === 'text' && /\s$/u.test(last.value)) {
		after.push({type: 'text', value: ' '});
		last.value = last.value.trimEnd();
	}
	return [...before, node, ...after];
}

/** A link or emphasis over whole blocks is moved onto the words of each. */
function marksInside(node: Element): ElementContent[] {
	const result: ElementContent[] = [];
	let run: ElementContent[] = [];
	const flush = () => {
		if (run.some(hasContent)) result.push(...marked({...node, children: run}));
		else result.push(...run);
		run = [];
	};
	for (const child of node.children) {
		if (isBlock(child) || hasBlock(child)) {
			flush();
			const isMarkable = isElement(child) && child.tagName !== 'pre' && child.tagName !== 'hr';
			if (isMarkable) child.children = marksInside({...node, children: child.children});
			result.push(child);
		} else if (isElement(child, 'br')) {
			flush();
			result.push(child);
		} else run.push(child);
	}
	flush();
	return result;
}

function holds(node: Element, ...names: readonly string[]): boolean {
	return node.children.some(
		(child) =>
			child.type === 'element' && (names.includes(child.tagName) || holds(child, ...names)),
	);
}

function sourceIn(node: Element): string | undefined {
	for (const child of node.children) {
		if (isElement(child, 'source')) return attribute(child, 'src');
	}
	return undefined;
}

function codeText(node: Element): string {
	const parts: string[] = [];
	const collect = (at: Nodes) => {
		if (at.type === 'text') parts.push(at.value.replace(/\r\n?/gu, '\n'));
		if (at.type !== 'element' || invisible.has(at.tagName)) return;
		const apart = at !== node && (isBlock(at) || isHeading(at));
		if (isElement(at, 'br') || (apart && !/\n$/u.test(parts.at(-1) ?? '\n'))) parts.push('\n');
		for (const child of at.children) collect(child);
		if (apart) parts.push('\n');
	};
	collect(node);
	return parts.join('');
}

/** The letters of a drawing; its title and description are for those who do not see it. */
function drawingText(node: Element): string {
	const texts: string[] = [];
	eachElement(node, (part) => {
		if (part.tagName === 'text' || part.tagName === 'foreignObject') texts.push(textIn(part));
		return part.tagName === 'text' ? 'skip' : undefined;
	});
	return texts.join(' ').trim();
}
