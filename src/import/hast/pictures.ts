import path from 'node:path';
import type {Element, Root} from 'hast';
import type {VFile} from 'vfile';
import {report} from '../../handout/diagnostic.ts';
import {imageTypeOf, unsafeInSvg} from '../../images/image-type.ts';
import type {DraftImage} from '../draft.ts';
import {slugOf} from '../slug-of.ts';
import {attribute, eachElement, type Parent, replaceIn} from './elements.ts';

/** Gives the bytes of a picture that a source names, or says in a sentence why there are none. */
export type PictureReader = (address: string) => Promise<Uint8Array | string>;

/** No picture on paper needs more. In bytes. */
const largestPicture = 30_000_000;

const extensions = {'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg'} as const;

/**
 * Gathers the pictures of a tree under names of their own, which begin with the name of their
 * source: a folder holds those of many. What cannot be taken along is a finding.
 */
export async function gatherPictures(
	tree: Root,
	read: PictureReader,
	file: VFile,
): Promise<DraftImage[]> {
	const found: {node: Element; parent: Parent}[] = [];
	eachElement(tree, (node, parent) => {
		if ((node.tagName === 'img' || node.tagName === 'image') && parent) found.push({node, parent});
	});
	const images = new Map<string, DraftImage>();
	const nameOf = new Map<string, string>();
	for (const {node, parent} of found) {
		const address = addressOf(node);
		const alt = (attribute(node, 'alt') ?? '').replace(/\s+/gu, ' ').trim();
		const known = nameOf.get(address);
		const bytes = known !== undefined || isDot(node) ? undefined : await read(address);
		const problem = typeof bytes === 'string' ? bytes : bytes && problemOf(bytes);
		if (isDot(node)) {
			replaceIn(parent, node);
			continue;
		}
		if (problem !== undefined) {
			replaceIn(parent, node);
			reportLost(file, node, address, alt, problem);
			continue;
		}
		let name = known;
		if (name === undefined && bytes instanceof Uint8Array) {
			name = freeName(address, bytes, file, images);
			images.set(name, {name, bytes, alt});
			nameOf.set(address, name);
		}
		node.properties = {src: name, ...(alt && {alt})};
		if (alt === '') reportNoDescription(file, node, address);
	}
	return [...images.values()];
}

/** Where a picture lies: pages that load late keep the address aside. */
function addressOf(node: Element): string {
	const src = attribute(node, 'src') ?? '';
	const late = ['dataSrc', 'dataLazySrc', 'dataOriginal'].map((name) => attribute(node, name));
	const isStandIn = src === '' || /^data:image\/(?:gif|svg)/iu.test(src);
	return ((isStandIn ? late.find(Boolean) : undefined) ?? src).trim();
}

/** A picture of a dot counts readers, and shows nothing. */
function isDot(node: Element): boolean {
	const sizes = [attribute(node, 'width'), attribute(node, 'height')];
	return sizes.every((size) => size !== undefined && Number.parseInt(size, 10) <= 2);
}

function problemOf(bytes: Uint8Array): string | undefined {
	if (bytes.length > largestPicture) return 'it is too large';
	const type = imageTypeOf(bytes);
	if (!type) return 'it is no PNG, JPEG or SVG';
	const unsafe = type === 'image/svg+xml' ? unsafeInSvg(bytes) : undefined;
	return unsafe && `there is an ${unsafe} in it`;
}

function freeName(
	address: string,
	bytes: Uint8Array,
	file: VFile,
	taken: ReadonlyMap<string, DraftImage>,
): string {
	const type = imageTypeOf(bytes);
	const extension = type ? extensions[type] : 'png';
	const own = slugOf(file.stem ?? '') || 'picture';
	const given = address.startsWith('data:')
		? ''
		: slugOf(path.posix.basename(decodedPath(address)).replace(/\.[a-z0-9]+$/iu, ''));
	const stem = given === '' || given.startsWith(own) ? given || own : `${own}-${given}`;
	for (let number = 1; ; number++) {
		const name = `${stem.slice(0, 80)}${number > 1 ? `-${number}` : ''}.${extension}`;
		if (!taken.has(name)) return name;
	}
}

/** The path in an address, without what a server is asked for besides. */
export function decodedPath(address: string): string {
	const plain = address.replace(/[?#].*$/su, '');
	try {
		return decodeURIComponent(plain);
	} catch {
		return plain;
	}
}

function reportLost(
	file: VFile,
	node: Element,
	address: string,
	alt: string,
	problem: string,
): void {
	const name = address.length > 120 ? `${address.slice(0, 117)}…` : address;
	report(file, {
		ruleId: 'import-picture',
		severity: 'warning',
		reason: `Left out picture "${name}": ${problem}`,
		note: `A reader may miss what it showed${alt && `: "${alt}"`}. Save it beside the handout as PNG, JPEG or SVG, and name it in the text.`,
		place: node.position,
		actual: address,
	});
}

function reportNoDescription(file: VFile, node: Element, address: string): void {
	report(file, {
		ruleId: 'import-picture',
		severity: 'warning',
		reason: `Missing description of picture "${address.slice(0, 120)}"`,
		note: 'Who cannot see the picture is told nothing. Write between the square brackets what it shows.',
		place: node.position,
	});
}
