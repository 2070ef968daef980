// Health prose that others wrote, read where a package carries it: the examples of the components
// with which the NHS shows advice to patients, as handouts, one a component.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fromHtml} from 'hast-util-from-html';
import {toMdast} from 'hast-util-to-mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';

const packageFolder = path.dirname(
	createRequire(import.meta.url).resolve('nhsuk-frontend/package.json'),
);

/** Those whose examples are prose, and no forms. */
const components = ['card', 'details', 'do-dont-list', 'inset-text', 'tables', 'warning-callout'];

/** What no example can have, so that nothing is told of it. */
const frontMatter = `---
lang: en
reviewed: 2026-01-15
next_review: 2028-01-15
---
`;

/** Writes the handouts into a folder of their own, and gives it back. */
export function writeHealthProse(folder) {
	mkdirSync(folder, {recursive: true});
	for (const component of components) {
		const readme = path.join(packageFolder, 'packages/components', component, 'README.md');
		writeFileSync(path.join(folder, `${component}.md`), handoutOf(readFileSync(readme, 'utf8')));
	}
	return folder;
}

/** A README as a handout: its title, and the text of each example. */
function handoutOf(readme) {
	const [title = ''] = /^# .*$/mu.exec(readme) ?? [];
	const examples = Array.from(readme.matchAll(/^```(?:html)?\n(<[\s\S]*?)^```$/gmu), ([, html]) =>
		textOf(html),
	);
	return `${[frontMatter, title, ...new Set(examples)].join('\n\n')}\n`;
}

/** Markdown of an example, without its pictures, and without its links: they lead nowhere. */
function textOf(html) {
	const tree = toMdast(fromHtml(html, {fragment: true}));
	visit(tree, ['image', 'link', 'heading'], (node, index, parent) => {
		if (node.type === 'heading') {
			node.depth = 2;
			return undefined;
		}
		parent.children.splice(index, 1, ...(node.children ?? []));
		return index;
	});
	return unified().use(remarkGfm).use(remarkStringify).stringify(tree).trim();
}
