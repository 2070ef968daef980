import type {Root} from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {type PluggableList, unified} from 'unified';
import type {VFile} from 'vfile';
import {visit} from '../tree/visit.ts';

/** What our Markdown has besides CommonMark. */
export const dialect: PluggableList = [
	// One tilde is prose ("~5 minutes"), not a deletion.
	[remarkGfm, {singleTilde: false}],
	[remarkFrontmatter, ['yaml']],
	remarkDirective,
];

const parser = unified().use(remarkParse).use(dialect).freeze();

/** Markdown (CommonMark, GFM, directives, YAML front matter) to mdast. */
export function parseMarkdown(file: VFile): Root {
	const tree = parser.parse(file);
	keepTabs(tree, file);
	keepNotes(tree, file);
	return tree;
}

/** No letter of a name: the tab, and other characters of control. */
const noName = /(?!\n)\p{Cc}/u;

/** The parser takes a tab for a letter of a directive's name: "Dose:⇥5 mg" would lose its five. */
function keepTabs(tree: Root, file: VFile): void {
	const source = String(file);
	if (!noName.test(source)) return;
	visit(tree, 'textDirective', (node, index, parent) => {
		if (!noName.test(node.name) || index === undefined || !parent) return;
		const {start, end} = node.position ?? {};
		const value = source.slice(start?.offset, end?.offset);
		parent.children[index] = {type: 'text', value, ...(node.position && {position: node.position})};
	});
}

/** Right below a rule that opens a text, the parser takes a footnote of one word for the address of a link. */
function keepNotes(tree: Root, file: VFile): void {
	visit(tree, 'definition', (node, index, parent) => {
		if (!node.identifier.startsWith('^') || index === undefined || !parent) return;
		const {start, end} = node.position ?? {};
		const source = String(file).slice(start?.offset, end?.offset);
		const value = source.slice(source.indexOf(']:') + 2).trim();
		const place = node.position && {position: node.position};
		parent.children[index] = {
			type: 'footnoteDefinition',
			identifier: node.identifier.slice(1),
			label: (node.label ?? node.identifier).slice(1),
			children: [{type: 'paragraph', children: [{type: 'text', value, ...place}], ...place}],
			...place,
		};
	});
}
