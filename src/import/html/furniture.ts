import type {Element, ElementContent, Nodes, Root} from 'hast';
import type {VFile} from 'vfile';
import {report} from '../../handout/diagnostic.ts';
import type {FrontMatter} from '../../handout/front-matter.ts';
import {comparisonKey} from '../../handout/words.ts';
import {labelTest} from '../../lines/label-test.ts';
import {
	eachElement,
	hasContent,
	isBlock,
	isElement,
	isHeading,
	type Parent,
	textIn,
} from '../hast/elements.ts';
import type {TakeOut} from '../hast/take-out.ts';
import {findByline, findRights} from './byline.ts';
import {type FurnitureKind, furnitureKind} from './furniture-kinds.ts';
import {labelledLists} from './labelled-lists.ts';
import {looseParts} from './loose-parts.ts';
import {markedOn} from './marked-text.ts';
import {linkShare, PageMeasures} from './measures.ts';
import {linksHome} from './where-links-lead.ts';

/** So much of a page's sentences must stand in one part of it for that to be the text. */
const enoughProse = 0.9;

/** A part that holds so much of the sentences is never furniture, whatever it is called … */
const tooMuchProse = 0.4;
const nearlyAll = 0.95;

/** … but beside a text of a few lines, a notice of so many words may be the longer one. */
const longestNotice = 120;

/** Names of sites are no longer, in words. */
const longestName = 6;

/** More words than this outside of the text, and no links, may be a part of it. */
const mostLooseWords = 15;

/** The line of the owner, with what else stands at the foot of a page. */
const longestSmallPrint = 60;

interface KnownOfPage {
	readonly title?: string | undefined;
	/** The title as the window shows it, perhaps with the name of the site. */
	readonly windowTitle?: string | undefined;
	/** BCP 47; labels are looked for in it, and in English. */
	readonly lang?: string | undefined;
}

/**
 * Takes out what a site puts around its text: the way around it, notices, comments, lists of
 * other pages. What may be of the text stays: a label too many costs the editor a moment, a
 * sentence too few costs the patient the advice.
 *
 * @returns what was said there of the text: its authors, its day, its owner.
 */
export function removeFurniture(
	tree: Root,
	takeOut: TakeOut,
	file: VFile,
	known: KnownOfPage,
): Partial<FrontMatter> {
	return new Furniture(tree, takeOut, file, known).remove();
}

class Furniture {
	readonly #tree: Root;
	readonly #takeOut: TakeOut;
	readonly #file: VFile;
	readonly #measures = new PageMeasures();
	readonly #prose: number;
	readonly #titleKey: string;
	readonly #windowKey: string;
	readonly #isLabel: (text: string) => boolean;
	readonly #looseKind: ReturnType<typeof looseParts>;
	/** The part that holds the text, and all that it stands in. */
	readonly #main: Parent;
	readonly #around = new Set<Nodes>();
	readonly #isMarked: boolean;
	readonly #hasOwnTitle: boolean;
	readonly #found: {authors?: string[]; published?: string; licence?: string} = {};

	constructor(tree: Root, takeOut: TakeOut, file: VFile, {title, windowTitle, lang}: KnownOfPage) {
		this.#tree = tree;
		this.#takeOut = takeOut;
		this.#file = file;
		this.#prose = this.#measures.of(tree).prose;
		this.#titleKey = comparisonKey(title ?? '');
		this.#windowKey = comparisonKey(windowTitle ?? '');
		this.#isLabel = labelTest(lang);
		this.#looseKind = looseParts(tree, (node) => this.#endsText(node));
		const path = this.#pathToText();
		const marked = markedOn(path);
		this.#main = marked ?? path.at(-1) ?? tree;
		this.#isMarked = marked !== undefined;
		this.#hasOwnTitle = this.#findsTitle(this.#main, (heading) => heading.tagName === 'h1');
		for (let at: Nodes | undefined = this.#main; at; at = takeOut.parentOf(at))
			this.#around.add(at);
	}

	remove(): Partial<FrontMatter> {
		// Where nothing is marked off as the text, all of the page may be furniture, or not.
		this.#prune(this.#tree, false);
		const {authors, published, licence} = this.#found;
		return {
			...(authors && {authors: authors.map((name) => ({name}))}),
			...(published && {published}),
			...(licence && {licence}),
		};
	}

	/** From the page down to the smallest part that holds nearly all sentences. */
	#pathToText(): Parent[] {
		const path: Parent[] = [this.#tree];
		let prose = this.#ownProse(this.#tree);
		for (;;) {
			const parent = path.at(-1);
			const next = parent?.children.find(
				(child): child is Element =>
					isElement(child) &&
					isBlock(child) &&
					prose > 0 &&
					!this.#isFurniture(child) &&
					this.#ownProse(child) >= prose * enoughProse,
			);
			if (next?.type !== 'element' || /^(?:p|ul|ol|dl|table|blockquote|li)$/u.test(next.tagName))
				return path;
			path.push(next);
			prose = this.#ownProse(next);
		}
	}

	/** Sentences that stand in no furniture. */
	#ownProse(node: Nodes): number {
		let prose = this.#measures.of(node).prose;
		const subtract = (at: Nodes) => {
			if (!('children' in at)) return;
			for (const child of at.children) {
				if (isElement(child) && this.#isFurniture(child)) {
					prose -= this.#measures.of(child).prose;
				} else subtract(child);
			}
		};
		subtract(node);
		return prose;
	}

	#isFurniture(node: Element): boolean {
		return this.#kindOf(node, false) !== undefined;
	}

	#kindOf(node: Element, isInText: boolean) {
		const measures = this.#measures.of(node);
		// Class names on the whole page say nothing of its parts.
		const share = this.#prose > 0 ? measures.prose / this.#prose : 0;
		const isMost = share > nearlyAll || (share > tooMuchProse && measures.size > longestNotice);
		if (isMost && !isSureOf(node)) return undefined;
		let kind = furnitureKind(node, measures, isInText);
		if (!isMost) kind ??= this.#looseKind(node, measures);
		return kind && !this.#holdsTitle(node) ? kind : undefined;
	}

	/** Whether the title stands in a part; a text without a top heading of its own may have it outside. */
	#holdsTitle(node: Element): boolean {
		return this.#findsTitle(
			node,
			(heading) =>
				(this.#saysTitle(heading) && (heading.tagName === 'h1' || !this.#hasOwnTitle)) ||
				(heading.tagName === 'h1' && !this.#hasOwnTitle && !linksHome(heading)),
		);
	}

	#findsTitle(parent: Parent, isTitle: (heading: Element) => boolean): boolean {
		let finds = false;
		eachElement(parent, (part) => {
			if (isHeading(part) && isTitle(part)) finds = true;
			return part.tagName === 'nav' ? 'skip' : undefined;
		});
		return finds;
	}

	#saysTitle(node: Element): boolean {
		const key = comparisonKey(textIn(node));
		return key !== '' && (key === this.#titleKey || this.#titleKey.startsWith(`${key} `));
	}

	#prune(parent: Parent, isInText: boolean): void {
		// Outside of the text, a list of links goes by itself, and its label with it.
		if (!isInText && parent !== this.#main) this.#removeLabelledLists(parent);
		const isOpen = !isInText && (parent === this.#main || !this.#isMarked);
		const amid = isOpen ? this.#amidText(parent) : new Set<Nodes>();
		const inline = new Map<string, {kind: FurnitureKind; nodes: Element[]}>();
		for (const child of [...parent.children]) {
			if (child.type !== 'element') continue;
			const isAround = this.#around.has(child);
			// What is called a widget may be all that a page is made of; only around all of it does a name say more.
			const isOfMain = isInText || (parent === this.#main && parent !== this.#tree);
			const kind = isAround ? undefined : this.#kindOf(child, isOfMain);
			if (kind && hasContent(child)) {
				this.#gather(child);
				if (isBlock(child)) this.#takeOut.remove([child], kind);
				else {
					const alike = inline.get(kind.reason) ?? {kind, nodes: []};
					alike.nodes.push(child);
					inline.set(kind.reason, alike);
				}
			} else if (isAround || isInText || amid.has(child)) {
				this.#prune(child, isInText || amid.has(child) || (child === this.#main && this.#isMarked));
			} else if (!isOfMain) this.#judgeOutside(child);
			// Where nothing marks the text off, a bar of links at either end of what holds it is no part of it.
			else if (!this.#removeBar(child)) this.#prune(child, true);
		}
		for (const {kind, nodes} of inline.values()) this.#takeOut.remove(nodes, kind);
		if (isInText || parent === this.#main) this.#removeLabelledLists(parent);
	}

	/** What stands between sentences belongs to them, and so does what a heading announces. */
	#amidText(parent: Parent): Set<Nodes> {
		const children = (parent.children as ElementContent[]).filter(hasContent);
		const isProse = (node: Nodes) => this.#measures.of(node).prose > 0 && !this.#isSmallPrint(node);
		const first = children.findIndex(isProse);
		const last = children.findLastIndex(isProse);
		const amid = children.filter((child, index) => {
			const before = children[index - 1];
			const isAnnounced =
				before !== undefined && isHeading(before) && !this.#isLabel(textIn(before));
			return first !== -1 && index > first && (index < last || isAnnounced || isHeading(child));
		});
		return new Set<Nodes>(amid);
	}

	/** Who owns the page may be said in a sentence, too. */
	#isSmallPrint(node: Nodes): boolean {
		return (
			this.#measures.of(node).size <= longestSmallPrint && findRights(textIn(node)) !== undefined
		);
	}

	/** What stands outside of the text, and no name says what it is. */
	#judgeOutside(node: Element): void {
		if (!hasContent(node)) return;
		if (this.#holdsTitle(node)) {
			this.#prune(node, true);
			return;
		}
		if (this.#removeBar(node) || this.#removeSiteName(node)) return;
		const measures = this.#measures.of(node);
		const isWordy = measures.size - measures.linked > mostLooseWords && linkShare(measures) < 0.3;
		if (isBlock(node) && measures.prose === 0 && this.#isMarked && !isWordy) {
			this.#gather(node);
			this.#takeOut.remove([node], {
				rule: 'outside-text',
				reason: 'words outside of the part that the page marks as its text',
				sure: 0.8,
			});
			return;
		}
		const isDoubtful = measures.prose > 0 || isWordy;
		if (isDoubtful && this.#isMarked && !node.children.some(isBlock)) this.#doubt(node);
		this.#prune(node, false);
	}

	/** A block of hardly anything but links. */
	#removeBar(node: Element): boolean {
		const measures = this.#measures.of(node);
		const isLinks = linkShare(measures) >= 0.7 && (measures.links >= 2 || linksHome(node));
		if (!isBlock(node) || measures.prose > 0 || !isLinks || this.#holdsTitle(node)) return false;
		this.#gather(node);
		this.#takeOut.remove([node], {
			rule: 'navigation',
			reason: 'a list of links outside of the text',
			sure: 0.85,
		});
		return true;
	}

	/** What the title of the page says besides that of the text, on a line of its own. */
	#removeSiteName(node: Element): boolean {
		if (this.#measures.of(node).size > longestName) return false;
		const key = comparisonKey(textIn(node));
		const isName =
			key.length > 3 &&
			key !== this.#titleKey &&
			(this.#windowKey.endsWith(` ${key}`) || this.#windowKey.startsWith(`${key} `));
		// Without a heading for it, what the window's title begins with may be the title.
		const mayBeTitle =
			!this.#hasOwnTitle && !this.#windowKey.endsWith(` ${key}`) && !linksHome(node);
		if (!isName || mayBeTitle || !isBlock(node) || this.#holdsHeading(node)) return false;
		this.#takeOut.remove([node], {rule: 'site-name', reason: 'the name of the site', sure: 0.9});
		return true;
	}

	#holdsHeading(node: Element): boolean {
		return isHeading(node) || this.#findsTitle(node, () => true);
	}

	#doubt(node: Element): void {
		report(this.#file, {
			ruleId: 'import-doubt',
			severity: 'info',
			reason: `Kept words outside of the part that the page marks as its text: "${textIn(node).slice(0, 80)}"`,
			note: 'They read like sentences. Take them out if they belong to the site.',
			place: node.position,
		});
	}

	/** "Related articles" and nothing but links below it. */
	#removeLabelledLists(parent: Parent): void {
		const lists = labelledLists(parent, {
			measures: this.#measures,
			isLabel: this.#isLabel,
			endsText: (label) => this.#endsText(label),
		});
		for (const {nodes, isContents} of lists) {
			this.#takeOut.remove(nodes, {
				rule: isContents ? 'table-of-contents' : 'related',
				reason: isContents
					? 'a list of contents, which is made anew'
					: 'a list of other pages, under a label of web pages',
				sure: 0.9,
			});
		}
	}

	/** No sentence of the text stands below a part. */
	#endsText(node: Element): boolean {
		let at: Nodes = node;
		for (
			let parent = this.#takeOut.parentOf(at);
			parent && at !== this.#main;
			parent = this.#takeOut.parentOf(at)
		) {
			const children = parent.children as ElementContent[];
			const below = children.slice(children.indexOf(at as ElementContent) + 1);
			if (below.some((other) => this.#measures.of(other).prose > 0 && !this.#isSmallPrint(other)))
				return false;
			at = parent;
		}
		return true;
	}

	/** Who wrote it and who owns it is known from what goes. */
	#gather(node: Element): void {
		const text = textIn(node);
		const {author, day} = findByline(node);
		if (author) this.#found.authors ??= [author];
		if (day) this.#found.published ??= day;
		const rights = findRights(text);
		if (rights) this.#found.licence ??= rights;
	}
}

/** Comments may well be longer than what they are about. */
function isSureOf(node: Element): boolean {
	const {id} = node.properties;
	return id === 'comments' || id === 'respond' || /^(?:footer|nav)$/u.test(node.tagName);
}
