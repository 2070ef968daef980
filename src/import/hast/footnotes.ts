import type {Element, Nodes, Root} from 'hast';
import {
	attribute,
	eachElement,
	element,
	hasContent,
	isBlock,
	isElement,
	isHeading,
	rawText,
	replaceIn,
	textIn,
} from './elements.ts';
import type {TakeOut} from './take-out.ts';

const why = {
	rule: 'footnote-mark',
	reason: 'the mark of a footnote; notes are numbered and linked anew',
	sure: 0.95,
};

/** A call of a note is a number, a letter or a sign, perhaps in brackets. */
const callText = /^[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3}|note \d{1,3})[\])]?\.?$/iu;

/** In characters; what is longer is a section. */
const longestNote = 3000;

interface Call {
	/** What is replaced: the link, or the raised letters that hold nothing else. */
	readonly node: Element;
	readonly target: string;
	/** Ids that a link back may lead to. */
	readonly ids: readonly string[];
	readonly isMarked: boolean;
}

/**
 * Finds footnotes by their links there and back, and makes them Markdown's own: calls become
 * `x-noteref`, the texts `x-note`.
 *
 * @returns the notes, in the order in which they are called.
 */
export function gatherFootnotes(tree: Root, takeOut: TakeOut): Element[] {
	const byId = new Map<string, Element>();
	const calls: Call[] = [];
	eachElement(tree, (node) => {
		const id = attribute(node, 'id');
		if (id !== undefined && !byId.has(id)) byId.set(id, node);
		const call = callOf(node, takeOut);
		if (call) calls.push(call);
	});
	const notes: Element[] = [];
	const numberOf = new Map<Element, string>();
	for (const call of calls) {
		const target = byId.get(call.target);
		const note = target && noteAround(target, call, takeOut);
		if (!note) continue;
		let number = numberOf.get(note);
		if (number === undefined) {
			number = String(notes.length + 1);
			numberOf.set(note, number);
			notes.push(note);
		}
		takeOut.replace(new Map([[call.node, [element('x-noteref', [], {identifier: number})]]]), why);
	}
	return notes.map((note, index) => gatherNote(note, String(index + 1), takeOut));
}

function callOf(node: Element, takeOut: TakeOut): Call | undefined {
	if (node.tagName !== 'a') return undefined;
	const href = attribute(node, 'href') ?? '';
	if (!/^#./u.test(href)) return undefined;
	const isMarked =
		/noteref/iu.test(kindOf(node)) || node.properties['dataFootnoteRef'] !== undefined;
	if (!isMarked && !callText.test(textIn(node))) return undefined;
	const ids: string[] = [];
	let place: Element = node;
	for (let at: Nodes | undefined = node; at?.type === 'element'; at = takeOut.parentOf(at)) {
		const id = attribute(at, 'id');
		if (id !== undefined) ids.push(id);
		if (isBlock(at)) break;
		if (rawText(at).trim() === rawText(node).trim()) place = at;
	}
	return {node: place, target: decoded(href.slice(1)), ids, isMarked};
}

function decoded(id: string): string {
	try {
		return decodeURIComponent(id);
	} catch {
		return id;
	}
}

function kindOf(node: Element): string {
	return [
		attribute(node, 'role'),
		attribute(node, 'epub:type') ?? attribute(node, 'epubType'),
		attribute(node, 'className'),
	].join(' ');
}

/** The block that holds a note, where it leads back to its call or says what it is. */
function noteAround(target: Element, call: Call, takeOut: TakeOut): Element | undefined {
	let block: Nodes | undefined = target;
	while (block?.type === 'element' && !isBlock(block)) block = takeOut.parentOf(block);
	if (
		block?.type !== 'element' ||
		isHeading(block) ||
		!isElement(block, 'li', 'p', 'div', 'aside', 'dd')
	) {
		return undefined;
	}
	if (isSection(block) || contains(block, call.node)) return undefined;
	const says = /\b(?:doc-(?:foot|end)note|(?:foot|end|rear)note)\b/iu.test(
		`${kindOf(target)} ${kindOf(block)}`,
	);
	return says || call.isMarked || backLinks(block, call.ids).length > 0 ? block : undefined;
}

/** Lists of contents lead there and back, too. */
function isSection(block: Element): boolean {
	let holds = false;
	eachElement(block, (node) => {
		if (isHeading(node) || node.tagName === 'table') holds = true;
	});
	return holds || textIn(block).length > longestNote;
}

function contains(block: Element, wanted: Element): boolean {
	let holds = false;
	eachElement(block, (node) => {
		if (node === wanted) holds = true;
	});
	return holds;
}

function backLinks(note: Element, ids?: readonly string[]): Element[] {
	const links: Element[] = [];
	eachElement(note, (node) => {
		if (node.tagName !== 'a') return;
		const href = attribute(node, 'href') ?? '';
		const isBack = ids ? ids.some((id) => href === `#${id}`) : href.startsWith('#');
		if (isBack) links.push(node);
	});
	return links;
}

/** Takes a note out of its place, without its mark and its links back. */
function gatherNote(note: Element, identifier: string, takeOut: TakeOut): Element {
	const marks = new Map<Element, Element[]>();
	for (const link of backLinks(note)) {
		const text = textIn(link);
		if (text.length > 12 && !/back|doc-backlink/iu.test(`${kindOf(link)} ${text}`)) continue;
		let place = link;
		for (let at = takeOut.parentOf(link); at?.type === 'element' && !isBlock(at); ) {
			if (rawText(at).trim() === rawText(link).trim()) place = at;
			at = takeOut.parentOf(at);
		}
		marks.set(place, []);
	}
	takeOut.replace(marks, why);
	const parent = takeOut.parentOf(note);
	if (parent) {
		replaceIn(parent, note, element('br', []));
		dropEmpty(parent, takeOut);
	}
	const {position} = note;
	return {...element('x-note', note.children, {identifier}), ...(position && {position})};
}

/** A list whose notes were all gathered goes, too. */
function dropEmpty(node: Nodes, takeOut: TakeOut): void {
	if (node.type !== 'element' || hasContent(node)) return;
	const parent = takeOut.parentOf(node);
	if (!parent) return;
	const index = parent.children.indexOf(node as never);
	if (index !== -1) parent.children.splice(index, 1);
	dropEmpty(parent, takeOut);
}
