import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {type FrontMatter, frontMatterSchema} from '../handout/front-matter.ts';
import {readYaml, type YamlProblem} from '../yaml/read-yaml.ts';

const notes: Record<YamlProblem['kind'], string> = {
	syntax:
		'Version, review dates and sources are read from the front matter. Mend the YAML between the two lines of three hyphens.',
	'unknown-key':
		'A key that is not known is not printed, so a mistyped one would lose what it says. Correct its name or take it out.',
	value: 'What the front matter says is printed in the leaflet. Correct the value.',
};

/**
 * The front matter of a tree, held to its schema; problems are findings on the
 * lines of the source.
 *
 * @returns what it says (nothing where there is none), or nothing at all where it is broken.
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
