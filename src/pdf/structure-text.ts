import type {StructureElement, StructureNode, StructureText} from './structure-tree.ts';

/** The elements with one of the roles, in order; of a tree, or of an element and its descendants. */
export function elementsByRole(
	tree: StructureElement | readonly StructureElement[],
	...roles: readonly string[]
): StructureElement[] {
	const wanted = new Set(roles);
	const found: StructureElement[] = [];
	const visit = (node: StructureNode): void => {
		if (node.kind !== 'element') return;
		if (wanted.has(node.role) || wanted.has(node.mappedRole)) found.push(node);
		node.children.forEach(visit);
	};
	[tree].flat().forEach(visit);
	return found;
}

/**
 * Inline types: those of ISO 32000-1, 14.8.4.4, and those that Chromium adds. `NonStruct` is one of
 * them, since Chromium writes one for each box of text.
 */
const inlineRoles = new Set([
	'Span',
	'Quote',
	'Note',
	'Reference',
	'BibEntry',
	'Code',
	'Link',
	'Annot',
	'Ruby',
	'RB',
	'RT',
	'RP',
	'Warichu',
	'WT',
	'WP',
	'Em',
	'Strong',
	'Lbl',
	'Figure',
	'Formula',
	'Private',
	'NonStruct',
]);

/** True of an element that stands in a line with others. */
export function isInline({mappedRole}: StructureElement): boolean {
	return inlineRoles.has(mappedRole);
}

/**
 * Whether a text shows. False for soft hyphens alone: if a line extends over the edge of its page, Chromium also draws
 * them on the page before.
 */
export function isSeen({segment}: StructureText): boolean {
	return segment !== undefined && !/^[\u00AD\s]*$/u.test(segment.text);
}

/** Whether all text of an element's own is code: a block of code, which Chromium tags as code in a line. */
export function hasOnlyCode({children}: StructureElement): boolean {
	return children.every((child) => {
		if (child.kind === 'element') return !isInline(child) || child.mappedRole === 'Code';
		return child.kind === 'object' || !isSeen(child);
	});
}

/**
 * The text of an element as its reader meets it.
 *
 * Every character of its marked content is there in the order of the tree. Spaces are those
 * of the content; a line feed stands between blocks and where a line ended, unless white
 * space is there already. A word that was broken over two lines holds a line feed too, so
 * compare with white space removed. ActualText takes the place of what it stands for. The
 * hyphen that a soft hyphen (U+00AD) shows at the end of a line is left out; the soft
 * hyphen stays. Alternative text is not text.
 */
export function textOf(element: StructureElement): string {
	const writer = new TextWriter();
	write(element, writer);
	return withoutShownHyphens(writer.text);
}

/** Removes the hyphens that soft hyphens show at the ends of lines. */
export function withoutShownHyphens(text: string): string {
	return text.replace(/\u00AD[-\u2010](?=\n|$)/gu, '\u00AD');
}

function write(node: StructureNode, writer: TextWriter): void {
	if (node.kind === 'text') writer.addText(node);
	if (node.kind !== 'element') return;
	const isBlock = !isInline(node);
	if (isBlock) writer.endBlock();
	if (node.actualText === undefined) for (const child of node.children) write(child, writer);
	else writer.add(node.actualText);
	if (isBlock) writer.endBlock();
}

class TextWriter {
	text = '';
	#breakNeeded = false;
	#last: StructureText | undefined;

	endBlock(): void {
		this.#breakNeeded = this.text !== '';
	}

	addText(node: StructureText): void {
		const {segment} = node;
		if (!segment || segment.text === '') return;
		const last = this.#last;
		const sameLine = last?.page === node.page && last.segment?.lastLine === segment.firstLine;
		if (last && !sameLine) this.#breakNeeded = true;
		this.add(segment.text);
		this.#last = node;
	}

	add(text: string): void {
		if (this.#breakNeeded && !/\s$/u.test(this.text.slice(-1)) && !/^\s/u.test(text)) {
			this.text += '\n';
		}
		this.#breakNeeded = false;
		this.text += text;
	}
}
