import type {RootContent} from 'mdast';
import type {ContainerDirective, LeafDirective} from 'mdast-util-directive';
import type {Finding} from '../../handout/diagnostic.ts';
import type {BlockTitleNode} from '../../handout/nodes.ts';

export type BlockDirective = LeafDirective | ContainerDirective;

/** What is wrong with how a block is used; without a place it is the directive's own. */
export type Misuse = Pick<Finding, 'reason' | 'note' | 'place' | 'actual' | 'expected'>;

/** Makes a block out of a directive, or says why it cannot be one. */
export type BuildBlock = (directive: BlockDirective) => RootContent | Misuse;

export function isMisuse(result: RootContent | Misuse): result is Misuse {
	return !('type' in result);
}

/** A block's parts. */
export interface BlockParts {
	/** What stands in its square brackets, if anything does. */
	readonly title: readonly BlockTitleNode[];
	readonly content: readonly RootContent[];
}

export function partsOf(directive: BlockDirective): BlockParts {
	if (directive.type === 'leafDirective') {
		const {children, position} = directive;
		return {
			title: children.length === 0 ? [] : [{type: 'blockTitle', children, ...at(position)}],
			content: [],
		};
	}
	const [first, ...others] = directive.children;
	if (first?.type !== 'paragraph' || first.data?.directiveLabel !== true) {
		return {title: [], content: directive.children};
	}
	const {children, position} = first;
	return {title: [{type: 'blockTitle', children, ...at(position)}], content: others};
}

/** A position, where there is one, as a part of a node. */
export function at(position: RootContent['position']): Pick<RootContent, 'position'> {
	return position ? {position} : {};
}
