import GithubSlugger from 'github-slugger';
import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {textOf} from '../handout/words.ts';
import {visit} from '../tree/visit.ts';

/** A link within a handout leads to one of its headings, by the heading's words: `#the-first-days`. */
export function remarkInnerLinks() {
	return (tree: Root, file: VFile): undefined => {
		const slugger = new GithubSlugger();
		const targets = new Set<string>();
		visit(tree, 'heading', (node) => {
			targets.add(slugger.slug(textOf(node)));
		});
		visit(tree, (node) => {
			if (node.type !== 'link' && node.type !== 'definition') return;
			const [, target] = /^#(.*)$/su.exec(node.url) ?? [];
			if (target === undefined || targets.has(target) || targets.has(decode(target))) return;
			report(file, {
				ruleId: 'inner-links',
				severity: 'warning',
				reason: `Unexpected link to "#${target}", expected one of the headings`,
				note: 'It leads nowhere, so its words were kept and the link was not. Name a heading by its words in lower case, with hyphens between.',
				place: node.position,
				actual: node.url,
			});
		});
	};
}

function decode(target: string): string {
	try {
		return decodeURIComponent(target);
	} catch {
		return target;
	}
}
