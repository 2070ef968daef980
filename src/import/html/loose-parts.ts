import type {Element, Nodes, Root} from 'hast';
import {tellsContact} from '../../lines/page-score.ts';
import {service} from '../../lines/page-terms.ts';
import {attribute, eachElement, hasContent, isBlock, isHeading, textIn} from '../hast/elements.ts';
import {appeal, appealTest} from './appeal-boxes.ts';
import type {FurnitureKind} from './furniture-kinds.ts';
import {type Measures, namesOf} from './measures.ts';

/** What a button says is no longer, in characters. */
const longestButton = 32;

/** The foot of a site is no longer, in words, where it stands in what holds the text. */
const longestFoot = 120;

const footNames = /^(?:[\p{L}\p{N}]{1,14}[-_])?(?:foot|footer)$/u;
/** Feet of what stands in a text. */
const footOfPart = /^(?:card|entry|post|article|table|modal|panel|section|box|figure)[-_]/u;

const buttons: FurnitureKind = {
	rule: 'page-tools',
	reason: 'buttons, which paper cannot press',
	sure: 0.9,
};

/** A box that asks for an address of mail has no more words. */
const longestMailBox = 50;

/** A label over links to share is no longer, in words; nor are those links. */
const longestLabel = 5;
const longestShare = 12;

const mailForm: FurnitureKind = {
	rule: 'newsletter',
	reason: 'a box that asks for an address of mail',
	sure: 0.9,
};

const sharing: FurnitureKind = {rule: 'sharing', reason: 'links to share the page', sure: 0.9};

const foot: FurnitureKind = {rule: 'site-footer', reason: 'the foot of the site', sure: 0.9};

/**
 * Tells what stands in the text itself and is of the site all the same: boxes that want something of a visitor, two
 * buttons and nothing else, a box that asks for an address of mail, links to services to share it on, and the last
 * part of a page, where it is called its foot.
 */
export function looseParts(tree: Root, endsText: (node: Element) => boolean) {
	const isAppeal = appealTest(tree);
	return (node: Element, measures: Measures): FurnitureKind | undefined => {
		if (!isBlock(node) || isHeading(node)) return undefined;
		const names = namesOf(node);
		if (names.some((name) => footNames.test(name) && !footOfPart.test(name))) {
			return measures.size <= longestFoot && endsText(node) ? foot : undefined;
		}
		if (asksForMail(node, measures)) return mailForm;
		if (isSharing(node, measures)) return sharing;
		const opensOthers = names.some((name) => /tab|accordion/u.test(name));
		if (isOnlyButtons(node) && !opensOthers) return buttons;
		return isAppeal(node, measures) ? appeal : undefined;
	};
}

/** A few words over a field for an address of mail. */
function asksForMail(node: Element, {size}: Measures): boolean {
	if (!/^(?:div|section|aside|article)$/u.test(node.tagName) || size > longestMailBox) return false;
	let [asks, isText] = [false, false];
	eachElement(node, (part) => {
		if (/(?<!\S)email(?!\S)/u.test(attribute(part, 'dataControls') ?? '')) asks = true;
		if (/^(?:ul|ol|dl|table|h1)$/u.test(part.tagName)) isText = true;
	});
	return asks && !isText && !tellsContact(textIn(node));
}

/** Links to services that pages are shared on, with a label of a few words. */
function isSharing(node: Element, {size, linked, links}: Measures): boolean {
	if (links < 2 || size - linked > longestLabel || size > 2 * longestShare) return false;
	let isEach = true;
	eachElement(node, (part) => {
		if (part.tagName === 'a' && !service.test(textIn(part).toLowerCase())) isEach = false;
	});
	return isEach && !tellsContact(textIn(node));
}

function isOnlyButtons(node: Element): boolean {
	let count = 0;
	const isButton = (part: Nodes): boolean => {
		if (part.type !== 'element') return false;
		if (attribute(part, 'role') === 'button') {
			count++;
			// What it opens stands elsewhere on the page, and is named by it.
			const opens = attribute(part, 'ariaControls') ?? attribute(part, 'ariaExpanded');
			return (
				textIn(part).length <= longestButton && opens === undefined && !tellsContact(textIn(part))
			);
		}
		if (isHeading(part)) return false;
		const inner = part.children.filter(hasContent);
		return inner.length > 0 && inner.every(isButton);
	};
	let isTooDeep = 0;
	eachElement(node, () => {
		isTooDeep++;
		return isTooDeep > 40 ? 'skip' : undefined;
	});
	return isTooDeep <= 40 && isButton({...node, properties: {}}) && count >= 2;
}
