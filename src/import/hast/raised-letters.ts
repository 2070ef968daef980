import type {Element} from 'hast';
import {rawText} from './elements.ts';

const superscripts: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		[...'0123456789'].map((digit, index) => [digit, '⁰¹²³⁴⁵⁶⁷⁸⁹'[index] ?? '']),
	),
	'+': '⁺',
	'-': '⁻',
	'−': '⁻',
	'–': '⁻',
	n: 'ⁿ',
};

const subscripts: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		[...'0123456789'].map((digit, index) => [digit, '₀₁₂₃₄₅₆₇₈₉'[index] ?? '']),
	),
	'+': '₊',
	'-': '₋',
	'−': '₋',
};

/** Endings of ordinal numbers and marks that read the same on the line: 1st, 2e, 3.º, ™. */
const readsOnTheLine =
	/^(?:st|nd|rd|th|e|er|ers|re|me|ème|nd|nde|o|a|os|as|º|ª|®|™|tm|sm|\(r\)|\(tm\))$/iu;

/**
 * Raised and lowered letters as characters of their own, since Markdown knows neither: m², H₂O.
 * To set them on the line would change what they say: 10³ is not 103.
 *
 * @returns nothing where there are no such characters and the meaning may hang on it.
 */
export function raisedText(node: Element): string | undefined {
	const text = rawText(node);
	const letters = node.tagName === 'sup' ? superscripts : subscripts;
	const raised = [...text.trim()].map((letter) => letters[letter]);
	if (raised.every((letter) => letter !== undefined)) return raised.join('');
	return readsOnTheLine.test(text.trim()) ? text : undefined;
}
