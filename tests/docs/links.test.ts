import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import type {Nodes, Root} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {expect, test} from 'vitest';
import {textOf} from '../../src/handout/words.ts';

const documents = [
	'README.md',
	'CONTRIBUTING.md',
	...readdirSync('docs').map((name) => `docs/${name}`),
	...readdirSync('docs/rules').map((name) => `docs/rules/${name}`),
].filter((name) => name.endsWith('.md'));

const parser = unified().use(remarkParse).use(remarkGfm);

function parse(file: string): Root {
	return parser.parse(readFileSync(file, 'utf8'));
}

/** The fragments by which GitHub names the headings of a document. */
function fragmentsOf(file: string): Set<string> {
	const slugger = new GithubSlugger();
	const fragments = new Set<string>();
	visit(parse(file) as Nodes, 'heading', (heading) => {
		fragments.add(slugger.slug(textOf(heading)));
	});
	return fragments;
}

test.each(documents)('every link and picture of %s leads to a file and a heading', (file) => {
	const broken: string[] = [];
	visit(parse(file) as Nodes, (node) => {
		if (node.type !== 'link' && node.type !== 'image') return;
		if (/^[a-z]+:/u.test(node.url)) return;
		const [name = '', fragment] = node.url.split('#');
		const target = name === '' ? file : path.join(path.dirname(file), name);
		const isFound =
			existsSync(target) && (fragment === undefined || fragmentsOf(target).has(fragment));
		if (!isFound) broken.push(node.url);
	});
	expect(broken).toEqual([]);
});

test('docs/README.md lists every page of docs', () => {
	const index = readFileSync('docs/README.md', 'utf8');
	const missing = documents
		.filter((name) => /^docs\/[^/]+$/u.test(name) && name !== 'docs/README.md')
		.filter((name) => !index.includes(`(${path.basename(name)})`));
	expect(missing).toEqual([]);
});
