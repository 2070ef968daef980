import Slugger from 'github-slugger';
import type {Element, Nodes, Root} from 'hast';
import {lostAddress} from '../lost-links.ts';
import {attribute, eachElement, isHeading, replaceIn, textIn} from './elements.ts';

/** A link that was not taken along; its words stay. */
export interface LostLink {
	readonly node: Element;
	readonly address: string;
	readonly words: string;
}

/**
 * Makes links lead somewhere from a handout: addresses in full, places in the text by their
 * heading. What leads nowhere any more is marked so, and loses its link later, never its words.
 *
 * @param base where the page stood, if that is known.
 */
export function settleLinks(tree: Root, base: string | undefined): LostLink[] {
	const headings = headingsById(tree);
	const lost: LostLink[] = [];
	eachElement(tree, (node, parent) => {
		if (node.tagName !== 'a' || !parent) return;
		const address = (attribute(node, 'href') ?? '').trim();
		const settled = settle(address, base, headings);
		if (settled !== undefined) {
			node.properties = {href: settled};
			return;
		}
		// Pictures that lead to themselves, larger, have no words.
		if (textIn(node) === '') replaceIn(parent, node, ...node.children);
		else node.properties = {href: lostAddress};
		lost.push({node, address, words: textIn(node)});
	});
	return lost;
}

function settle(
	address: string,
	base: string | undefined,
	headings: ReadonlyMap<string, string>,
): string | undefined {
	const inner = innerId(address, base);
	if (inner !== undefined) {
		const slug = headings.get(inner);
		return slug === undefined ? undefined : `#${slug}`;
	}
	if (/^(?:mailto:[^@]+@|tel:)./iu.test(address)) return address;
	if (/^[a-z][a-z0-9+.-]*:/iu.test(address) && !/^https?:/iu.test(address)) return undefined;
	try {
		const url = new URL(address, base);
		return /^https?:$/u.test(url.protocol) ? url.href : undefined;
	} catch {
		return undefined;
	}
}

/** The id of a place on the same page. */
function innerId(address: string, base: string | undefined): string | undefined {
	const at = address.indexOf('#');
	if (at === -1) return undefined;
	const page = address.slice(0, at);
	if (page !== '' && page !== base) return undefined;
	try {
		return decodeURIComponent(address.slice(at + 1));
	} catch {
		return address.slice(at + 1);
	}
}

/** The slugs of headings by all ids that stand in, around or right before them. */
function headingsById(tree: Root): Map<string, string> {
	const slugger = new Slugger();
	const slugs = new Map<string, string>();
	let waiting: string[] = [];
	const walk = (node: Nodes) => {
		if (node.type === 'text') {
			if (/\S/u.test(node.value)) waiting = [];
			return;
		}
		if (node.type === 'element') {
			const id = attribute(node, 'id');
			if (id !== undefined) waiting.push(id);
			if (isHeading(node)) {
				eachElement(node, (inner) => {
					const innerId = attribute(inner, 'id');
					if (innerId !== undefined) waiting.push(innerId);
				});
				const slug = slugger.slug(textIn(node));
				for (const name of waiting) if (!slugs.has(name)) slugs.set(name, slug);
				waiting = [];
				return;
			}
		}
		if ('children' in node) for (const child of node.children) walk(child);
	};
	walk(tree);
	return slugs;
}
