import type {Root} from 'mdast';
import {flatText, textOf} from '../handout/words.ts';
import type {Disclaimer} from './disclaimer.ts';

/** The texts of a tree's blocks that may be an approved wording, each in its place. */
export function wordingTexts({children}: Root): (string | undefined)[] {
	return children.map((node) =>
		node.type === 'disclaimer' || node.type === 'heading' || node.type === 'code'
			? undefined
			: flatText(textOf(node)),
	);
}

/** The wording that stands word for word from a block on. */
export function wordingAt(
	texts: readonly (string | undefined)[],
	start: number,
	approved: readonly Disclaimer[],
): Disclaimer | undefined {
	return approved.find(({blocks, text}) => {
		const run = texts.slice(start, start + blocks.length);
		return !run.includes(undefined) && run.join(' ') === text;
	});
}
