import ejs from 'ejs';
import type {Element, Root as HastRoot, Text} from 'hast';
import {h} from 'hastscript';
import {directionOf} from '../handout/direction-of.ts';
import {SKIP, visit} from '../tree/visit.ts';
import {phraseRuns} from './isolate-right-to-left.ts';

/**
 * Isolates the Latin words of a right-to-left text, with the numbers beside them, each run in a
 * `bdi`, so that a comma or bracket next to it keeps its place. A telephone number, whose groups
 * would come in the wrong order, is put into a `bdo`.
 *
 * It also brings a PDF into order: within one element Chromium writes letters as they stand on
 * paper, so that a screen reader would say "mg 400 take" for "take 400 mg".
 */
export function isolateLatin(root: HastRoot): void {
	// The brackets around a lone number would be mirrored.
	visit(root, 'element', ({tagName, properties}) => {
		const {className} = properties;
		if (tagName === 'a' && Array.isArray(className) && className.includes('citation')) {
			properties['dir'] = 'ltr';
		}
	});
	visit(root, 'text', (node, index, parent) => {
		if (!parent || index === undefined) return undefined;
		// Text with a colon arrives in two pieces: `doi` and `:10.1000/182`.
		for (
			let next = parent.children[index + 1];
			next?.type === 'text';
			next = parent.children[index + 1]
		) {
			node.value += next.value;
			parent.children.splice(index + 1, 1);
		}
		const runs = runsOf(node.value);
		if (!runs.some(({kind}) => kind !== 'plain')) return undefined;
		const nodes = runs.map(({text, kind}): Element | Text => {
			if (kind === 'plain') return {type: 'text', value: text};
			return kind === 'latin' ? h('bdi', text) : h('bdo', {dir: 'ltr'}, text);
		});
		parent.children.splice(index, 1, ...nodes);
		return [SKIP, index + nodes.length];
	});
}

/**
 * For templates: escapes a line that is not part of the text as XHTML, with its words in order in
 * the language of the handout.
 */
export function lineIn(lang: string): (line: string) => string {
	return directionOf(lang) === 'rtl' ? isolatedLine : lineFromLeft;
}

/** A line of a text that runs from left to right, as XHTML with its Arabic or Hebrew words set apart. */
function lineFromLeft(line: string): string {
	return phraseRuns(line)
		.map(({text, isRightToLeft}) => {
			const escaped = ejs.escapeXML(text);
			return isRightToLeft ? `<bdi>${escaped}</bdi>` : escaped;
		})
		.join('');
}

/** A single line, such as a source, as XHTML with its Latin words isolated; the whole line if it has no others. */
function isolatedLine(line: string): string {
	const runs: Run[] = rightToLeftLetter.test(line) ? runsOf(line) : [{text: line, kind: 'latin'}];
	return runs
		.map(({text, kind}) => {
			const escaped = ejs.escapeXML(text);
			if (kind === 'plain') return escaped;
			return kind === 'latin' ? `<bdi>${escaped}</bdi>` : `<bdo dir="ltr">${escaped}</bdo>`;
		})
		.join('');
}

interface Run {
	readonly text: string;
	readonly kind: 'plain' | 'latin' | 'number';
}

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Words of either direction, and the space between them. Stops of Arabic and its digits end a Latin word. */
const token =
	/\s+|[\p{Script=Arabic}\p{Script=Hebrew}،؛؟\u0660-\u0669]+|[^\s\p{Script=Arabic}\p{Script=Hebrew}،؛؟\u0660-\u0669]+/gu;

const isLatin = (word = '') => /\p{Script=Latin}/u.test(word);
const isSpace = (word = '') => /^\s+$/u.test(word);
/** A number that belongs to the word beside it: it ends in a figure, as `10–20` does and `2020,` does not. */
const isNumber = (word = '') => /^[(+~<>≤≥±−-]*\d/u.test(word) && !isLatin(word);
const isOperator = (word = '') => /^[<>=≤≥±×]$/u.test(word);
const endsOpen = (word = '') => /[\d%°)]$/u.test(word);
/** A comma or stop after a word: a number behind it may belong to what follows. */
const endsSentence = (word = '') => /[.,:;!?]$/u.test(word);

/** At most this many words and spaces in a run, because what is trimmed off is examined again. */
const longestRun = 200;

/** Groups of figures: by spaces, by two hyphens or more, or after a plus. */
const telephoneNumber =
	/\+\d+(?:[ \u00A0-]\d+)*|(?<!\p{Nd})\p{Nd}+(?:[ \u00A0]\p{Nd}+)+|(?<!\p{Nd})\p{Nd}+(?:-\p{Nd}+){2,}/gu;

function runsOf(text: string): Run[] {
	const words = text.match(token) ?? [];
	const runs: Run[] = [];
	let plain = '';
	for (let at = 0; at < words.length; ) {
		const end = endOfRun(words, at);
		const {before, run} = trimmed(words.slice(at, end).join(''));
		if (end === at || !isLatin(run)) {
			plain += words[at];
			at++;
			continue;
		}
		runs.push(...numberRunsOf(plain + before), {text: run, kind: 'latin'});
		plain = '';
		// What was trimmed off the end is examined again: it may begin another run.
		const rest = words
			.slice(at, end)
			.join('')
			.slice(before.length + run.length);
		words.splice(at, end - at, ...(rest.match(token) ?? []));
	}
	return [...runs, ...numberRunsOf(plain)].filter((run) => run.text !== '');
}

/**
 * The index after the run of Latin words that begins at a word, or with the number before it; the
 * same index if none does.
 */
function endOfRun(words: readonly string[], start: number): number {
	let first = start;
	while (isNumber(words[first]) && endsOpen(words[first]) && isSpace(words[first + 1])) first += 2;
	if (!isLatin(words[first])) return start;
	let end = first + 1;
	for (let ahead = end; ahead < Math.min(words.length, first + longestRun); ahead++) {
		const word = words[ahead] ?? '';
		if (isLatin(word)) end = ahead + 1;
		else if (rightToLeftLetter.test(word) || /[،؛؟\u0660-\u0669]/u.test(word)) break;
	}
	while (!endsSentence(words[end - 1]) && isSpace(words[end])) {
		// `BMI < 30`
		const number = isOperator(words[end + 1]) && isSpace(words[end + 2]) ? end + 3 : end + 1;
		if (!isNumber(words[number])) break;
		end = number + 1;
	}
	return end;
}

/** Without punctuation at its edges, and up to the first bracket whose partner is outside. */
function trimmed(text: string): {before: string; run: string} {
	const edge = /^[^\p{L}\p{N}([{+~<>≤≥±−]*/u.exec(text)?.[0] ?? '';
	// Unclosed brackets stay outside.
	const closes = lengthInBalance(text.slice(edge.length)) > 0;
	const before = closes ? edge : (/^[^\p{L}\p{N}]*/u.exec(text)?.[0] ?? '');
	const run = text.slice(before.length);
	return {
		before,
		run: run
			.slice(0, lengthInBalance(run))
			.replace(/(?<![^\p{L}\p{M}\p{N})\]}%°])[^\p{L}\p{M}\p{N})\]}%°]+$/u, ''),
	};
}

const partners = new Map([
	[')', '('],
	[']', '['],
	['}', '{'],
]);

/** The length of a text before a bracket that has no partner in it. */
function lengthInBalance(text: string): number {
	const open: {bracket: string; at: number}[] = [];
	for (let at = 0; at < text.length; at++) {
		const letter = text[at] ?? '';
		if ('([{'.includes(letter)) open.push({bracket: letter, at});
		const partner = partners.get(letter);
		if (partner === undefined) continue;
		if (open.at(-1)?.bracket !== partner) return open[0]?.at ?? at;
		open.pop();
	}
	return open[0]?.at ?? text.length;
}

function numberRunsOf(text: string): Run[] {
	const runs: Run[] = [];
	let end = 0;
	for (const {0: number, index} of text.matchAll(telephoneNumber)) {
		runs.push({text: text.slice(end, index), kind: 'plain'}, {text: number, kind: 'number'});
		end = index + number.length;
	}
	return [...runs, {text: text.slice(end), kind: 'plain'}];
}
