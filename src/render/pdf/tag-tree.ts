import {PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, PDFRef} from '@cantoo/pdf-lib';
import {entry, nameEntry, numberEntry, rawEntry} from '../../pdf/pdf-objects.ts';
import {FinishError} from './finish-error.ts';

/** An element of a structure tree that is being finished: ISO 32000-1, 14.7.2. */
export interface TagElement {
	readonly kind: 'element';
	readonly ref: PDFRef;
	/** Attributes that the steps set, in addition to role and children; all are written at the end. */
	readonly dict: PDFDict;
	/** The structure type: `H1`, `LI`. */
	role: string;
	children: TagNode[];
}

/** A marked-content sequence of a page. */
export interface TagContent {
	readonly kind: 'content';
	readonly page: PDFRef;
	readonly mcid: number;
	/** The form XObject in which it stands, where it is not in the page's own content. */
	readonly form?: PDFRef | undefined;
}

/** A link annotation. */
export interface TagObject {
	readonly kind: 'object';
	readonly page: PDFRef;
	readonly ref: PDFRef;
	readonly dict: PDFDict;
}

export type TagNode = TagElement | TagContent | TagObject;

/** Chromium's HTML parser nests elements 512 deep at most. */
const deepestElement = 1000;

/**
 * Reads the structure tree that Chromium wrote, to be changed and written back.
 *
 * @param root The StructTreeRoot.
 * @param formOf Says which form XObject holds a page's marked content, which Chromium does not
 *   record.
 * @returns Its one outermost element.
 * @throws FinishError if the tree is not of the kind that Chromium writes.
 */
export function readTagTree(
	root: PDFDict,
	formOf: (page: PDFRef, mcid: number) => PDFRef | undefined,
): TagElement {
	const {context} = root;
	const seen = new Set<PDFRef>();
	const contentOn = (page: PDFRef, mcid: number): TagContent => {
		return {kind: 'content', page, mcid, form: formOf(page, mcid)};
	};

	const readKids = (parent: PDFDict, page: PDFRef | undefined, depth: number): TagNode[] => {
		if (depth > deepestElement) throw new FinishError('its structure tree is too deep');
		const kids = rawEntry(parent, 'K');
		const value = kids instanceof PDFRef ? context.lookup(kids) : kids;
		const list = value instanceof PDFArray ? value.asArray() : kids === undefined ? [] : [kids];
		return list.map((kid) => {
			if (kid instanceof PDFNumber && page) {
				return contentOn(page, kid.asNumber());
			}
			if (kid instanceof PDFRef) return readElement(kid, page, depth);
			const node = kid instanceof PDFDict ? readReference(kid, pageOf(kid) ?? page) : undefined;
			if (!node) throw new FinishError('its structure tree holds what no page shows');
			return node;
		});
	};

	const readReference = (dict: PDFDict, page: PDFRef | undefined): TagNode | undefined => {
		const mcid = numberEntry(dict, 'MCID');
		if (!page) return undefined;
		return mcid === undefined ? readObject(dict, page) : contentOn(page, mcid);
	};

	const readElement = (ref: PDFRef, page: PDFRef | undefined, depth: number): TagElement => {
		const dict = context.lookup(ref);
		const role = dict instanceof PDFDict ? nameEntry(dict, 'S') : undefined;
		if (!(dict instanceof PDFDict) || role === undefined || seen.has(ref)) {
			throw new FinishError('its structure tree is damaged');
		}
		seen.add(ref);
		const children = readKids(dict, pageOf(dict) ?? page, depth + 1);
		return {kind: 'element', ref, dict, role, children};
	};

	const [document, ...others] = readKids(root, undefined, 0);
	if (document?.kind !== 'element' || others.length > 0) {
		throw new FinishError('its structure tree does not begin with one element');
	}
	return document;
}

function readObject(dict: PDFDict, page: PDFRef): TagObject | undefined {
	const ref = rawEntry(dict, 'Obj');
	const object = entry(dict, 'Obj');
	return ref instanceof PDFRef && object instanceof PDFDict
		? {kind: 'object', page, ref, dict: object}
		: undefined;
}

function pageOf(dict: PDFDict): PDFRef | undefined {
	const page = rawEntry(dict, 'Pg');
	return page instanceof PDFRef ? page : undefined;
}

const names = {
	K: PDFName.of('K'),
	P: PDFName.of('P'),
	Pg: PDFName.of('Pg'),
	S: PDFName.of('S'),
	Stm: PDFName.of('Stm'),
	Type: PDFName.of('Type'),
	MCR: PDFName.of('MCR'),
	OBJR: PDFName.of('OBJR'),
	MCID: PDFName.of('MCID'),
	Obj: PDFName.of('Obj'),
} as const;

/** Writes roles, parents and children of a tree back into its dictionaries. */
export function writeTagTree(document: TagElement, root: PDFDict, rootRef: PDFRef): void {
	root.set(names.K, document.ref);
	writeElement(document, rootRef);
}

function writeElement({dict, role, ref, children}: TagElement, parent: PDFRef): void {
	const page = children.find((child) => child.kind === 'content')?.page;
	dict.set(names.S, PDFName.of(role));
	dict.set(names.P, parent);
	if (page) dict.set(names.Pg, page);
	else dict.delete(names.Pg);
	const kids = children.map((child): PDFNumber | PDFRef | PDFDict => {
		if (child.kind === 'element') {
			writeElement(child, ref);
			return child.ref;
		}
		if (child.kind === 'object') {
			return reference(dict.context, names.OBJR, child.page, names.Obj, child.ref);
		}
		return child.page === page && !child.form
			? PDFNumber.of(child.mcid)
			: contentReference(dict.context, child);
	});
	const [only] = kids;
	if (kids.length === 1 && only) dict.set(names.K, only);
	else if (kids.length > 1) dict.set(names.K, arrayOf(dict.context, kids));
	else dict.delete(names.K);
}

function contentReference(context: PDFContext, {page, mcid, form}: TagContent): PDFDict {
	const dict = reference(context, names.MCR, page, names.MCID, PDFNumber.of(mcid));
	if (form) dict.set(names.Stm, form);
	return dict;
}

function reference(
	context: PDFContext,
	type: PDFName,
	page: PDFRef,
	key: PDFName,
	value: PDFNumber | PDFRef,
): PDFDict {
	const dict = PDFDict.withContext(context);
	dict.set(names.Type, type);
	dict.set(names.Pg, page);
	dict.set(key, value);
	return dict;
}

function arrayOf(context: PDFContext, items: readonly (PDFNumber | PDFRef | PDFDict)[]): PDFArray {
	const array = PDFArray.withContext(context);
	for (const item of items) array.push(item);
	return array;
}

/** A new element without children, for a step to put around others. */
export function newElement(context: PDFContext, role: string): TagElement {
	const dict = PDFDict.withContext(context);
	dict.set(names.Type, PDFName.of('StructElem'));
	return {kind: 'element', ref: context.register(dict), dict, role, children: []};
}

/** The elements of a tree in document order, the element itself first. */
export function elementsOf(element: TagElement): TagElement[] {
	const elements: TagElement[] = [];
	const walk = (next: TagElement): void => {
		elements.push(next);
		for (const child of next.children) if (child.kind === 'element') walk(child);
	};
	walk(element);
	return elements;
}

/** All marked content within an element, in document order. */
export function contentsOf(element: TagElement): TagContent[] {
	return elementsOf(element).flatMap(({children}) =>
		children.filter((child) => child.kind === 'content'),
	);
}
