import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {labelTest} from '../lines/label-test.ts';
import {treeOf} from '../plain-text/block-tree.ts';
import {readShape} from '../plain-text/read-shape.ts';
import {sourceLines} from '../plain-text/source-line.ts';

/**
 * Plain text to mdast, by the shape of its lines. It is read as import reads it, except that
 * nothing is repaired: characters stand for themselves, and line breaks stay. What is known to be
 * foreign is left to the clean stage.
 *
 * @param lang BCP 47, of labels of web pages. Default: English.
 */
export function parsePlainText(file: VFile, lang?: string): Root {
	const lines = sourceLines(String(file.value).split('\n'));
	const {blocks, depths} = readShape(lines, {
		isLabel: labelTest(lang),
		join: (own) => own.map(({text}) => text).join('\n'),
	});
	const tree = treeOf(blocks, depths);
	// Labels and bylines may stand above the title, but a handout begins with it.
	const title = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
	if (title) tree.children = [title, ...tree.children.filter((node) => node !== title)];
	return tree;
}
