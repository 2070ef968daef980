import type {BlockName, BlockNode} from '../../handout/nodes.ts';
import {at, type BlockDirective, blockPartsOf, type Misuse} from './block-directive.ts';

/** A box around text of any kind: `:::emergency`, `:::key-message`. */
export function buildBox(directive: BlockDirective): BlockNode | Misuse {
	const {title, content} = blockPartsOf(directive);
	if (content.length === 0) {
		return {
			reason: `Unexpected empty "${directive.name}", expected text in it`,
			note: `A reader would be alerted for nothing. Write the text between :::${directive.name} and a line of three colons.`,
		};
	}
	return {
		type: 'block',
		name: directive.name as BlockName,
		children: [...title, ...content],
		...at(directive.position),
	};
}
