import type {List, RootContent} from 'mdast';
import type {BlockName, BlockNode} from '../../handout/nodes.ts';
import {at, type BlockDirective, blockPartsOf, type Misuse} from './block-directive.ts';

/** A block that is one list: `:::do`, `:::dont`, `:::checklist` with bullets, `:::steps` with numbers. */
export function buildListBlock(directive: BlockDirective): BlockNode | Misuse {
	const {name} = directive;
	const {title, content} = blockPartsOf(directive);
	const expected = name === 'steps' ? 'one numbered list' : 'one list with bullets';
	const other = content.find((node, index) => node.type !== 'list' || index > 0);
	const list = content.find((node): node is List => node.type === 'list');
	if (!list) {
		return {
			reason: `Missing list in "${name}", expected ${expected}`,
			note: noteFor(name),
			...(other && {place: other.position}),
		};
	}
	if (other) {
		return {
			reason: `Unexpected ${nameOf(other)} in "${name}", expected ${expected} alone`,
			note: `${noteFor(name)} Write everything else before or after the block.`,
			place: other.position,
			actual: other.type,
		};
	}
	if (Boolean(list.ordered) !== (name === 'steps')) {
		return {
			reason: `Unexpected list ${list.ordered ? 'with numbers' : 'with bullets'} in "${name}", expected ${expected}`,
			note: noteFor(name),
			place: list.position,
		};
	}
	return {
		type: 'block',
		name: name as BlockName,
		children: [...title, name === 'checklist' ? withBoxes(list) : list],
		...at(directive.position),
	};
}

function noteFor(name: string): string {
	return name === 'steps'
		? 'Steps are told apart, and found again, by their numbers. Begin each line with a number and a full stop.'
		: 'Each item gets its own mark on paper. Begin each line with a hyphen.';
}

function nameOf(node: RootContent): string {
	return node.type === 'list' ? 'second list' : node.type;
}

/** Every item gets a box; those that the author ticked stay ticked. */
function withBoxes(list: List): List {
	return {
		...list,
		children: list.children.map((item) => ({...item, checked: item.checked ?? false})),
	};
}
