import GithubSlugger from 'github-slugger';
import type {Element, Root as HastRoot} from 'hast';
import {h} from 'hastscript';
import type {ListItem, Parents} from 'mdast';
import {defaultHandlers, type Handlers, type State} from 'mdast-util-to-hast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {directionOf} from '../handout/direction-of.ts';
import type {Handout} from '../handout/handout.ts';
import {markup} from '../handout/markup.ts';
import type {CitationNode, DisclaimerNode} from '../handout/nodes.ts';
import {referenceAnchor} from '../handout/references.ts';
import {fill, type Messages} from '../house-style/messages.ts';
import {visit} from '../tree/visit.ts';
import {isolateLatin} from './isolate-latin.ts';
import {sanitizeSchema} from './sanitize-schema.ts';

const handlers = {
	disclaimer(state: State, node: DisclaimerNode): Element {
		const className = [markup.disclaimer, `${markup.disclaimer}-${node.kind}`];
		return h('aside', {role: 'note', className}, state.wrap(state.all(node), true));
	},
	citation(_: State, node: CitationNode): Element {
		return h('a', {href: `#${referenceAnchor(node.reference)}`, className: ['citation']}, [
			`[${node.number}]`,
		]);
	},
	/**
	 * A task's box is drawn by the style sheet: a form field would be dead on paper
	 * and nameless to a screen reader.
	 */
	listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
		const item = defaultHandlers.listItem(state, {...node, checked: null}, parent);
		if (typeof node.checked !== 'boolean') return item;
		item.properties['className'] = ['task-list-item', ...(node.checked ? ['is-ticked'] : [])];
		return item;
	},
} as unknown as Handlers;

/**
 * The text of a handout as sanitised HTML, the same for page, print and e-book:
 * headings with ids, numbers and labels marked as apparatus. Pictures still
 * bear the addresses that the source gave them.
 */
export function textToHast(handout: Handout, messages: Messages): HastRoot {
	const backLabel = (index: number) => fill(messages.back_to_text, {number: index + 1});
	const processor = unified()
		.use(remarkRehype, {
			handlers,
			clobberPrefix: '',
			footnoteLabel: messages.notes,
			footnoteLabelProperties: {},
			footnoteBackContent: (index: number) => [{type: 'text', value: backLabel(index)}],
			footnoteBackLabel: backLabel,
		})
		.use(rehypeSanitize, sanitizeSchema);
	const root = processor.runSync(handout.tree) as HastRoot;
	const slugger = new GithubSlugger();
	visit(root, 'element', (element) => {
		nameHeading(element, slugger);
		markApparatus(element);
		finishTable(element);
	});
	pointToHeadings(root);
	if (directionOf(handout.lang) === 'rtl') isolateLatin(root);
	return root;
}

/** `#the-first-days` leads to the heading of those words; what leads nowhere keeps its words alone. */
function pointToHeadings(root: HastRoot): void {
	const ids = new Set<unknown>();
	visit(root, 'element', ({properties}) => {
		if (properties['id']) ids.add(properties['id']);
	});
	visit(root, 'element', (element) => {
		const {tagName, properties} = element;
		const href = properties['href'];
		if (tagName !== 'a' || markup.generated in properties) return;
		if (typeof href !== 'string' || !href.startsWith('#') || ids.has(href.slice(1))) return;
		const id = `${headingPrefix}${decodeFragment(href.slice(1))}`;
		if (ids.has(id)) properties['href'] = `#${id}`;
		else delete properties['href'];
	});
}

function decodeFragment(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}

/** Keeps headings apart from the ids that templates give. */
const headingPrefix = 's-';

/** Ids come from the headings' own words, so that they stay the same from build to build. */
function nameHeading(element: Element, slugger: GithubSlugger): void {
	if (!/^h[1-6]$/u.test(element.tagName) || element.properties['id']) return;
	element.properties['id'] = `${headingPrefix}${slugger.slug(textOfElement(element) || 'section')}`;
}

function textOfElement(element: Element): string {
	let text = '';
	visit(element, 'text', (node) => {
		text += node.value;
	});
	return text;
}

function markApparatus({tagName, properties}: Element): void {
	const className = properties['className'];
	const isApparatus =
		'dataFootnoteRef' in properties ||
		'dataFootnoteBackref' in properties ||
		properties['id'] === 'footnote-label' ||
		(tagName === 'a' && Array.isArray(className) && className.includes('citation'));
	if (isApparatus) properties[markup.generated] = '';
	// A way back is of no use on paper.
	if ('dataFootnoteBackref' in properties) properties['className'] = [markup.screenOnly];
}

/** Column heads say what they head; an empty cell holds a space, or it would vanish from the PDF's table. */
function finishTable(element: Element): void {
	if (element.tagName !== 'th' && element.tagName !== 'td') return;
	if (element.tagName === 'th') element.properties['scope'] = 'col';
	const {align, ...rest} = element.properties;
	element.properties = typeof align === 'string' ? {...rest, className: [`align-${align}`]} : rest;
	if (element.children.length === 0) element.children.push({type: 'text', value: '\u00A0'});
}
