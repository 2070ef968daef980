import type {Element, Nodes, Text} from 'xast';
import {fromXml} from 'xast-util-from-xml';
import {markup} from '../../handout/markup.ts';
import type {PagedText, PageStart} from '../../handout/page-start.ts';
import {squeeze} from '../../handout/words.ts';

/**
 * A chapter with a mark where each page of the PDF begins: before the page's first word, or before
 * the picture that it opens with. Undefined if one of these places is not found in the chapter, so
 * that no list is incomplete.
 *
 * @param xhtml the chapter, well-formed.
 * @see https://www.w3.org/TR/epub-ssv-11/#pagebreak
 */
export function placePages(xhtml: string, paper: PagedText): string | undefined {
	const chapter = new ChapterText(fromXml(xhtml));
	const lead = paper.text.indexOf(chapter.letters);
	if (lead === -1 || chapter.letters === '') return undefined;
	let marked = '';
	let done = 0;
	for (const [index, start] of paper.starts.entries()) {
		// A book does not have what stands above the text on the first page.
		const letters = index === 0 ? Math.max(0, start.letters - lead) : start.letters - lead;
		const spot = letters < 0 ? undefined : chapter.at({...start, letters});
		const place = spot && placeOf(spot, xhtml);
		if (place === undefined || place < done) return undefined;
		marked += xhtml.slice(done, place) + markOf(index + 1);
		done = place;
	}
	return marked + xhtml.slice(done);
}

/** Ids of the marks, by page number; those of headings and sources begin differently. */
export function idOfPage(number: number): string {
	return `page-${number}`;
}

function markOf(number: number): string {
	return `<span epub:type="pagebreak" role="doc-pagebreak" id="${idOfPage(number)}" aria-label="${number}"></span>`;
}

/** A text or picture, with its ancestors, the innermost last. */
interface Piece {
	readonly node: Text | Element;
	readonly around: readonly Element[];
	/** Letters before it. */
	readonly from: number;
	readonly letters: string;
}

/** A place before a letter of a text, by its index in the text's value, or before a picture. */
interface Spot extends Piece {
	readonly index: number;
}

/** The letters and pictures of a chapter that are also on paper, in order. */
class ChapterText {
	readonly letters: string;
	readonly #pieces: Piece[] = [];

	constructor(root: Nodes) {
		const parts: string[] = [];
		let from = 0;
		const walk = (node: Nodes, around: readonly Element[]): void => {
			if (node.type === 'text') {
				const letters = squeeze(node.value);
				if (letters === '') return;
				this.#pieces.push({node, around, from, letters});
				parts.push(letters);
				from += letters.length;
			}
			if (!('children' in node)) return;
			if (node.type !== 'element') {
				for (const child of node.children) walk(child as Nodes, around);
				return;
			}
			if (node.name === 'head' || isScreenOnly(node)) return;
			// A picture without an alternative text only decorates, and is no figure in a PDF.
			if (node.name === 'img' && node.attributes['alt']) {
				this.#pieces.push({node, around, from, letters: ''});
			}
			for (const child of node.children) walk(child, [...around, node]);
		};
		walk(root, []);
		this.letters = parts.join('');
	}

	/** The letter or picture that follows so many letters, and so many pictures after them. */
	at({letters, pictures}: Pick<PageStart, 'letters' | 'pictures'>): Spot | undefined {
		let toPass = pictures;
		for (const piece of this.#pieces) {
			if (piece.from + piece.letters.length < letters) continue;
			if (piece.letters === '' && toPass-- > 0) continue;
			const index = letters - piece.from;
			if (index === piece.letters.length && index > 0) continue;
			return {...piece, index: piece.node.type === 'text' ? indexOf(index, piece.node.value) : 0};
		}
		return undefined;
	}
}

function isScreenOnly({attributes}: Element): boolean {
	return String(attributes['class'] ?? '')
		.split(' ')
		.includes(markup.screenOnly);
}

/** The index in a text of the letter that follows so many others. */
function indexOf(letters: number, text: string): number {
	let low = 0;
	let high = text.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (squeeze(text.slice(0, middle + 1)).length > letters) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** Letters in the same word as the letter before them; scripts without spaces break anywhere. */
const insideWord =
	/[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u;

/** A word that began on the page before belongs to that page as a whole: it is read there. */
function beginningOfWord(text: string, index: number): number {
	const before = [...text.slice(0, index)];
	let start = index;
	for (let letter = before.pop(); letter && insideWord.test(letter); letter = before.pop()) {
		start -= letter.length;
	}
	return start;
}

/** Elements that a mark must not begin: it would be read as part of a heading, a link or a label. */
const left =
	/^(?:a|aside|bdi|blockquote|code|dfn|div|em|figure|h[1-6]|p|pre|section|strong|sub|sup)$/u;

/** Where a mark goes, as an index into the chapter. */
function placeOf({node, around, index}: Spot, xhtml: string): number | undefined {
	if (node.type === 'text') {
		const start = beginningOfWord(node.value, index);
		const isFirst = node.value.slice(0, start).trim() === '';
		if (!isFirst) return sourceIndex(node, start, xhtml);
	}
	let outermost: Text | Element = node;
	for (const parent of around.toReversed()) {
		const first = parent.children.find(isContent);
		if (!left.test(parent.name) || first !== outermost) break;
		outermost = parent;
	}
	return outermost.position?.start.offset;
}

function isContent(node: Nodes): boolean {
	return node.type === 'element' || (node.type === 'text' && node.value.trim() !== '');
}

/** Characters may be written as entities. */
function sourceIndex({value, position}: Text, index: number, xhtml: string): number | undefined {
	const [from, to] = [position?.start.offset, position?.end.offset];
	if (from === undefined || to === undefined) return undefined;
	const source = xhtml.slice(from, to);
	if (source.length === value.length) return from + index;
	let at = from;
	let passed = 0;
	for (const [piece] of source.matchAll(/&(?:#[0-9]+|#x[0-9a-f]+|[a-z]+);|[^&]/giu)) {
		if (passed >= index) break;
		at += piece.length;
		passed += piece.startsWith('&') && piece.length > 1 ? 1 : piece.length;
	}
	return at;
}
