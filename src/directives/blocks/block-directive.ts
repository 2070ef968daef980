import type {RootContent} from 'mdast';
import type {ContainerDirective, LeafDirective} from 'mdast-util-directive';
import type {Finding} from '../../handout/diagnostic.ts';
import type {BlockTitleNode} from '../../handout/nodes.ts';

export type BlockDirective = LeafDirective | ContainerDirective;

/** What is wrong with the use of a block. Without a place, that of the directive is meant. */
export type Misuse = Pick<Finding, 'reason' | 'note' | 'place' | 'actual' | 'expected'>;

/** Turns a directive into a block, or says why it cannot. */
export type BuildBlock = (directive: BlockDirective) => RootContent | Misuse;

export function isMisuse(result: RootContent | Misuse): result is Misuse {
	return !('type' in result);
}

/** A block's parts. */
export interface BlockParts {
	/** The content of its square brackets, if any. */
	readonly title: readonly BlockTitleNode[];
	readonly content: readonly RootContent[];
}

export function blockPartsOf(directive: BlockDirective): BlockParts {
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

/** A position, if there is one, as a part of a node. */
export function at(position: RootContent['position']): Pick<RootContent, 'position'> {
	return position ? {position} : {};
}
