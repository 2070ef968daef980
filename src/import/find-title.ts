import type {Heading, Paragraph, Root, RootContent} from 'mdast';
import {comparisonKey, textOf} from '../handout/words.ts';
import {groupName} from '../lines/metadata-words.ts';
import {stemsOf} from '../lines/word-stems.ts';
import {asks, endsSentence, lengthInWords} from '../plain-text/source-line.ts';

/** A sentence of so many words is of the text; above a title stand labels, names and days. */
const shortestSentence = 6;

/** Titles are no longer than this, in characters. */
const longestTitle = 120;

/** Shorter parts of what a source calls itself may be anything. */
const shortestPart = 4;

/** Signs that sites put between a title, their name and the way to it. */
const divider = /(?<!\s)\s+(?:[|·•–—»:-]|::)\s+|(?<!\s)\s*[|｜_»]\s*|:\s+/u;

export type TitleNode = Heading | Paragraph;

/** What a tree holds above its text, and how much of each the text speaks of. */
export class TitleFinder {
	readonly #tree: Root;
	readonly #key: string;
	readonly #parts: readonly string[];
	/** What stands above the first sentence. */
	readonly above: readonly RootContent[];
	readonly #spoken: ReadonlySet<string>;

	/** @param declared what the source calls itself, perhaps with the name of its site. */
	constructor(tree: Root, declared: string | undefined) {
		this.#tree = tree;
		this.#key = comparisonKey(declared ?? '');
		this.#parts = (declared ?? '').split(divider).map((part) => comparisonKey(part));
		const first = tree.children.findIndex(isProse);
		this.above = tree.children.slice(0, first < 0 ? tree.children.length : first);
		this.#spoken = new Set(
			tree.children
				.slice(this.above.length)
				.flatMap((node) => (isProse(node) ? stemsOf(textOf(node)) : [])),
		);
	}

	/** How many words of a line the text speaks of. */
	about(node: TitleNode): number {
		return new Set(stemsOf(textOf(node)).filter((stem) => this.#spoken.has(stem))).size;
	}

	/** Whether a line says what the source calls itself, or a part of that. */
	isDeclared(node: TitleNode): boolean {
		const own = comparisonKey(textOf(node));
		return own.length >= shortestPart && (own === this.#key || this.#parts.includes(own));
	}

	/** The name of a house or a site, of which the text hardly speaks. */
	isHouse(node: TitleNode): boolean {
		return this.about(node) <= (groupName.test(textOf(node).toLowerCase()) ? 1 : 0);
	}

	/** A heading below the name of a house, with nothing of the text between them, that says more of it. */
	belowHouse(house: Heading): Heading | undefined {
		const start = this.above.indexOf(house);
		if (start < 0 || !this.isHouse(house)) return undefined;
		const own = this.about(house);
		const least = groupName.test(textOf(house).toLowerCase()) ? 0 : 1;
		const below = this.above
			.slice(start + 1)
			.filter(
				(node): node is Heading =>
					node.type === 'heading' && this.about(node) > Math.max(own, least),
			);
		return this.#mostSpokenOf(below);
	}

	/**
	 * The title of a text without a heading of the first level: a line above it that says what the source calls
	 * itself, else the heading that the text speaks of most, else a line in bold.
	 */
	withoutTop(): TitleNode | undefined {
		const lines = this.above.filter((node): node is TitleNode => isTitleLike(node));
		const headings = lines.filter((node) => node.type === 'heading');
		const declared = lines.filter((node) => this.isDeclared(node));
		return (
			this.#mostSpokenOf(declared) ??
			this.#mostSpokenOf(headings.filter((node) => this.about(node) > 0)) ??
			this.#mostSpokenOf(lines.filter((node) => isBold(node) && this.about(node) > 0)) ??
			this.#firstLine()
		);
	}

	/** The first line of all, right above the text, where it is no sentence and the text speaks of it. */
	#firstLine(): TitleNode | undefined {
		const [first, ...rest] = this.above;
		if (!first || rest.length > 0 || !isTitleLike(first)) return undefined;
		return this.about(first) > 0 && !this.#tree.children.some(isTop) ? first : undefined;
	}

	/** Of several that the text speaks of as much, the one next to it. */
	#mostSpokenOf<Node extends TitleNode>(nodes: readonly Node[]): Node | undefined {
		const most = Math.max(...nodes.map((node) => this.about(node)));
		return nodes.findLast((node) => this.about(node) === most);
	}
}

function isTop(node: RootContent): boolean {
	return node.type === 'heading' && node.depth === 1;
}

function isTitleLike(node: RootContent): node is TitleNode {
	if (node.type !== 'heading' && node.type !== 'paragraph') return false;
	const text = textOf(node);
	return (
		/\p{L}{2}|\p{Lo}/u.test(text) &&
		text.length <= longestTitle &&
		!text.includes('\n') &&
		(node.type === 'heading' || (!/[:,;]$/u.test(text) && (!endsSentence(text) || asks(text)))) &&
		node.children.every(({type}) => type !== 'image' && type !== 'link')
	);
}

function isBold(node: TitleNode): boolean {
	const [only] = node.children;
	return node.children.length === 1 && only?.type === 'strong';
}

/** A sentence, a list with words, a table: what a text is made of. */
function isProse(node: RootContent): boolean {
	if (node.type !== 'paragraph') return /^(?:table|blockquote|code)$/u.test(node.type);
	const text = textOf(node);
	return lengthInWords(text) >= shortestSentence && endsSentence(text) && !asks(text);
}

/** Makes a heading of the first level of a title. */
export function raiseTitle(tree: Root, node: TitleNode): Heading {
	if (node.type === 'heading') {
		node.depth = 1;
		return node;
	}
	const children = node.children.flatMap((child) =>
		child.type === 'strong' ? child.children : [child],
	);
	const {position} = node;
	const heading: Heading = {type: 'heading', depth: 1, children, ...(position && {position})};
	tree.children[tree.children.indexOf(node)] = heading;
	return heading;
}
