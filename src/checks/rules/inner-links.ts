import {decodeFragment} from '../../handout/decode-fragment.ts';
import {headingSlugs} from '../heading-slugs.ts';
import {nodesOf} from '../nodes-of.ts';
import {defineRule} from '../rule.ts';

export const innerLinks = defineRule({
	id: 'inner-links',
	summary: 'A link within a handout leads to one of its headings.',
	severity: 'warning',
	why: 'A reader who follows a link that leads nowhere thinks that the text it names is missing.',
	clauses: [
		{
			text: 'WCAG 2.2, 2.4.4 Link Purpose (In Context)',
			href: 'https://www.w3.org/TR/WCAG22/#link-purpose-in-context',
		},
	],
	examples: [
		{
			name: 'a heading by its words',
			source: '# Pain\n\n[Go](#the-first-days)\n\n## The first days\n\nRest.\n',
			findings: [],
		},
		{
			name: 'no such heading',
			source: '# Pain\n\n[Go](#last-days)\n',
			findings: ['3:1-3:17 warning Unexpected link to "#last-days", expected one of the headings'],
		},
		{
			name: 'no address',
			source: '# Pain\n\n[Go]()\n',
			findings: ['3:1-3:7 warning Unexpected link without an address, expected where it leads'],
		},
	],
	check({tree, report}) {
		let targets: ReadonlySet<string> | undefined;
		for (const node of nodesOf(tree, 'link', 'definition')) {
			if (node.url === '') {
				report({
					reason: 'Unexpected link without an address, expected where it leads',
					note: 'Write the address between the round brackets, or remove the brackets.',
					place: node.position,
				});
				continue;
			}
			const [, target] = /^#(.*)$/su.exec(node.url) ?? [];
			if (target === undefined) continue;
			targets ??= headingSlugs(tree);
			if (targets.has(target) || targets.has(decodeFragment(target))) continue;
			report({
				reason: `Unexpected link to "#${target}", expected one of the headings`,
				note: 'It leads nowhere, so its words were kept and the link was not. Name a heading by its words in lower case, with hyphens between them.',
				place: node.position,
				actual: node.url,
			});
		}
	},
});
