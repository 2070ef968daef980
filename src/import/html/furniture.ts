import type {Element, ElementContent, Nodes, Root} from 'hast';
import type {VFile} from 'vfile';
import {labelTest} from '../../clean/boilerplate-matcher.ts';
import {report} from '../../handout/diagnostic.ts';
import type {FrontMatter} from '../../handout/front-matter.ts';
import {comparisonKey} from '../../handout/words.ts';
import {
	attribute,
	blockNames,
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
import {furnitureKind, isMarkedMain} from './furniture-kinds.ts';
import {linkShare, PageMeasures} from './measures.ts';

/** So much of a page's sentences must stand in one part of it for that to be the text. */
const enoughProse = 0.9;

/** A part that holds so much of the sentences is never furniture, whatever it is called … */
const tooMuchProse = 0.4;
const nearlyAll = 0.95;

/** … but beside a text of a few lines, a notice of so many words may be the longer one. */
const longestNotice = 120;

interface KnownOfPage {
	readonly title?: string | undefined;
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
	readonly #isLabel: (text: string) => boolean;
	/** The part that holds the text, and all that it stands in. */
	readonly #main: Parent;
	readonly #around = new Set<Nodes>();
	readonly #isMarked: boolean;
	readonly #found: {authors?: string[]; published?: string; licence?: string} = {};

	constructor(tree: Root, takeOut: TakeOut, file: VFile, {title, lang}: KnownOfPage) {
		this.#tree = tree;
		this.#takeOut = takeOut;
		this.#file = file;
		this.#prose = this.#measures.of(tree).prose;
		this.#titleKey = comparisonKey(title ?? '');
		this.#isLabel = labelTest(lang);
		const path = this.#pathToText();
		const marked = path.findLast((node) => isElement(node) && isMarkedMain(node));
		this.#main = marked ?? path.at(-1) ?? tree;
		this.#isMarked = marked !== undefined;
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
		const kind = isMost && !isSureOf(node) ? undefined : furnitureKind(node, measures, isInText);
		return kind && !this.#holdsTitle(node) ? kind : undefined;
	}

	#holdsTitle(node: Element): boolean {
		if (this.#titleKey === '') return false;
		let holds = false;
		eachElement(node, (part) => {
			if (part.tagName === 'h1' && this.#saysTitle(part)) holds = true;
			return part.tagName === 'nav' ? 'skip' : undefined;
		});
		return holds;
	}

	#saysTitle(node: Element): boolean {
		const key = comparisonKey(textIn(node));
		return key !== '' && (key === this.#titleKey || this.#titleKey.startsWith(`${key} `));
	}

	#prune(parent: Parent, isInText: boolean): void {
		for (const child of [...parent.children]) {
			if (child.type !== 'element' || !parent.children.includes(child)) continue;
			const isAround = this.#around.has(child);
			const kind = isAround ? undefined : this.#kindOf(child, isInText);
			if (kind && hasContent(child)) {
				this.#gather(child);
				this.#takeOut.remove(child, kind);
			} else if (isAround || isInText) {
				this.#prune(child, isInText || child === this.#main);
			} else this.#judgeOutside(child);
		}
		if (isInText || parent === this.#main) this.#removeLabelledLists(parent);
	}

	/** What stands outside of the text, and no name says what it is. */
	#judgeOutside(node: Element): void {
		if (!hasContent(node)) return;
		if (this.#holdsTitle(node)) {
			this.#prune(node, true);
			return;
		}
		const measures = this.#measures.of(node);
		const isLinks = linkShare(measures) >= 0.7 && (measures.links >= 2 || linksHome(node));
		if (measures.prose === 0 && isBlock(node) && (isLinks || this.#isMarked)) {
			this.#gather(node);
			this.#takeOut.remove(node, {
				rule: isLinks ? 'navigation' : 'outside-text',
				reason: isLinks
					? 'a list of links outside of the text'
					: 'words outside of the part that the page marks as its text',
				sure: isLinks ? 0.85 : 0.8,
			});
			return;
		}
		if (measures.prose > 0 && this.#isMarked && !node.children.some(isBlock)) this.#doubt(node);
		this.#prune(node, false);
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
		const blocks = (parent.children as ElementContent[]).filter(
			(child): child is Element => isElement(child) && hasContent(child),
		);
		for (const [index, label] of blocks.entries()) {
			if (
				!blockNames.has(label.tagName) ||
				!parent.children.includes(label) ||
				!this.#isLabel(textIn(label))
			)
				continue;
			const links: Element[] = [];
			for (const next of blocks.slice(index + 1)) {
				const measures = this.#measures.of(next);
				if (isHeading(next) || measures.links === 0 || linkShare(measures) < 0.8) break;
				links.push(next);
			}
			if (links.length === 0) continue;
			for (const node of [label, ...links]) {
				this.#takeOut.remove(node, {
					rule: 'related',
					reason: 'a list of other pages, under a label of web pages',
					sure: 0.9,
				});
			}
		}
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

/** The name of a site leads to its first page. */
function linksHome(node: Element): boolean {
	let isHome = false;
	eachElement(node, (part) => {
		if (/^(?:\.?\/|(?:\.\/)?index\.html?)$/iu.test(attribute(part, 'href') ?? '')) isHome = true;
	});
	return isHome;
}

/** Comments may well be longer than what they are about. */
function isSureOf(node: Element): boolean {
	const {id} = node.properties;
	return id === 'comments' || id === 'respond' || /^(?:footer|nav)$/u.test(node.tagName);
}
