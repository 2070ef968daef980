import {PDFContext, PDFHexString, PDFName, PDFRef} from '@cantoo/pdf-lib';
import {
	newElement,
	type TagContent,
	type TagElement,
	type TagNode,
} from '../../../src/render/pdf/tag-tree.ts';

/**
 * A structure tree as a test writes it: an element is its role with what is in it, marked content
 * is its text, behind a page's number and a colon if that is not 1.
 */
export type Sketch = string | ElementSketch | {link: string};

export interface ElementSketch extends Array<Sketch> {
	0: string;
}

/** A tree out of a sketch, and what its marked content says. */
export function grow(sketch: [string, ...Sketch[]]): {
	tree: TagElement;
	textOf: (content: TagContent) => string;
	context: PDFContext;
} {
	const context = PDFContext.create();
	const texts = new Map<TagContent, string>();
	const visit = (part: Sketch): TagNode => {
		if (typeof part === 'string') {
			const [, page = '1', text = ''] = /^(?:(\d):)?(.*)$/su.exec(part) ?? [];
			const content: TagContent = {
				kind: 'content',
				page: PDFRef.of(Number(page)),
				mcid: texts.size,
			};
			texts.set(content, text);
			return content;
		}
		if (!Array.isArray(part)) {
			const dict = context.obj({Subtype: 'Link', A: {URI: PDFHexString.fromText(part.link)}});
			return {kind: 'object', page: PDFRef.of(1), ref: context.register(dict), dict};
		}
		const [name, ...children] = part;
		const [role = '', alt] = name.split('=');
		const element = newElement(context, role);
		if (alt !== undefined) element.dict.set(PDFName.of('Alt'), PDFHexString.fromText(alt));
		element.children = children.map(visit);
		return element;
	};
	const tree = visit(sketch);
	if (tree.kind !== 'element') throw new Error('Expected an element');
	return {tree, context, textOf: (content) => texts.get(content) ?? ''};
}

/** The sketch of a tree. */
export function sketchOf(node: TagNode, textOf: (content: TagContent) => string): Sketch {
	if (node.kind === 'content') return textOf(node);
	if (node.kind === 'object') return {link: ''};
	return [node.role, ...node.children.map((child) => sketchOf(child, textOf))];
}
