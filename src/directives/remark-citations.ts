import {closest} from 'fastest-levenshtein';
import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {visit} from '../tree/visit.ts';

export interface CitationsOptions {
	/** The ids of the document's references, in any order. */
	readonly references: readonly string[];
}

/**
 * Turns `:cite{ref=…}` into a `CitationNode`, a numbered mark that links to the source list. Numbers
 * are given in the order of first mention, from 1. A reference that is not in the list is reported
 * as an error and stays a directive: its claim would be left without a source.
 *
 * @example unified().use(remarkParse).use(remarkDirective).use(remarkCitations, {references: ['a-2020']})
 */
export function remarkCitations({references}: CitationsOptions) {
	return (tree: Root, file: VFile): undefined => {
		const numbers = new Map<string, number>();
		visit(tree, 'textDirective', (node, index, parent) => {
			if (node.name !== 'cite' || !parent || index === undefined) return;
			// A label would be words that the mark does not show.
			if (node.children.length > 0) return;
			const reference = node.attributes?.['ref'] ?? '';
			if (!references.includes(reference)) {
				const nearest = references.length > 0 ? closest(reference, [...references]) : undefined;
				report(file, {
					ruleId: 'citation',
					severity: 'error',
					reason: `Unexpected reference "${reference}", expected one of the front matter's references`,
					note: `The claim would stand without its source. ${nearest === undefined ? 'Add the source under references: in the front matter.' : `The nearest id is "${nearest}".`}`,
					place: node.position,
					actual: reference,
					expected: nearest === undefined ? undefined : [nearest],
				});
				return;
			}
			const number = numbers.get(reference) ?? numbers.size + 1;
			numbers.set(reference, number);
			parent.children[index] = {
				type: 'citation',
				value: '',
				reference,
				number,
				...(node.position && {position: node.position}),
			};
		});
	};
}
