import type {Nodes, Root} from 'mdast';
import type {TextDirective} from 'mdast-util-directive';
import {visit} from '../tree/visit.ts';

/** Invisible characters that carry no word: soft hyphen, zero-width spaces and joiners, marks of direction, byte order mark. */
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** Most texts in most of our languages: there is nothing to normalise in them. */
const ascii = /^[\0-\x7F]*$/u;

/** Text in the form in which words are compared: NFKC, without invisible characters. */
export function normaliseText(text: string): string {
	return ascii.test(text) ? text : text.replace(invisible, '').normalize('NFKC');
}

/** The words of a text, separated by white space, in order. */
export function wordsIn(text: string): string[] {
	return normaliseText(text).match(/\S+/gu) ?? [];
}

/** White space that is not one space between two words. */
const unevenSpace = /[^\S ]|\s\s|^\s|\s$/u;

/** A text on one line, normalised for comparison. */
export function flatText(text: string): string {
	const normal = normaliseText(text);
	return unevenSpace.test(normal) ? normal.replace(/\s+/gu, ' ').trim() : normal;
}

/** A text in the form that is compared with paper: NFKC, without any white space. */
export function squeeze(text: string): string {
	return normaliseText(text).replace(/\s+/gu, '');
}

/** Arabic is matched without its vowel marks and stretching strokes. */
export function withoutArabicMarks(text: string): string {
	return text.replace(/[\u0640\u064B-\u065F\u0670]/gu, '');
}

/** Nodes within a line. All others end the line, so that words do not run together across them. */
const inlineTypes = new Set([
	'text',
	'emphasis',
	'strong',
	'delete',
	'link',
	'linkReference',
	'inlineCode',
	'footnoteReference',
	'citation',
	'term',
	'image',
	'imageReference',
	'textDirective',
]);

/**
 * The text of a node as its reader meets it: blocks separated by line ends, code as written,
 * without raw HTML, alternative texts and front matter.
 */
export function textOf(node: Nodes): string {
	const parts: string[] = [];
	collect(node, parts);
	return parts.join('').trim();
}

function collect(node: Nodes, parts: string[]): void {
	if (node.type === 'yaml' || node.type === 'definition') return;
	if (node.type === 'break' || isLineBreak(node)) parts.push('\n');
	else if (node.type === 'html') return;
	else if ('value' in node) parts.push(node.value);
	else if ('children' in node) {
		for (const child of node.children) {
			// A note is read at the end, wherever it was written.
			if (child.type !== 'footnoteDefinition') collect(child, parts);
		}
	}
	if (node.type === 'textDirective') parts.push(meaningBehind(node));
	if (!inlineTypes.has(node.type)) parts.push('\n');
}

/** What follows a term, in brackets: its meaning, which is written as an attribute but read as text. */
export function meaningBehind({name, attributes}: TextDirective): string {
	const meaning = name === 'term' ? attributes?.['meaning']?.trim() : undefined;
	return meaning ? ` (${meaning})` : '';
}

/** Whether a node is a line break written in HTML. */
export function isLineBreak(node: Nodes): boolean {
	return node.type === 'html' && /^<br\s*\/?>$/iu.test(node.value);
}

/**
 * The words of a tree in reading order. Footnotes are read where renditions put them: after
 * everything else, in the order in which the text first calls them.
 */
export function wordsOf(tree: Root): string[] {
	const calls: string[] = [];
	const notes = new Map<string, Nodes>();
	const body: string[] = [];
	visit(tree, 'footnoteDefinition', (node) => {
		// If two have the same name, Markdown takes the first.
		if (!notes.has(node.identifier)) notes.set(node.identifier, node);
	});
	for (const node of tree.children) {
		if (node.type === 'footnoteDefinition') continue;
		collect(node, body);
		collectCalls(node, calls);
	}
	for (let index = 0; index < calls.length; index++) {
		const identifier = calls[index];
		const note = identifier === undefined ? undefined : notes.get(identifier);
		if (!note || identifier === undefined) continue;
		notes.delete(identifier);
		collect(note, body);
		collectCalls(note, calls);
	}
	for (const note of notes.values()) collect(note, body);
	return wordsIn(body.join(''));
}

function collectCalls(node: Nodes, calls: string[]): void {
	if (node.type === 'footnoteReference') calls.push(node.identifier);
	if (!('children' in node)) return;
	for (const child of node.children) {
		if (child.type !== 'footnoteDefinition') collectCalls(child, calls);
	}
}

/**
 * A text reduced to what makes two lines "the same": without case, white space, the shape of
 * quotation marks and dashes, and closing punctuation.
 */
export function comparisonKey(text: string): string {
	return (
		wordsIn(text)
			.join(' ')
			.toLowerCase()
			.replace(/[‘’‚‛`´]/gu, "'")
			.replace(/[“”„‟«»]/gu, '"')
			.replace(/[‐‑‒–—―−]/gu, '-')
			.replace(/^[\s"'*_#-]+/u, '')
			// A dash that touches its word is a minus: blood group A− is not blood group A.
			.replace(/ -+$/u, '')
			// The look-behind lets each run be tried once, because text from a source may be of any length.
			.replace(/(?<![\s"'*_#.:;,!])[\s"'*_#.:;,!]+$/u, '')
	);
}
