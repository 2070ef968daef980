import type {Element, Nodes, Root} from 'hast';
import {leadsToOffer, setsCondition} from '../../lines/appeals.ts';
import {offers} from '../../lines/offers.ts';
import {tellsContact} from '../../lines/page-score.ts';
import {selling} from '../../lines/page-terms.ts';
import {stemsOf} from '../../lines/word-stems.ts';
import {attribute, eachElement, isBlock, isElement, isHeading, textIn} from '../hast/elements.ts';
import type {FurnitureKind} from './furniture-kinds.ts';
import type {Measures} from './measures.ts';
import {namesOf} from './measures.ts';

export const appeal: FurnitureKind = {
	rule: 'appeal',
	reason: 'a box in which the site wants something of its visitors',
	sure: 0.9,
};

/** A box is no longer, in words … */
const longestBox = 45;

/** … and has no more lines, pictures not counted. */
const mostLines = 5;

/** Things that are sold have more, and a price. */
const mostOfSale = 9;

/** What its button says is no longer, in characters. */
const longestButton = 32;

/** What may stand below the button ("In stock") is no longer, in characters. */
const longestBelow = 20;

/** From here on a box goes, as log odds. */
const sureEnough = 3;

/** Names that sites give to boxes that want something of a visitor, as whole parts of a name … */
const names =
	/(?:^|[-_\d])(?:bn|shop|teaser|deals?|sale|paywall|werbung|angebot|oferta|offre|offerta|reclame|reklam[ae]?|publi)(?:[-_\d]|$)/u;

/** … and to such boxes alone. */
const sureNames =
	/(?:^|[-_\d])(?:banner\d?|bnr|cta|offers?|promo(?:tion)?s?|products?|adverts?|ads?|upsell|sponsor(?:ed)?|donate)(?:[-_\d]|$)/u;

/** Names of boxes that warn or advise. */
const ofAdvice =
	/alert|warn|urgent|emergenc|danger|advice|advis|important|red-?flag|callout|notfall|urgen[ct]|wichtig|hinweis|attention|atencion|aten[cç]|avviso|belangrijk|varning|uwaga/u;

const buttonNames = /btn|button|boton|knapp|(?:^|[-_])cta(?:[-_]|$)/u;

interface BoxLine {
	readonly text: string;
	readonly isHeading: boolean;
	/** Nothing but a link to elsewhere, or a button. */
	readonly isButton: boolean;
	readonly href: string;
}

/**
 * Tells boxes in which a site wants something of its visitors: a few words, and below them nothing but a
 * button that leads elsewhere. What it is for is not asked, but how it is named, where it leads, whether it
 * sells, and whether the text speaks of the same; a way to make contact, a list or a table is never in one.
 */
export function appealTest(tree: Root): (node: Element, measures: Measures) => boolean {
	let known: ReadonlyMap<string, number> | undefined;
	return (node, {size}) => {
		if (!/^(?:div|section|aside|article|figure)$/u.test(node.tagName)) return false;
		if (size === 0 || size > longestBox || holdsMore(node)) return false;
		const lines = linesOf(node);
		const button = lines.findLastIndex(({isButton}) => isButton);
		const above = lines.slice(0, button);
		const below = lines.slice(button + 1);
		const isBox =
			button > 0 &&
			lines.length <=
				(/[$€£¥]|\p{Nd} ?(?:zł|kč|kr|руб|₽|tl|₺)/iu.test(textIn(node)) ? mostOfSale : mostLines) &&
			!above.every(({isButton}) => isButton) &&
			below.every(({text}) => text.length <= longestBelow && !/[.:!]$/u.test(text)) &&
			!tellsContact(textIn(node));
		if (!isBox) return false;
		known ??= countStems(tree);
		return oddsOf(node, above, lines, known) >= sureEnough;
	};
}

function oddsOf(
	node: Element,
	above: readonly BoxLine[],
	lines: readonly BoxLine[],
	known: ReadonlyMap<string, number>,
): number {
	const given: string[] = [];
	let isMadeButton = false;
	eachElement(node, (part) => {
		const own = namesOf(part);
		given.push(...own);
		if (attribute(part, 'role') === 'button' || own.some((name) => buttonNames.test(name)))
			isMadeButton = true;
	});
	const text = above.map((line) => line.text).join(' ');
	const small = text.toLowerCase();
	if (given.some((name) => ofAdvice.test(name))) return 0;
	const isNamed = given.some((name) => names.test(name));
	const isSurelyNamed = given.some((name) => sureNames.test(name));
	const isLed = lines.some(({href}) => leadsToOffer(href));
	const isSelling = offers(small) || selling.test(small) || /[$€£¥]/u.test(small);
	if (!isNamed && !isSurelyNamed && !isLed && !isSelling) return 0;
	if (!isSelling && setsCondition(text)) return 0;
	const own = countStems(node);
	const shared = [...new Set(stemsOf(text))].filter(
		(stem) => (known.get(stem) ?? 0) > (own.get(stem) ?? 0),
	).length;
	const sentences = above.filter(({text: line}) => /[.。।۔]$/u.test(line)).length;
	return (
		0.5 +
		(isSurelyNamed ? 2.5 : isNamed ? 1.5 : 0) +
		(isMadeButton ? 1 : 0) +
		(isLed ? 1.5 : 0) +
		(isSelling ? 1.5 : 0) +
		(shared === 0 ? 1.5 : shared === 1 ? 0.5 : shared === 2 ? 0 : -1.5) +
		(above.some((line) => /[?？؟!！]/u.test(line.text)) ? 0.5 : 0) -
		Math.min(2, sentences) -
		(above.some((line) => line.isHeading) ? 1 : 0)
	);
}

/** Lists, tables and quotations tell what to do. */
function holdsMore(node: Element): boolean {
	let holds = false;
	eachElement(node, ({tagName}) => {
		if (/^(?:ul|ol|dl|table|blockquote|pre)$/u.test(tagName)) holds = true;
	});
	return holds;
}

function linesOf(node: Element): BoxLine[] {
	const lines: BoxLine[] = [];
	let run: Nodes[] = [];
	const end = (isHead: boolean) => {
		const text = run.map(textIn).join('').trim();
		const parts = run.filter((part) => textIn(part) !== '');
		const links = parts.map(buttonIn);
		if (text !== '') {
			lines.push({
				text,
				isHeading: isHead,
				isButton: text.length <= longestButton && links.every((link) => link !== undefined),
				href: links.find(Boolean) ?? '',
			});
		}
		run = [];
	};
	const walk = (at: Element) => {
		for (const child of at.children) {
			if (isBlock(child)) {
				end(isHeading(at));
				if (child.children.some(isBlock) || attribute(child, 'role') !== 'button') {
					walk(child);
					end(isHeading(child));
				} else {
					run.push(child);
					end(false);
				}
			} else if (isElement(child, 'br')) end(isHeading(at));
			else run.push(child);
		}
		end(isHeading(at));
	};
	walk(node);
	return lines;
}

/** Where a link leads that is all of a part; empty for a button; nothing where the part is neither. */
function buttonIn(part: Nodes): string | undefined {
	if (part.type !== 'element') return undefined;
	if (attribute(part, 'role') === 'button') return attribute(part, 'href') ?? '';
	if (part.tagName === 'a') {
		const href = attribute(part, 'href') ?? '';
		return /^#.|^(?:tel|mailto):/iu.test(href) ? undefined : href;
	}
	const inner = part.children.filter((child) => textIn(child) !== '');
	const [only] = inner;
	return only && inner.length === 1 ? buttonIn(only) : undefined;
}

function countStems(tree: Nodes): Map<string, number> {
	const counts = new Map<string, number>();
	for (const stem of stemsOf(textIn(tree))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
	return counts;
}
