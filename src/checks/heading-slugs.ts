import GithubSlugger from 'github-slugger';
import type {Root} from 'mdast';
import {textOf} from '../handout/words.ts';
import {visit} from '../tree/visit.ts';

/** The names by which links lead to the headings of a handout: `the-first-days`. */
export function headingSlugs(tree: Root): Set<string> {
	const slugger = new GithubSlugger();
	const slugs = new Set<string>();
	visit(tree, 'heading', (node) => {
		slugs.add(slugger.slug(textOf(node)));
	});
	return slugs;
}
