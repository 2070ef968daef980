import type {ElementContent, Element as HastElement} from 'hast';
import type {Element, Nodes} from 'xast';
import {element} from '../hast/elements.ts';
import type {OdtStyle, OdtStyles} from './odt-styles.ts';
import {elementsNamed, xmlText} from './xml.ts';

/** What a body holds, in the elements of HTML. */
interface OdtBody {
	readonly children: HastElement[];
	/** Lists of contents and indexes, which the program made. */
	readonly contents: HastElement[];
	/** What readers of the document do not read. */
	readonly leftOut: ReadonlySet<string>;
}

/** A repeated cell or space is written once with a count, which a hostile file may set to billions. */
const mostRepeats = 100;

/** Reads the body of an OpenDocument text. */
export function bodyFromOdt(body: Element, styles: OdtStyles): OdtBody {
	const reader = new OdtReader(styles);
	const children = reader.blocks(body).filter((node) => node.type === 'element');
	const notes = reader.notes.length > 0 ? [element('div', reader.notes)] : [];
	return {children: [...children, ...notes], contents: reader.contents, leftOut: reader.leftOut};
}

const contentNames = new Set(
	'text:table-of-content text:alphabetical-index text:illustration-index text:table-index text:user-index'.split(
		' ',
	),
);

class OdtReader {
	readonly notes: HastElement[] = [];
	readonly contents: HastElement[] = [];
	readonly leftOut = new Set<string>();
	readonly #styles: OdtStyles;

	constructor(styles: OdtStyles) {
		this.#styles = styles;
	}

	/** Blocks of a node; what is no block is looked into. */
	blocks(parent: Element, list?: {readonly name: string | undefined; readonly level: number}) {
		return parent.children.flatMap((node): ElementContent[] =>
			node.type === 'element' ? this.#block(node, list) : [],
		);
	}

	#block(
		node: Element,
		list: {readonly name: string | undefined; readonly level: number} = {name: undefined, level: 0},
	): ElementContent[] {
		const {name, attributes} = node;
		if (contentNames.has(name)) {
			const contents = element('div', this.blocks(node));
			this.contents.push(contents);
			return [contents];
		}
		switch (name) {
			case 'text:h':
			case 'text:p':
				return this.#paragraph(node);
			case 'text:list': {
				const style = attributes['text:style-name'] ?? list.name;
				const level = list.level + 1;
				const isNumbered = this.#styles.isNumbered(style, level);
				const start = Number(
					elementsNamed(node, 'text:list-item')[0]?.attributes['text:start-value'],
				);
				const properties = isNumbered && start > 0 && start < 10_000 ? {start} : {};
				const items = this.blocks(node, {name: style, level});
				return [element(isNumbered ? 'ol' : 'ul', items, properties)];
			}
			case 'text:list-item':
			case 'text:list-header':
				return [element('li', this.blocks(node, list))];
			case 'table:table':
				return [this.#table(node)];
			case 'text:tracked-changes':
				this.leftOut.add('tracked changes; they were read as if all were accepted');
				return [];
			case 'text:sequence-decls':
			case 'office:forms':
			case 'text:variable-decls':
			case 'text:user-field-decls':
			case 'text:table-of-content-source':
				return [];
			case 'office:annotation':
				return this.#annotation();
			case 'draw:frame':
				return this.#frame(node);
			default:
				return this.blocks(node, list);
		}
	}

	#annotation(): [] {
		this.leftOut.add('the comments in the margin');
		return [];
	}

	#paragraph(node: Element): ElementContent[] {
		const style = this.#styles.style(node.attributes['text:style-name'] ?? undefined);
		const outline = Number(node.attributes['text:outline-level']);
		const named = /^(?:heading|überschrift|titre|título|titolo|kop)\s*(\d)/iu.exec(style.name);
		const level = node.name === 'text:h' ? outline || 1 : Number(named?.[1]);
		const children = this.#inline(node);
		if (/^title$/iu.test(style.name)) return [element('h1', children)];
		if (level) return [element(`h${Math.min(Math.max(level, 1), 6)}`, children)];
		const paragraph = element('p', marked(children, style));
		return /^(?:quotations?|quote|intense quote)$/iu.test(style.name)
			? [element('blockquote', [paragraph])]
			: [paragraph];
	}

	#inline(parent: Element): ElementContent[] {
		return parent.children.flatMap((node): ElementContent[] => {
			if (node.type === 'text' || node.type === 'cdata') return [textNode(node.value)];
			return node.type === 'element' ? this.#inlineElement(node) : [];
		});
	}

	#inlineElement(node: Element): ElementContent[] {
		const {name, attributes} = node;
		switch (name) {
			case 'text:span':
				return marked(this.#inline(node), this.#styles.style(attributes['text:style-name'] ?? ''));
			case 'text:a':
				return [element('a', this.#inline(node), {href: attributes['xlink:href'] ?? ''})];
			case 'text:s':
				return [textNode(' '.repeat(repeats(attributes['text:c'])))];
			case 'text:tab':
				return [textNode(' ')];
			case 'text:line-break':
				return [element('br', [])];
			case 'text:bookmark':
			case 'text:bookmark-start':
				return [element('span', [], {id: attributes['text:name'] ?? ''})];
			case 'text:note':
				return this.#note(node);
			case 'text:ruby':
				return elementsNamed(node, 'text:ruby-base').flatMap((base) => [
					...this.#inline(base),
					textNode(`(${elementsNamed(node, 'text:ruby-text').map(xmlText).join('')})`),
				]);
			case 'office:annotation':
				return this.#annotation();
			case 'draw:frame':
				return this.#frame(node);
			case 'text:p':
			case 'text:h':
			case 'text:list':
			case 'table:table':
				return this.#block(node);
			default:
				return this.#inline(node);
		}
	}

	#note(node: Element): ElementContent[] {
		const number = this.notes.length + 1;
		const call = elementsNamed(node, 'text:note-citation').map(xmlText).join('').trim();
		const body = elementsNamed(node, 'text:note-body').flatMap((part) => this.blocks(part));
		this.notes.push(element('div', body, {id: `odt-note-${number}`, role: 'doc-footnote'}));
		const link = {href: `#odt-note-${number}`, id: `odt-call-${number}`, role: 'doc-noteref'};
		return [element('sup', [element('a', [textNode(call || String(number))], link)])];
	}

	#frame(node: Element): ElementContent[] {
		const alt = ['svg:desc', 'svg:title']
			.flatMap((name) => elementsNamed(node, name).map(xmlText))
			.find((text) => text.trim() !== '');
		const images = node.children
			.filter((child): child is Element => child.type === 'element' && child.name === 'draw:image')
			// The same picture in several forms: the first is the one that the program prefers.
			.slice(0, 1)
			.map(({attributes}) =>
				element('img', [], {src: attributes['xlink:href'] ?? '', alt: alt ?? ''}),
			);
		const boxes = node.children.flatMap((child: Nodes) =>
			child.type === 'element' && child.name === 'draw:text-box'
				? [element('div', this.blocks(child))]
				: [],
		);
		return [...images, ...boxes];
	}

	#table(node: Element): HastElement {
		const rowsIn = (parent: Element, isHead: boolean): HastElement[] =>
			parent.children.flatMap((child): HastElement[] => {
				if (child.type !== 'element') return [];
				if (child.name === 'table:table-row') return [this.#row(child, isHead)];
				return /^table:table-(?:header-rows|rows|row-group)$/u.test(child.name)
					? rowsIn(child, isHead || child.name === 'table:table-header-rows')
					: [];
			});
		return element('table', rowsIn(node, false));
	}

	#row(node: Element, isHead: boolean): HastElement {
		const cells = node.children.flatMap((cell): HastElement[] => {
			if (cell.type !== 'element' || cell.name !== 'table:table-cell') return [];
			const {attributes} = cell;
			const spans = {
				colSpan: attributes['table:number-columns-spanned'],
				rowSpan: attributes['table:number-rows-spanned'],
			};
			const properties = Object.fromEntries(
				Object.entries(spans).filter(([, span]) => Number(span) > 1 && Number(span) <= mostRepeats),
			);
			const count = repeats(attributes['table:number-columns-repeated']);
			return Array.from({length: count}, () =>
				element(isHead ? 'th' : 'td', this.blocks(cell), properties),
			);
		});
		return element('tr', cells);
	}
}

function marked(children: ElementContent[], style: OdtStyle): ElementContent[] {
	let marked = children;
	if (style.raised) marked = [element(style.raised, marked)];
	if (style.isStruck) marked = [element('del', marked)];
	if (style.isItalic) marked = [element('em', marked)];
	if (style.isBold) marked = [element('strong', marked)];
	return marked;
}

function repeats(count: string | null | undefined): number {
	return Math.min(Math.max(Number(count) || 1, 1), mostRepeats);
}

function textNode(value: string): ElementContent {
	return {type: 'text', value};
}
