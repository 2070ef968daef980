import GithubSlugger from 'github-slugger';
import type {Root} from 'mdast';
import {textOf} from '../handout/words.ts';
import {nodesOf} from './nodes-of.ts';

/** The fragments by which links name the headings of a handout: `the-first-days`. */
export function headingSlugs(tree: Root): Set<string> {
	const slugger = new GithubSlugger();
	return new Set(nodesOf(tree, 'heading').map((node) => slugger.slug(textOf(node))));
}
