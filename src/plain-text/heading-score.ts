import {sources} from '../lines/page-terms.ts';
import type {Block, Prose} from './block.ts';
import {asks, endsSentence, lengthInWords} from './source-line.ts';

/** The scores from which a line becomes a heading, and from which it is reported as doubtful. */
export const thresholds = {heading: 0.65, doubtful: 0.3};

/** The habits of a text as a whole. */
export interface TextHabits {
	/** Whether paragraphs are separated by empty lines. */
	readonly setsApart: boolean;
	/** Whether lines were broken at a width, so that a line end means little. */
	readonly isWrapped: boolean;
	/** How many empty lines usually separate two blocks. */
	readonly usualBlanks: number;
	/** Whether the list of contents names a line. */
	readonly isInContents: (text: string) => boolean;
	/** Whether a line begins with a number that the text counts through. */
	readonly isCounted: (text: string) => boolean;
}

/** A block that may be a heading, and its surroundings. */
export interface Candidate {
	readonly block: Prose;
	readonly previous: Block | undefined;
	readonly next: Block | undefined;
	readonly beforePrevious: Block | undefined;
	readonly afterNext: Block | undefined;
	/** Whether text, a list or a table follows somewhere below; after the last of them, lines are those that close a letter. */
	readonly isBeforeText: boolean;
}

/** A property of a line and its surroundings. `of` is 1 or true if it holds, 0 or false if not. */
interface Feature {
	readonly name: string;
	/** Added to the log odds. Set by hand, then tried on the labelled set in tests/corpus. */
	readonly weight: number;
	readonly of: (candidate: Candidate, habits: TextHabits) => boolean | number;
}

const caption =
	/^(?:figure|fig\.|table|photo|picture|image|illustration|source|credit|abb\.|abbildung|tabelle|foto|bild|quelle|figura|tabla|cuadro|imagen|fuente|fonte|tabela|tableau|légende|crédit|图|圖|表|写真|図|来源|شكل|جدول|صورة|المصدر|hình|bảng|ảnh|nguồn|चित्र|तालिका|स्रोत|תמונה|איור|טבלה|מקור|شکل|تصویر|منبع|afbeelding|tabel|рис\.|рисунок|таблица|rysunek|tabela)(?:\s*[\d٠-٩०-९一二三四五]|\s*[:：])/iu;
const contact =
	/\S@[^\s@.]+\.\S|https?:|www\.|\b(?:tel|fax|phone|telephone|telefon|teléfono|telefone|e-?mail|mobile)\b[.: ]*[+\d(]|(?:\+?\d[\s()./-]?){7,}|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/iu;
const address =
	/^\d{1,4}[a-z]?,? \p{Lu}.*\b(?:street|st|road|rd|avenue|ave|lane|drive|way|square|court|house|park|terrace|place)\b|(?:straße|str\.|strasse|weg|platz|allee)\s*\d|^(?:calle|avenida|avda|rua|rue|via|piazza|plaza|boulevard)\b.*\d|^\d{4,5} \p{Lu}|^(?:po box|p\.o\.)/iu;
const person = /^(?:dr|prof|mr|mrs|ms|frau|herr|sra?|mme|dra)\b\.? \p{Lu}/iu;

function isShortSentence(text: string): boolean {
	return /[.。।۔]["'”’»)\]]*$/u.test(text) && !/^\p{Ll}/u.test(text);
}

/** Whether the next block has content: a sentence, a list, a table. */
function hasTextUnder({next, afterNext}: Candidate): boolean {
	if (next?.type === 'list' || next?.type === 'table' || isRunningText(next)) return true;
	if (next?.type !== 'prose' || next.isForeign) return false;
	// "Yes." is content, too, and so is a telephone number.
	if (isShortSentence(next.text) || contact.test(next.text)) return true;
	return /[:：]$/u.test(next.text) && afterNext?.type === 'list';
}

/** Whether a block has content: text, a list, a table, or an address to contact. */
export function saysSomething(block: Block): boolean {
	return (
		block.type === 'list' ||
		block.type === 'table' ||
		isRunningText(block) ||
		(block.type === 'prose' &&
			!block.isForeign &&
			(isShortSentence(block.text) || contact.test(block.text)))
	);
}

/** Whether a block is too long, or too much like a sentence, to be a heading. */
export function isRunningText(block: Block | undefined): boolean {
	if (block?.type !== 'prose' || block.isForeign || block.underline !== undefined) return false;
	const words = lengthInWords(block.text);
	return (
		words > 14 ||
		(words >= 4 && endsSentence(block.text) && !asks(block.text)) ||
		(words >= 8 && /[,;:，；：،]$/u.test(block.text))
	);
}

function isShortLine(block: Block | undefined): boolean {
	return (
		block?.type === 'prose' &&
		!block.isForeign &&
		block.underline === undefined &&
		!isRunningText(block) &&
		lengthInWords(block.text) <= 10
	);
}

function isApart({block, next}: Candidate, {setsApart}: TextHabits): boolean {
	if (!setsApart) return true;
	return block.blanks > 0 && (next === undefined || next.blanks > 0);
}

function isGlued({block, next, previous}: Candidate, {setsApart}: TextHabits): boolean {
	if (!setsApart || next?.blanks !== 0) return false;
	const opensBelow =
		previous?.type === 'prose' &&
		numberingDepth(previous.text) > 0 &&
		numberingDepth(block.text) > numberingDepth(previous.text);
	return block.blanks > 0 || previous === undefined || opensBelow;
}

function words({block}: Candidate): number {
	return lengthInWords(block.text);
}

/** Whether the longer words begin with capitals, as in English titles. */
function isTitleCase(text: string): boolean {
	const heavy = text.match(/(?<![\p{L}\p{M}'’-])\p{L}[\p{L}\p{M}'’-]{3,}/gu) ?? [];
	return (
		heavy.length >= 2 && heavy.filter((word) => /^\p{Lu}/u.test(word)).length / heavy.length >= 0.75
	);
}

export function isAllCaps(text: string): boolean {
	return (
		(text.match(/\p{Lu}/gu)?.length ?? 0) >= 3 && !/\p{Ll}/u.test(text.replace(/\([^()]*\)/gu, ''))
	);
}

/** The number of a heading: "2.", "2.1", "III.", "Step 4", "第三章". */
const numbering =
	/^(?:(\d{1,2}(?:\.\d{1,2}){0,3})[.):]?|([IVX]{1,5})[.)]|([A-H])[.)])\s+(?=\S)|^第?[一二三四五六七八九十\d]{1,3}[章节、]\s*/u;

/** The depth of a line's number: 1 for "2.", 2 for "2.1", 0 without a number. */
export function numberingDepth(text: string): number {
	const match = numbering.exec(text);
	if (!match) return 0;
	return match[1] === undefined ? 1 : match[1].split('.').length;
}

const features: readonly Feature[] = [
	{name: 'stands apart', weight: 2.2, of: isApart},
	{name: 'stands on a paragraph', weight: 1.4, of: isGlued},
	{
		name: 'stands in running text',
		weight: -2.5,
		of: (c, h) => (isApart(c, h) || isGlued(c, h) ? 0 : h.isWrapped ? 1 : 0.5),
	},
	{name: 'text under it', weight: 1.6, of: hasTextUnder},
	{name: 'nothing under it', weight: -4, of: ({next}) => next === undefined},
	{name: 'nothing but short lines to the end', weight: -2.5, of: (c) => !c.isBeforeText},
	{
		name: 'another short line under it',
		weight: -0.7,
		of: (c) => (isShortLine(c.next) && !hasTextUnder(c) ? (c.next?.blanks === 0 ? 3.5 : 1) : 0),
	},
	{
		name: 'more space above it than usual',
		weight: 0.6,
		of: ({block}, {usualBlanks}) => block.blanks > usualBlanks,
	},
	{
		name: 'one of many short lines',
		weight: -1.6,
		of: ({previous, beforePrevious, block}) =>
			isShortLine(previous)
				? block.blanks === 0
					? 1.6
					: isShortLine(beforePrevious)
						? 1.2
						: 0.3
				: 0,
	},
	{name: 'up to 8 words', weight: 0.8, of: (c) => words(c) <= 8},
	{name: 'more than 10 words', weight: -1, of: (c) => Math.max(0, (words(c) - 10) / 2)},
	{name: 'two lines long', weight: -0.5, of: ({block}) => block.lines.length > 1},
	{
		name: 'ends as a sentence does',
		weight: -4.5,
		of: ({block: {text}}) => endsSentence(text) && !asks(text) && !/[!！]["'”’»)\]]*$/u.test(text),
	},
	{
		name: 'ends in mid-sentence',
		weight: -4.5,
		of: ({block: {text}}) => /[,;，；،؛、]$|[-–—]$/u.test(text) && !asks(text),
	},
	{name: 'ends with an exclamation', weight: -2, of: ({block: {text}}) => /[!！]$/u.test(text)},
	{name: 'asks', weight: 0.6, of: ({block: {text}}) => asks(text)},
	{
		name: 'opens a list',
		weight: -4,
		of: (c) =>
			/[:：]$/u.test(c.block.text) && c.next?.type === 'list' ? (words(c) <= 3 ? 0.5 : 1) : 0,
	},
	{
		name: 'leads into what follows',
		weight: -1.2,
		of: (c) => /[:：]$/u.test(c.block.text) && c.next?.type !== 'list' && words(c) > 6,
	},
	{
		name: 'what follows goes on with it',
		weight: -3,
		of: ({block: {text}, next}) =>
			next?.type === 'prose' && /^\p{Ll}/u.test(next.text) && /[:：]$/u.test(text),
	},
	{
		name: 'one of several that give values',
		weight: -2.5,
		of: ({block: {text, blanks}, previous}) =>
			blanks === 0 && isShortLine(previous) && givesValue(text) && givesValue(textOf(previous)),
	},
	{name: 'begins with a small letter', weight: -3.5, of: ({block}) => /^\p{Ll}/u.test(block.text)},
	{
		name: 'begins with neither letter nor number',
		weight: -5,
		of: ({block}) => !/^[\p{L}\p{N}¿¡第【《]/u.test(block.text),
	},
	{
		name: 'a number of things',
		weight: -3.5,
		of: ({block}) => /^\d+(?:[.,]\d+)?[.)]?\s+\p{Ll}/u.test(block.text),
	},
	{name: 'has no letters', weight: -6, of: ({block}) => !/\p{L}{2}|\p{Lo}/u.test(block.text)},
	{name: 'in capitals', weight: 1.2, of: ({block}) => isAllCaps(block.text)},
	{name: 'in title case', weight: 0.8, of: ({block}) => isTitleCase(block.text)},
	{
		name: 'long, and not in title case',
		weight: -0.8,
		of: (c) =>
			words(c) >= 7 &&
			!isTitleCase(c.block.text) &&
			!isAllCaps(c.block.text) &&
			!/[:：]$/u.test(c.block.text) &&
			!asks(c.block.text),
	},
	{name: 'counted through', weight: 2.2, of: ({block}, {isCounted}) => isCounted(block.text)},
	{
		name: 'named in the contents',
		weight: 5,
		of: ({block}, {isInContents}) => isInContents(block.text),
	},
	{name: 'underlined', weight: 9, of: ({block}) => block.underline !== undefined},
	{name: 'over what the text goes back to', weight: 4, of: ({block}) => sources.test(block.text)},
	{name: 'a caption', weight: -5, of: ({block}) => caption.test(block.text)},
	{name: 'a way to make contact', weight: -5, of: ({block}) => contact.test(block.text)},
	{
		name: 'amid short lines, right above a way to make contact',
		weight: -3,
		of: ({previous, block, next}) =>
			isShortLine(previous) &&
			next?.type === 'prose' &&
			next.blanks === 0 &&
			contact.test(next.text) &&
			!/[:：]$/u.test(block.text) &&
			!asks(block.text),
	},
	{name: 'an address', weight: -3.5, of: ({block}) => address.test(block.text)},
	{name: 'a person', weight: -3.5, of: ({block}) => person.test(block.text)},
	{
		name: 'mostly figures',
		weight: -2.5,
		of: ({block: {text}}) => (text.match(/\d/gu)?.length ?? 0) > text.length * 0.3,
	},
	{
		name: 'cells',
		weight: -4,
		of: ({block}) => block.lines.some(({text}) => /\t| {3,}|\|/u.test(text)),
	},
	{
		name: 'commas',
		weight: -0.6,
		of: ({block: {text}}) => Math.min(3, text.match(/[,،、，]/gu)?.length ?? 0),
	},
	{
		name: 'a sentence before its end',
		weight: -3,
		of: ({block: {text}}) =>
			/[.。!?][”"')]?\s+\p{Lu}/u.test(
				text.replace(/^(?:\d{1,2}\.)+|\b\p{L}{1,2}\.|\bvs\.|[?？]\s/gu, ''),
			),
	},
	{
		name: 'goes on where the text above stopped',
		weight: -2,
		of: ({previous}) =>
			previous?.type === 'prose' &&
			isRunningText(previous) &&
			!/[.!?。！？।۔؟:：…"”’»)\]]$/u.test(previous.text),
	},
	{name: 'foreign', weight: -20, of: ({block}) => block.isForeign},
];

const bias = -1.6;

/**
 * How sure it is that a block is a heading, from 0 to 1: the logistic function of the sum of the
 * weights of its features.
 *
 * @param push added to the log odds. Default: 0.
 */
export function headingScore(candidate: Candidate, habits: TextHabits, push = 0): number {
	let odds = bias + push;
	for (const {weight, of} of features) odds += weight * Number(of(candidate, habits));
	return 1 / (1 + Math.exp(-odds));
}

/** "Weed pollen: June to September" */
function givesValue(text: string): boolean {
	return /^[^:：]{2,60}[:：]\s*\S/u.test(text);
}

function textOf(block: Block | undefined): string {
	return block?.type === 'prose' ? block.text : '';
}

/** The shape of a block: equal for headings of the same kind. */
export function shapeOf(block: Prose): string {
	const {text, underline} = block;
	const end = /[:：]$/u.test(text) ? ':' : asks(text) ? '?' : '';
	const letters = isAllCaps(text) ? 'caps' : 'mixed';
	return [underline ?? '', numberingDepth(text), letters, end].join(' ');
}
