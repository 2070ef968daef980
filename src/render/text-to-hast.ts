import type {Element, Root as HastRoot} from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {decodeFragment} from '../handout/decode-fragment.ts';
import {directionOf} from '../handout/direction-of.ts';
import type {Handout} from '../handout/handout.ts';
import {markup} from '../handout/markup.ts';
import type {HouseStyle} from '../house-style/house-style.ts';
import {fill, type Messages} from '../house-style/messages.ts';
import {visit} from '../tree/visit.ts';
import {BlockPlaces} from './blocks/block-places.ts';
import {fillBlocks} from './blocks/fill-blocks.ts';
import {handlersFor} from './handlers/handlers.ts';
import {HeadingIds} from './heading-ids.ts';
import {isolateLatin} from './isolate-latin.ts';
import {isolateRightToLeft} from './isolate-right-to-left.ts';
import {lengthOf} from './length-of.ts';
import {markLongWords} from './long-words.ts';
import {sanitizeSchema} from './sanitize-schema.ts';

/**
 * The text of a handout as sanitised HTML, the same for page, print and e-book: headings with ids,
 * numbers and labels marked as apparatus. Pictures still have the addresses that the source gave
 * them.
 *
 * @throws InvalidFileError where a template of a block is missing or broken.
 */
export async function textToHast(
	handout: Handout,
	messages: Messages,
	style: HouseStyle,
): Promise<HastRoot> {
	const places = new BlockPlaces();
	const backLabel = (index: number) => fill(messages.back_to_text, {number: index + 1});
	const processor = unified()
		.use(remarkRehype, {
			handlers: handlersFor(places),
			clobberPrefix: '',
			footnoteLabel: messages.notes,
			footnoteLabelProperties: {},
			footnoteBackContent: (index: number) => [{type: 'text', value: backLabel(index)}],
			footnoteBackLabel: backLabel,
		})
		.use(rehypeSanitize, sanitizeSchema);
	const root = processor.runSync(handout.tree) as HastRoot;
	await fillBlocks(root, places.blocks, messages, style);
	const headings = new HeadingIds();
	visit(root, 'element', (element) => {
		nameHeading(element, headings);
		markApparatus(element);
		finishTable(element);
		markLength(element);
		markDigits(element);
	});
	pointToHeadings(root, headings);
	if (directionOf(handout.lang) === 'rtl') isolateLatin(root);
	else isolateRightToLeft(root);
	markLongWords(root);
	return root;
}

/** `#the-first-days` links to the heading with those words; a link that leads nowhere keeps only its words. */
function pointToHeadings(root: HastRoot, headings: HeadingIds): void {
	const ids = new Set<unknown>();
	visit(root, 'element', ({properties}) => {
		if (properties['id']) ids.add(properties['id']);
	});
	visit(root, 'element', (element) => {
		const {tagName, properties} = element;
		const href = properties['href'];
		if (tagName !== 'a' || markup.generated in properties) return;
		if (typeof href !== 'string' || !href.startsWith('#') || ids.has(href.slice(1))) return;
		const id = headings.find(decodeFragment(href.slice(1)));
		if (id !== undefined) properties['href'] = `#${id}`;
		else delete properties['href'];
	});
}

function classesOf({properties}: Element): string[] {
	return [properties['className'] ?? []].flat() as string[];
}

function nameHeading(element: Element, headings: HeadingIds): void {
	if (!/^h[1-6]$/u.test(element.tagName) || element.properties['id']) return;
	element.properties['id'] = headings.next(textOfElement(element));
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
	const [firstClass] = Array.isArray(className) ? className : [];
	const isApparatus =
		'dataFootnoteRef' in properties ||
		'dataFootnoteBackref' in properties ||
		properties['id'] === 'footnote-label' ||
		(tagName === 'a' && firstClass === 'citation');
	if (isApparatus) properties[markup.generated] = '';
	// A link back is of no use on paper.
	if ('dataFootnoteBackref' in properties) properties['className'] = [markup.screenOnly];
}

/**
 * Header cells get their scope. An empty cell is not a header, and gets a space, or it would vanish
 * from the PDF's table.
 */
function finishTable(element: Element): void {
	if (element.tagName !== 'th' && element.tagName !== 'td') return;
	if (element.children.length === 0) {
		element.tagName = 'td';
		delete element.properties['scope'];
	}
	if (element.tagName === 'th') element.properties['scope'] ??= 'col';
	const {align, ...rest} = element.properties;
	element.properties = typeof align === 'string' ? {...rest, className: [`align-${align}`]} : rest;
	if (element.children.length === 0) element.children.push({type: 'text', value: '\u00A0'});
}

/**
 * On paper a paragraph of more letters has more than three lines, of the 84 that standards allow at most,
 * and may continue on the next page …
 */
const longParagraph = 3 * 84;

/** … and one of more than these is whole, but not held to a list below it: both would be more than Chromium moves. */
const middlingParagraph = 220;

function markLength(element: Element): void {
	const length = element.tagName === 'p' ? lengthOf(textOfElement(element)) : 0;
	if (length <= middlingParagraph) return;
	const name = length > longParagraph ? 'is-long' : 'is-middling';
	element.properties['className'] = [...classesOf(element), name];
}

/** More digits than these share one class, up to the nine that Markdown takes. */
const mostOwnDigits = 4;

/** A list whose numbers have two digits or more wants room for them, or they stand in the margin. */
function markDigits(element: Element): void {
	if (element.tagName !== 'ol') return;
	const {start} = element.properties;
	const items = element.children.filter((child) => 'tagName' in child && child.tagName === 'li');
	const last = (typeof start === 'number' ? start : 1) + items.length - 1;
	const digits = String(last).length;
	if (digits < 2) return;
	const name = digits > mostOwnDigits ? 'has-many-digits' : `has-${digits}-digits`;
	element.properties['className'] = [...classesOf(element), name];
}
