import type {Root} from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {type PluggableList, unified} from 'unified';
import type {VFile} from 'vfile';

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
	return parser.parse(file);
}
