import type {Root} from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import type {VFile} from 'vfile';

const parser = unified()
	.use(remarkParse)
	// One tilde is prose ("~5 minutes"), not a deletion.
	.use(remarkGfm, {singleTilde: false})
	.use(remarkFrontmatter, ['yaml'])
	.use(remarkDirective)
	.freeze();

/** Markdown (CommonMark, GFM, directives, YAML front matter) to mdast. */
export function parseMarkdown(file: VFile): Root {
	return parser.parse(file);
}
