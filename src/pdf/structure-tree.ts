import {PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef} from '@cantoo/pdf-lib';
import {PdfReadError} from './errors.ts';
import {
	dictEntry,
	entry,
	itemsOf,
	nameEntry,
	numberEntry,
	rawEntry,
	textEntry,
} from './pdf-objects.ts';
import type {TextSegment} from './text-segment.ts';

/** An element of the structure tree: ISO 32000-1, 14.7.2. */
export interface StructureElement {
	readonly kind: 'element';
	/** The structure type as written: `H1`, `Aside`. */
	readonly role: string;
	/** The standard type that the RoleMap finally maps it to; the role itself if it is not mapped. */
	readonly mappedRole: string;
	readonly alt?: string;
	readonly actualText?: string;
	readonly lang?: string;
	readonly title?: string;
	readonly id?: string;
	/** Of a table's header cell: `Row`, `Column` or `Both`. */
	readonly scope?: string;
	readonly children: readonly StructureNode[];
}

/** A marked-content sequence of an element. */
export interface StructureText {
	readonly kind: 'text';
	/** From 1 on. */
	readonly page: number;
	readonly mcid: number;
	/** Undefined if the page holds no such sequence. */
	readonly segment: TextSegment | undefined;
}

/** An object that belongs to an element, such as the annotation of a link. */
interface StructureObject {
	readonly kind: 'object';
	/** The object's Subtype, or else its Type: `Link`. */
	readonly type: string;
	/** The description of a link's annotation. */
	readonly contents?: string;
	/** The address of a link that leads out of the document. */
	readonly uri?: string;
}

export type StructureNode = StructureElement | StructureText | StructureObject;

/** Resolves what the leaves of a structure tree refer to. */
export interface MarkedContentSource {
	/** The number of a page, from 1 on. */
	pageNumberOf(page: PDFRef): number | undefined;
	segmentOf(page: number, mcid: number, stream: PDFRef | undefined): TextSegment | undefined;
}

/** How deep elements may be nested. Chromium's HTML parser nests at most 512 deep. */
const deepestElement = 1000;

/**
 * Reads the structure tree.
 *
 * @param root The StructTreeRoot.
 * @throws PdfReadError if the tree forms a loop, or is nested too deeply.
 */
export function readStructureTree(root: PDFDict, source: MarkedContentSource): StructureElement[] {
	const reader = new StructureReader(dictEntry(root, 'RoleMap'), source);
	const nodes = reader.readChildren(root, undefined, 0);
	return nodes.filter((node) => node.kind === 'element');
}

class StructureReader {
	readonly #roleMap: PDFDict | undefined;
	readonly #source: MarkedContentSource;
	readonly #mappedRoles = new Map<string, string>();
	/** An element has only one parent, so none may occur twice. */
	readonly #seen = new Set<PDFDict>();

	constructor(roleMap: PDFDict | undefined, source: MarkedContentSource) {
		this.#roleMap = roleMap;
		this.#source = source;
	}

	/** @param page The page of kids that name none: that of the parent. */
	readChildren(parent: PDFDict, page: PDFRef | undefined, depth: number): StructureNode[] {
		const kids = entry(parent, 'K');
		const nodes: StructureNode[] = [];
		for (const kid of kids instanceof PDFArray ? kids.asArray() : [kids]) {
			const node = kid && this.#readKid(parent.context.lookup(kid), page, depth);
			if (node) nodes.push(node);
		}
		return nodes;
	}

	#readKid(
		kid: PDFObject | undefined,
		page: PDFRef | undefined,
		depth: number,
	): StructureNode | undefined {
		if (kid instanceof PDFNumber) return this.#readContent(kid.asNumber(), page, undefined);
		if (!(kid instanceof PDFDict)) return undefined;
		switch (nameEntry(kid, 'Type')) {
			case 'MCR': {
				const mcid = numberEntry(kid, 'MCID');
				if (mcid === undefined) throw new PdfReadError('A marked-content reference has no MCID');
				return this.#readContent(mcid, pageOf(kid) ?? page, refEntry(kid, 'Stm'));
			}
			case 'OBJR':
				return readObject(kid);
			default:
				return this.#readElement(kid, page, depth);
		}
	}

	#readContent(mcid: number, page: PDFRef | undefined, stream: PDFRef | undefined): StructureText {
		const number = page && this.#source.pageNumberOf(page);
		if (number === undefined) {
			throw new PdfReadError(`Marked content ${mcid} of the structure tree is on no page`);
		}
		const segment = this.#source.segmentOf(number, mcid, stream);
		return {kind: 'text', page: number, mcid, segment};
	}

	#readElement(dict: PDFDict, page: PDFRef | undefined, depth: number): StructureElement {
		const role = nameEntry(dict, 'S');
		if (role === undefined) throw new PdfReadError('A structure element has no structure type');
		if (this.#seen.has(dict)) {
			throw new PdfReadError(`The structure tree comes twice to one element, ${role}`);
		}
		if (depth >= deepestElement) throw new PdfReadError('The structure tree is too deep');
		this.#seen.add(dict);
		return {
			kind: 'element',
			role,
			mappedRole: this.#mappedRoleOf(role),
			...attributesOf(dict),
			children: this.readChildren(dict, pageOf(dict) ?? page, depth + 1),
		};
	}

	#mappedRoleOf(role: string): string {
		let mapped = this.#mappedRoles.get(role);
		if (mapped === undefined) {
			mapped = this.#roleMap ? followRoleMap(this.#roleMap, role) : role;
			this.#mappedRoles.set(role, mapped);
		}
		return mapped;
	}
}

function followRoleMap(roleMap: PDFDict, role: string): string {
	const seen = new Set<string>();
	let mapped = role;
	while (!seen.has(mapped)) {
		seen.add(mapped);
		const next = nameEntry(roleMap, mapped);
		if (next === undefined) return mapped;
		mapped = next;
	}
	return role;
}

type Attributes = Pick<StructureElement, 'alt' | 'actualText' | 'lang' | 'title' | 'id' | 'scope'>;

function attributesOf(dict: PDFDict): Attributes {
	const attributes: {-readonly [Key in keyof Attributes]: Attributes[Key]} = {};
	// Going through all entries once costs less than looking up six keys, all of which are rare.
	for (const key of dict.keys()) {
		const name = textAttributes.get(key);
		const text = name && textEntry(dict, key.decodeText());
		if (name && text !== undefined) attributes[name] = text;
	}
	const scope = scopeOf(entry(dict, 'A'));
	if (scope !== undefined) attributes.scope = scope;
	return attributes;
}

const textAttributes = new Map<PDFName, Exclude<keyof Attributes, 'scope'>>([
	[PDFName.of('Alt'), 'alt'],
	[PDFName.of('ActualText'), 'actualText'],
	[PDFName.of('Lang'), 'lang'],
	[PDFName.of('T'), 'title'],
	[PDFName.of('ID'), 'id'],
]);

/** Attributes are a single object, or an array of objects and revision numbers: ISO 32000-1, 14.7.5. */
function scopeOf(attributes: PDFObject | undefined): string | undefined {
	if (attributes instanceof PDFDict) return nameEntry(attributes, 'Scope');
	if (!(attributes instanceof PDFArray)) return undefined;
	for (const object of itemsOf(attributes)) {
		const scope = object instanceof PDFDict ? nameEntry(object, 'Scope') : undefined;
		if (scope !== undefined) return scope;
	}
	return undefined;
}

function readObject(reference: PDFDict): StructureObject {
	const object = entry(reference, 'Obj');
	if (!(object instanceof PDFDict)) return {kind: 'object', type: 'missing'};
	const action = dictEntry(object, 'A');
	const contents = textEntry(object, 'Contents');
	const uri = action && textEntry(action, 'URI');
	return {
		kind: 'object',
		type: nameEntry(object, 'Subtype') ?? nameEntry(object, 'Type') ?? 'unknown',
		...(contents === undefined ? {} : {contents}),
		...(uri === undefined ? {} : {uri}),
	};
}

function pageOf(dict: PDFDict): PDFRef | undefined {
	return refEntry(dict, 'Pg');
}

function refEntry(dict: PDFDict, key: string): PDFRef | undefined {
	const value = rawEntry(dict, key);
	return value instanceof PDFRef ? value : undefined;
}
