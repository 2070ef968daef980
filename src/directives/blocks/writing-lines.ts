import type {WritingLinesNode} from '../../handout/nodes.ts';
import {at, type BlockDirective, blockPartsOf, type Misuse} from './block-directive.ts';

const usualCount = 4;
/** At 9 mm a line, these fill a page of A4. */
const mostLines = 24;

/** `::lines{count=4}`: empty lines to write on. */
export function buildWritingLines(directive: BlockDirective): WritingLinesNode | Misuse {
	const written = directive.attributes?.['count'];
	const count = written === undefined ? usualCount : Number(written);
	if (!/^\d+$/u.test(written ?? String(usualCount)) || count < 1 || count > mostLines) {
		return {
			reason: `Unexpected count "${written}" in "lines", expected a number from 1 to ${mostLines}`,
			note: 'A patient needs room to write, and no more than a page of it. Correct the count.',
			actual: written ?? '',
		};
	}
	return {
		type: 'writingLines',
		count,
		children: [...blockPartsOf(directive).title],
		...at(directive.position),
	};
}
