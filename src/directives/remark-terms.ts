import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import type {GlossaryEntry, GlossaryNode} from '../handout/nodes.ts';
import {comparisonKey, flatText, meaningBehind, textOf} from '../handout/words.ts';
import {visit} from '../tree/visit.ts';

const ruleId = 'term';

export interface TermsOptions {
	/** Language of the document, BCP 47; the glossary is in its alphabetical order. Default: `en`. */
	readonly lang?: string | undefined;
}

interface Explained extends GlossaryEntry {
	readonly line: number | undefined;
}

/**
 * Turns `:term[…]{meaning="…"}` into a `TermNode` with its meaning in brackets after it, and
 * `::glossary` into a `GlossaryNode` that lists all terms. The meaning is printed every time that an
 * author writes it, because people read one section and leave.
 *
 * A term without a meaning and a glossary without terms are reported as errors, a second meaning of
 * one term as a warning.
 *
 * @example unified().use(remarkParse).use(remarkDirective).use(remarkTerms, {lang: 'en'})
 */
export function remarkTerms({lang = 'en'}: TermsOptions = {}) {
	return (tree: Root, file: VFile): undefined => {
		const terms = new Map<string, Explained>();
		visit(tree, 'textDirective', (node, index, parent) => {
			if (node.name !== 'term' || !parent || index === undefined) return;
			const term = flatText(node.children.map(textOf).join(''));
			const meaning = flatText(node.attributes?.['meaning'] ?? '');
			// A term without words is reported as an unknown form.
			if (term === '') return;
			if (meaning === '') {
				report(file, {
					ruleId,
					severity: 'error',
					reason: `Missing meaning of the term "${term}"`,
					note: 'A reader who does not know the word gets no further. Write its plain meaning: {meaning="…"}.',
					place: node.position,
					actual: term,
				});
				return;
			}
			const key = comparisonKey(term);
			const earlier = terms.get(key);
			if (earlier && comparisonKey(earlier.meaning) !== comparisonKey(meaning)) {
				report(file, {
					ruleId,
					severity: 'warning',
					reason: `Unexpected second meaning of "${term}", expected the one on line ${earlier.line}`,
					note: `A reader would think that one word means two things. Write "${earlier.meaning}" again, or use another word.`,
					place: node.position,
					actual: meaning,
					expected: [earlier.meaning],
				});
			}
			if (!earlier) terms.set(key, {term, meaning, line: node.position?.start.line});
			const position = node.position && {position: node.position};
			const behind = {type: 'text' as const, value: meaningBehind(node), ...position};
			parent.children[index] = {type: 'term', children: [...node.children, behind], ...position};
		});
		visit(tree, 'leafDirective', (node, index, parent) => {
			if (node.name !== 'glossary' || !parent || index === undefined) return;
			if (terms.size === 0) {
				report(file, {
					ruleId,
					severity: 'error',
					reason: 'Unexpected glossary without terms, expected at least one',
					note: 'A reader would find an empty list. Mark words in the text with :term[…]{meaning="…"}, or delete ::glossary.',
					place: node.position,
				});
				return;
			}
			parent.children[index] = {
				type: 'glossary',
				value: '',
				entries: inOrder([...terms.values()], lang),
				...(node.position && {position: node.position}),
			} satisfies GlossaryNode;
		});
	};
}

function inOrder(terms: readonly Explained[], lang: string): GlossaryEntry[] {
	const {compare} = new Intl.Collator(lang);
	return terms.map(({term, meaning}) => ({term, meaning})).sort((a, b) => compare(a.term, b.term));
}
