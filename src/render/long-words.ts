import type {Element, ElementContent, Root as HastRoot} from 'hast';
import {h} from 'hastscript';
import {squareLettersIn} from './length-of.ts';

/** Class of words that may be broken if no line is long enough for them. */
export const longWordClass = 'long-word';

/** In letters: more than a narrow table column holds, and more than a line on a phone. */
const longRun = {inTable: /[\p{L}\p{M}]{13}/u, elsewhere: /[\p{L}\p{M}]{26}/u};

/** More than a line on any paper: such a word breaks in running text too. */
const endlessRun = /[\p{L}\p{M}]{45}/u;

/** An address or a code that a column of a table does not hold. */
const longToken = 20;

/**
 * Marks words that can be longer than their line. Only these may be broken, and only if they must:
 * all others, and numbers, stay whole.
 */
export function markLongWords(root: HastRoot): void {
	const walk = (parent: HastRoot | Element, isInTable: boolean): void => {
		parent.children = (parent.children as ElementContent[]).flatMap((child) => {
			if (child.type === 'text') return apart(child.value, isInTable);
			if (child.type === 'element' && child.tagName !== 'pre') {
				walk(child, isInTable || child.tagName === 'td' || child.tagName === 'th');
			}
			return [child];
		});
	};
	walk(root, false);
}

/**
 * A text in pieces, with each long word in an element. Punctuation stays with its word. In running
 * text, a word with the author's own soft hyphens breaks there.
 */
function apart(text: string, isInTable: boolean): ElementContent[] {
	const isLong = (token: string) =>
		squareLettersIn(token) === 0 &&
		(isInTable
			? token.length >= longToken || longRun.inTable.test(token)
			: longRun.elsewhere.test(token) && !token.includes('\u00AD'));
	const pieces: ElementContent[] = [];
	let plain = '';
	for (const token of text.split(/(\s+)/u)) {
		if (!isLong(token)) {
			plain += token;
			continue;
		}
		if (plain !== '') pieces.push({type: 'text', value: plain});
		plain = '';
		const className = [longWordClass, ...(endlessRun.test(token) ? ['is-endless'] : [])];
		pieces.push(h('span', {className}, token));
	}
	if (plain !== '' || pieces.length === 0) pieces.push({type: 'text', value: plain});
	return pieces;
}
