import ejs from 'ejs';
import type {Element, Root as HastRoot, Text} from 'hast';
import {h} from 'hastscript';
import {SKIP, visit} from '../tree/visit.ts';

/**
 * Latin words with what stands between them, and the numbers right before and behind them:
 * `ibuprofen 400 mg`, `CMAJ 2012;184(11)`. No run goes past a letter or stop of the other direction,
 * and none past a comma to a number: that number may belong to what follows.
 */
const latinRun =
	/(?:\d[\d.,]*\s?)?\p{Script=Latin}(?:[^\p{Script=Arabic}\p{Script=Hebrew}،؛؟\n]*\p{Script=Latin})?(?:[\d\s.:;()/–-]*[\d)%])?/u;

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Sets the Latin words of a text that runs from right to left apart, each run in a `bdi`: a
 * comma or bracket next to it keeps its place, and a PDF has it in an element of its own. Within
 * one element Chromium writes letters in the order in which they stand on paper, so that a
 * screen reader would say "mg 400 take" for "take 400 mg".
 */
export function isolateLatin(root: HastRoot): void {
	// The brackets of a number by itself would be read as closed and opened.
	visit(root, 'element', ({tagName, properties}) => {
		const {className} = properties;
		if (tagName === 'a' && Array.isArray(className) && className.includes('citation')) {
			properties['dir'] = 'ltr';
		}
	});
	visit(root, 'text', (node, index, parent) => {
		if (!parent || index === undefined) return undefined;
		const runs = runsOf(node.value);
		if (!runs.some(({isApart}) => isApart)) return undefined;
		const nodes = runs.map(({text, isApart}): Element | Text =>
			isApart ? h('bdi', text) : {type: 'text', value: text},
		);
		parent.children.splice(index, 1, ...nodes);
		return [SKIP, index + nodes.length];
	});
}

/** A line by itself, such as a source, as XHTML with its Latin words set apart; all of it where it has no others. */
export function isolatedLine(line: string): string {
	const runs = rightToLeftLetter.test(line) ? runsOf(line) : [{text: line, isApart: true}];
	return runs
		.map(({text, isApart}) => (isApart ? `<bdi>${ejs.escapeXML(text)}</bdi>` : ejs.escapeXML(text)))
		.join('');
}

interface Run {
	readonly text: string;
	readonly isApart: boolean;
}

function runsOf(text: string): Run[] {
	const runs: Run[] = [];
	let rest = text;
	for (let found = latinRun.exec(rest); found; found = latinRun.exec(rest)) {
		const run = withWholeBrackets(found[0]);
		runs.push({text: rest.slice(0, found.index), isApart: false}, {text: run, isApart: true});
		rest = rest.slice(found.index + run.length);
	}
	return [...runs, {text: rest, isApart: false}].filter((run) => run.text !== '');
}

/** Without a bracket at the end whose partner stands outside, and without one that is never closed. */
function withWholeBrackets(run: string): string {
	const opened = run.split('(').length - 1;
	const closed = run.split(')').length - 1;
	if (closed > opened) return run.replace(/\s*\)$/u, '');
	if (opened > closed) return run.slice(0, run.lastIndexOf('(')).trimEnd();
	return run;
}
