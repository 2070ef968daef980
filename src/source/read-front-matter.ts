import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {type FrontMatter, frontMatterSchema} from '../handout/front-matter.ts';
import {readYaml, type YamlProblem} from '../yaml/read-yaml.ts';

const notes: Record<YamlProblem['kind'], string> = {
	syntax:
		'Version, review dates and sources are read from the front matter. Correct the YAML between the two lines of three hyphens.',
	'unknown-key':
		'An unknown key is not printed, so what a mistyped one says would be lost. Correct its name or delete it.',
	value: 'The handout prints what the front matter says. Correct the value.',
};

/**
 * Reads the front matter of a tree by its schema, and reports problems on the lines of the source.
 *
 * @returns its values (an empty object without front matter), or undefined if it is invalid.
 */
export function readFrontMatter(tree: Root, file: VFile): FrontMatter | undefined {
	const node = tree.children[0];
	if (node?.type !== 'yaml') return {};
	const result = readYaml(node.value, frontMatterSchema);
	if (result.ok) return result.value;
	// The YAML begins on the line below the opening fence.
	const offset = node.position?.start.line ?? 1;
	for (const problem of result.problems) {
		report(file, {
			ruleId: 'front-matter',
			severity: 'error',
			reason: problem.message,
			note: notes[problem.kind],
			place: {line: problem.line + offset, column: problem.column},
			actual: problem.actual,
			expected: problem.expected === undefined ? undefined : [problem.expected],
		});
	}
	return undefined;
}
