import type {ElementContent} from 'hast';
import type {State} from 'mdast-util-to-hast';
import type {
	BlockNode,
	ComparisonNode,
	ContactNode,
	FigureNode,
	WritingLinesNode,
} from '../../handout/nodes.ts';

/** Blocks whose author may give them a title. */
export type TitledNode = BlockNode | ComparisonNode | FigureNode | ContactNode | WritingLinesNode;

/** What an author wrote in a block. */
export type TitledParts = {
	/** Inline content; empty if there is no title. */
	readonly title: ElementContent[];
	readonly content: ElementContent[];
};

/**
 * Separates the title of a block from the rest. A title is not a heading, because a block is not
 * part of the outline.
 */
export function titledParts(state: State, node: TitledNode): TitledParts {
	const title = node.children.find((child) => child.type === 'blockTitle');
	const others = node.children.filter((child) => child !== title);
	const content = state.all({type: 'root', children: others});
	return {title: title ? state.all(title) : [], content: state.wrap(content, false)};
}
