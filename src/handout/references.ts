import {visit} from '../tree/visit.ts';
import type {Reference} from './front-matter.ts';
import type {Handout} from './handout.ts';

/** The references of a handout as the source list numbers them: by first mention, then those never mentioned. */
export function referencesInOrder({tree, frontMatter}: Handout): Reference[] {
	const numbers = new Map<string, number>();
	visit(tree, 'citation', (node) => {
		numbers.set(node.reference, node.number);
	});
	const last = Number.MAX_SAFE_INTEGER;
	return [...(frontMatter.references ?? [])].sort(
		(a, b) => (numbers.get(a.id) ?? last) - (numbers.get(b.id) ?? last),
	);
}

/** The id of an entry in the source list. */
export function referenceAnchor(id: string): string {
	return `source-${id}`;
}
