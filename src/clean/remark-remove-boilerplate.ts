import type {Heading, Root, RootContent} from 'mdast';
import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import {isInferred} from '../handout/nodes.ts';
import {textOf} from '../handout/words.ts';
import {boilerplateMatcher} from './boilerplate-matcher.ts';
import {isLine, type Removal, removeLines, titleHeading} from './removable.ts';

const ruleId = 'boilerplate';

export interface RemoveBoilerplateOptions {
	/**
	 * Language of the document, BCP 47. English labels are found as well, because many sites leave
	 * theirs untranslated. Default: English.
	 */
	readonly lang?: string | undefined;
}

const note =
	'It came along from the page that the text was copied from; a reader on paper cannot comment or share. Nothing to do, unless the line belongs there: then make a sentence of it.';

/**
 * Removes lines that were copied along with a text from its web page ("Leave a Comment", "Share this").
 * Only whole short lines are removed, never part of a sentence. A heading of that kind with text under
 * it is kept and reported, because the text would lose its heading; so is a line of everyday words
 * ("Share") that may be a heading.
 *
 * Each removal is a message of the file and an entry in `file.data.ledger`.
 */
export function remarkRemoveBoilerplate(options: RemoveBoilerplateOptions = {}) {
	const labelKind = boilerplateMatcher(options.lang);
	const kindOf = (node: RootContent | undefined) => (isLine(node) ? labelKind(node) : undefined);
	return (tree: Root, file: VFile): undefined => {
		const title = titleHeading(tree);
		const removals: Removal[] = [];
		// The block under the current line. Lines are visited from the end, so that a label with only labels under it is removed, too.
		let next: RootContent | undefined;
		const nodes = tree.children.filter(
			({type}) => type !== 'definition' && type !== 'footnoteDefinition',
		);
		for (const [index, node] of [...nodes.entries()].reverse()) {
			const under = next;
			next = node;
			const kind = kindOf(node);
			if (!isLine(node) || node === title || !kind) continue;
			const isMarked = node.type === 'heading' && !isInferred(node);
			const isOver = isMarked
				? hasText(node, under)
				: kind === 'bare' &&
					under !== undefined &&
					(under.type !== 'heading' || isInferred(under)) &&
					!kindOf(under);
			const isAlone = kind === 'beside' && !kindOf(nodes[index - 1]) && !kindOf(nodes[index + 1]);
			if (isOver || isAlone) {
				report(file, {
					ruleId: 'boilerplate-left',
					severity: 'warning',
					reason: `Unexpected ${node.type === 'heading' ? 'heading' : 'line'} "${textOf(node)}", expected no label of a web page`,
					note: isOver
						? 'There is text under it, so it was kept. Take it out together with what belongs to it.'
						: 'No other label stands beside it, so it was kept. Take it out if it is none of the text.',
					place: node.position,
					actual: textOf(node),
				});
				continue;
			}
			removals.push({line: node, ruleId, what: 'a label of the page it was copied from', note});
			next = under;
		}
		removeLines(tree, removals.reverse(), file);
	};
}

function hasText(heading: Heading, under: RootContent | undefined): boolean {
	return under !== undefined && (under.type !== 'heading' || under.depth > heading.depth);
}
