import type {Heading, Nodes, Root, RootContent} from 'mdast';
import {languageOf} from '../handout/language-of.ts';
import {careBoxes} from '../handout/nodes.ts';
import {sectionsOf} from '../handout/sections.ts';
import {comparisonKey, flatText, textOf, withoutArabicMarks} from '../handout/words.ts';
import type {DisclaimerCatalogue} from './catalogue.ts';
import type {DisclaimerKind} from './disclaimer.ts';
import {disclaimerPatterns} from './disclaimer-patterns.ts';
import {tellsEmergency} from './emergency-signs.ts';
import {type NearPassage, nearestPassage} from './near-wording.ts';
import type {SectionTriggers} from './triggers/section-triggers.ts';

/** A section that needs no disclaimer, and why a clinic decided so. */
export interface ExemptSection {
	/** Its heading, in any case. */
	readonly heading: string;
	readonly reason: string;
}

/** Which disclaimers the sections of a handout must carry, and in which words. */
export interface DisclaimerPolicy {
	/** The approved wordings. */
	readonly catalogue: DisclaimerCatalogue;
	/** Language of the handout, BCP 47. */
	readonly lang: string;
	/** Kinds that every section must carry, such as `general`. */
	readonly kinds: readonly DisclaimerKind[];
	/** The words by which a section requires further kinds. Default: none. */
	readonly triggers?: SectionTriggers | undefined;
	/** Sections that need none. */
	readonly exempt: readonly ExemptSection[];
}

/** A part of a handout that must carry its own disclaimers. */
export interface DisclaimedPart {
	readonly heading: Heading;
	readonly title: string;
	readonly body: readonly RootContent[];
	/** Index after its last child among the children of the root. */
	readonly end: number;
}

/**
 * How a part carries a kind: in the approved wording, in a superseded one (which
 * `remarkDisclaimers` reports where it stands), in words that differ from the approved ones, in
 * others that are recognised as a disclaimer, or not at all.
 */
export type Carriage =
	| {readonly how: 'approved'}
	| {readonly how: 'superseded'}
	| {readonly how: 'differs'; readonly passage: NearPassage; readonly isRecognised: boolean}
	| {readonly how: 'recognised'; readonly block: RootContent}
	| {readonly how: 'missing'};

/** The parts that need disclaimers: the sections that are not exempt, or the whole handout where it has none. */
export function disclaimedParts(tree: Root, exempt: readonly ExemptSection[]): DisclaimedPart[] {
	const exemptKeys = new Set(exempt.map(({heading}) => comparisonKey(heading)));
	const sections = sectionsOf(tree);
	if (sections.length > 0) {
		return sections.filter(({title}) => !exemptKeys.has(comparisonKey(title)));
	}
	const [title, ...body] = tree.children;
	return title?.type === 'heading'
		? [{heading: title, title: textOf(title), body, end: tree.children.length}]
		: [];
}

/** A kind that a part must carry. */
export interface NeededKind {
	readonly kind: DisclaimerKind;
	/** The words of the part that require it; empty if every section must carry it. */
	readonly words: readonly string[];
}

/**
 * Kinds that a life may depend on. In a section of warning signs, words require only these kinds:
 * anything else named there is a sign, not advice.
 */
export const vitalKinds: ReadonlySet<DisclaimerKind> = new Set([
	'medicines',
	'mental-health-crisis',
]);

/** The kinds that a part must carry: those of every section, then those that its own words require. */
export function neededKinds(
	part: DisclaimedPart,
	{kinds, triggers}: Pick<DisclaimerPolicy, 'kinds' | 'triggers'>,
): NeededKind[] {
	const always = kinds.map((kind) => ({kind, words: []}));
	const asked = triggers?.triggersIn(part.title, adviceIn(part.body)) ?? [];
	const warns = part.body.some(tellsEmergency);
	const counted = asked.filter(
		({kind}) => !kinds.includes(kind) && (!warns || vitalKinds.has(kind)),
	);
	return [...always, ...counted];
}

/** The text that advises the reader: no disclaimers, no code, no signs of an emergency. */
function adviceIn(nodes: readonly Nodes[]): string {
	return nodes
		.map((node) => {
			if (node.type === 'disclaimer' || node.type === 'code') return '';
			if (node.type === 'block' && isCareBox(node.name)) return '';
			const holdsBlocks =
				'children' in node && node.type !== 'paragraph' && node.type !== 'heading';
			return holdsBlocks ? adviceIn(node.children) : textOf(node);
		})
		.join('\n');
}

function isCareBox(name: string): boolean {
	return careBoxes.some((box) => box === name);
}

/** How a part carries a kind. */
export function carriageOf(
	part: DisclaimedPart,
	kind: DisclaimerKind,
	policy: Pick<DisclaimerPolicy, 'catalogue' | 'lang'>,
): Carriage {
	const approved = policy.catalogue.find(policy.lang, kind);
	if (part.body.some((node) => holds(node, kind))) {
		return {how: 'approved'};
	}
	const texts = textsOf(part.body);
	const words = texts.whole;
	if (approved && words.includes(approved.text)) {
		return {how: 'approved'};
	}
	const former = policy.catalogue.formerIn(policy.lang);
	if (former.some((one) => one.kind === kind && words.includes(one.text))) {
		return {how: 'superseded'};
	}
	const block = recognised(texts, kind, policy.lang);
	const passage = approved && nearestPassage(part.body, approved);
	if (passage) return {how: 'differs', passage, isRecognised: block !== undefined};
	return block ? {how: 'recognised', block} : {how: 'missing'};
}

/** Whether a node is a disclaimer of a kind, or a box with one in it. */
function holds(node: Nodes, kind: DisclaimerKind): boolean {
	if (node.type === 'disclaimer') return node.kind === kind;
	return 'children' in node && node.children.some((child) => holds(child, kind));
}

/** A heading only names a subject, and code only quotes: neither can be a disclaimer. */
function isProse(node: RootContent): boolean {
	return node.type !== 'heading' && node.type !== 'code';
}

interface PartTexts {
	/** In the form of `flatText`. */
	readonly whole: string;
	/** Each block with its text, as patterns are tested against it. */
	readonly blocks: readonly {readonly block: RootContent; readonly text: string}[];
}

const read = new WeakMap<readonly RootContent[], PartTexts>();

/** Cached, as every kind that is looked for reads the same part. */
function textsOf(body: readonly RootContent[]): PartTexts {
	const known = read.get(body);
	if (known) return known;
	const flat = body.filter(isProse).map((block) => ({block, text: flatText(textOf(block))}));
	const texts = {
		whole: flatText(flat.map(({text}) => text).join('\n')),
		blocks: flat.map(({block, text}) => ({block, text: withoutArabicMarks(text)})),
	};
	read.set(body, texts);
	return texts;
}

function recognised(
	{blocks}: PartTexts,
	kind: DisclaimerKind,
	lang: string,
): RootContent | undefined {
	const patterns = disclaimerPatterns[kind]?.[languageOf(lang)] ?? [];
	return blocks.find(({text}) => patterns.some((pattern) => pattern.test(text)))?.block;
}
