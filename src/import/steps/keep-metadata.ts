import type {Root, RootContent} from 'mdast';
import {isLine, isPlain} from '../../clean/removable.ts';
import {report} from '../../handout/diagnostic.ts';
import type {FrontMatter} from '../../handout/front-matter.ts';
import {textOf} from '../../handout/words.ts';
import {bylineAbove, metadataIn, numbersText} from '../../lines/metadata-lines.ts';
import {parseDate} from '../../lines/parse-date.ts';
import {titleTest, withoutSite} from '../../lines/says-title.ts';
import {endsSentence, lengthInWords} from '../../plain-text/source-line.ts';
import type {Draft} from '../draft.ts';

/**
 * Takes bylines, dates and copyright lines from either end of a text and keeps what they say as
 * metadata. In mid-text they are text.
 */
export function keepMetadata(
	{tree, ledger, file, metadata}: Draft,
	isLabel: (text: string) => boolean,
): Partial<FrontMatter> {
	const kept: Partial<FrontMatter> = {...metadata};
	const gone = new Set<RootContent>();
	const ends = endsOf(tree, isLabel);
	for (const node of ends) {
		if (!isLine(node) || !isPlain(node, ['link', 'linkReference'])) continue;
		const texts = linesOf(node);
		const below = tree.children[tree.children.indexOf(node) + 1];
		const next = below && linesOf(below)[0];
		const said = texts.map(
			(text, index) =>
				metadataIn(text) ??
				bylineAbove(text, texts[index + 1] ?? next) ??
				(isLabel(text) || numbersText(text) ? {} : undefined),
		);
		// A number alone may be anything; beside a day or an owner, the text is filed under it.
		const isNumber = texts.every(numbersText) && ends.some(saysMore);
		const isEmpty = said.every((one) => one && Object.keys(one).length === 0);
		if (said.includes(undefined) || (isEmpty && !isNumber)) continue;
		const isRefused = said.some((one) => one && contradicts(one, kept));
		if (isRefused) continue;
		for (const one of said) {
			const authors = [...(kept.authors ?? []), ...newAuthors(one, kept)];
			Object.assign(kept, one, authors.length > 0 && {authors});
		}
		gone.add(node);
		const text = textOf(node);
		const line = node.position?.start.line;
		ledger.remove({
			text,
			rule: 'metadata',
			reason: 'who wrote the text, when, or whose it is: kept in the front matter',
			sure: 0.95,
			...(line !== undefined && {line, endLine: node.position?.end.line ?? line}),
		});
		if (said.some((one) => one?.licence !== undefined)) {
			report(file, {
				ruleId: 'copyright',
				severity: 'warning',
				reason: `Unexpected copyright line "${text}", expected a text that is yours to hand out`,
				note: 'The source says that somebody owns it. It is kept as "licence" in the front matter. Ask for leave before you publish.',
				place: node.position,
				actual: text,
			});
		}
	}
	tree.children = tree.children.filter((node) => !gone.has(node));
	return kept;
}

function linesOf(node: RootContent): string[] {
	return textOf(node)
		.split('\n')
		.filter((line) => line.trim() !== '');
}

/** Two owners or two dates of one kind: the second stays in the text, so that nothing is thrown away. */
function contradicts(said: Partial<FrontMatter>, kept: Partial<FrontMatter>): boolean {
	return (Object.keys(said) as (keyof FrontMatter)[]).some((key) => {
		const [one, other] = [kept[key], said[key]];
		if (key === 'authors' || one === undefined || one === other) return false;
		// "© 2010 Hill Clinic. All rights reserved."
		const isSame = String(other).startsWith(String(one)) || String(one).startsWith(String(other));
		return !(key === 'licence' && isSame);
	});
}

/** Those that are not known yet: the head of a page and its byline name the same people. */
function newAuthors(
	said: Partial<FrontMatter> | undefined,
	kept: Partial<FrontMatter>,
): NonNullable<FrontMatter['authors']> {
	const known = kept.authors?.map(({name}) => name.toLowerCase()) ?? [];
	return (said?.authors ?? []).filter(({name}) => {
		const own = name.toLowerCase();
		return !known.some((other) => other.includes(own) || own.includes(other));
	});
}

function saysMore(node: RootContent): boolean {
	return linesOf(node).some((text) => metadataIn(text) !== undefined);
}

function saysWhoAndWhen(text: string): boolean {
	const {authors, published, reviewed} = metadataIn(text) ?? {};
	return authors !== undefined && (published ?? reviewed) !== undefined;
}

/** Who wrote a text, in a block of its own over the day when: so bylines stand, and nothing else does. */
function isOverDay(children: readonly RootContent[], index: number): boolean {
	const said = children
		.slice(index, index + 3)
		.map((node) => (isLine(node) ? linesOf(node).map((text) => metadataIn(text)) : []));
	const hasDay = said.flat().some((one) => (one?.published ?? one?.reviewed) !== undefined);
	return hasDay && said[0]?.some((one) => one?.authors !== undefined) === true;
}

/** Lines among those at the end that say who wrote a text and when, and are no part of that … */
const mostPassed = 1;

/** … and where it is said of a day what was done then, or whose the text is. */
const mostPassedByLabel = 4;

/** Such a line is no longer, in words. */
const longestPassed = 25;

/** A day that is said to be that of a review, or an owner: at the end of a text, no advice reads like that. */
function isLabelled(node: RootContent): boolean {
	return linesOf(node).every((text) => {
		const {published, reviewed, next_review, licence} = metadataIn(text) ?? {};
		const isSaid = published !== undefined && parseDate(text) === undefined;
		return isSaid || (reviewed ?? next_review ?? licence) !== undefined;
	});
}

function isPassable(node: RootContent): boolean {
	return (
		node.type === 'paragraph' &&
		linesOf(node).length === 1 &&
		lengthInWords(textOf(node)) <= longestPassed
	);
}

/** A line under the title that is no sentence may stand between a byline and a day: who somebody is, a subtitle. */
function isShort(node: RootContent): boolean {
	return (
		node.type === 'paragraph' && /^[^\n]{1,60}$/u.test(textOf(node)) && !endsSentence(textOf(node))
	);
}

/** A day with a time of day that no label says to be that of the text: at the end of a text it may be when to come. */
function isAppointment(node: RootContent): boolean {
	return linesOf(node).some(
		(text) =>
			parseDate(text) !== undefined && /\p{Nd}{1,2} ?[:.h] ?\p{Nd}{2}(?!\p{Nd})/u.test(text),
	);
}

/** What stands between the title and the text, and what stands at the end, from the outside inwards. */
function endsOf({children}: Root, isLabel: (text: string) => boolean): RootContent[] {
	const ends: RootContent[] = [];
	const says = (text: string, below: string | undefined) =>
		metadataIn(text) ?? bylineAbove(text, below);
	const isAside = (node: RootContent, below?: RootContent) => {
		if (!isLine(node)) return false;
		const texts = linesOf(node);
		const next = below && linesOf(below)[0];
		return texts.every(
			(text, index) =>
				isLabel(text) || numbersText(text) || says(text, texts[index + 1] ?? next) !== undefined,
		);
	};
	let title: RootContent | undefined;
	let saysTitle: (text: string) => boolean = () => false;
	let hasLead = false;
	let isInByline = false;
	const marked = children.findIndex((node) => node.type === 'heading' && node.depth === 1);
	for (const [index, node] of children.entries()) {
		if (node.type === 'yaml' || node.type === 'definition') continue;
		const wasInByline = isInByline;
		isInByline = false;
		const below = children[index + 1];
		if (isAside(node, below)) {
			const text = textOf(node);
			const isByline =
				wasInByline ||
				saysWhoAndWhen(text) ||
				isOverDay(children, index) ||
				(below && bylineAbove(text, linesOf(below)[0])) !== undefined;
			if (hasLead && !isByline && !isLabelled(node)) break;
			isInByline = true;
			ends.push(node);
		} else if (!title && index < marked && isShort(node)) continue;
		else if (!title) {
			title = node;
			const tests = [textOf(node), ...withoutSite(textOf(node))].map(titleTest);
			saysTitle = (text) => tests.some((says) => says(text));
		} else if (isShort(node) || (isLine(node) && saysTitle(textOf(node)))) continue;
		// One paragraph may lead in above a byline, which is one beyond doubt where it bears a day.
		else if (hasLead || node.type !== 'paragraph') break;
		else hasLead = true;
	}
	let passed = 0;
	for (const node of children.toReversed()) {
		if (node.type === 'thematicBreak' || node.type === 'definition') continue;
		if (ends.includes(node)) break;
		const isEnd = isAside(node) && !isAppointment(node);
		if (isEnd && (passed <= mostPassed || isLabelled(node))) ends.push(node);
		// Who publishes a leaflet and its number may stand among who wrote it and when.
		else if (isEnd || !isPassable(node) || ++passed > mostPassedByLabel) break;
		else if (!isShort(node)) passed = Math.max(passed, mostPassed + 1);
	}
	return ends;
}
