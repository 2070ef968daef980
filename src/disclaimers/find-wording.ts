import type {RootContent} from 'mdast';
import {flatText, textOf} from '../handout/words.ts';
import type {Disclaimer} from './disclaimer.ts';

/** The texts of blocks that may be an approved wording, each in its place. */
export function wordingTexts(children: readonly RootContent[]): (string | undefined)[] {
	return children.map((node) =>
		node.type === 'disclaimer' || node.type === 'heading' || node.type === 'code'
			? undefined
			: flatText(textOf(node)),
	);
}

/** The wording that stands word for word from a block onwards. */
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

/** Where a wording stands in a text, as offsets. */
export interface Occurrence {
	readonly wording: Disclaimer;
	readonly start: number;
	readonly end: number;
}

/**
 * The wordings that stand word for word in a text, even within a longer paragraph, in order. If one
 * is part of another that is there completely, only the longer one is given.
 *
 * @param text in the form of `flatText`.
 */
export function wordingsWithin(text: string, wordings: readonly Disclaimer[]): Occurrence[] {
	const found: Occurrence[] = [];
	for (const wording of wordings) {
		const {length} = wording.text;
		for (let start = text.indexOf(wording.text); start >= 0; ) {
			found.push({wording, start, end: start + length});
			start = text.indexOf(wording.text, start + length);
		}
	}
	let covered = -1;
	return found
		.sort((a, b) => a.start - b.start || b.end - a.end)
		.filter(({end}) => {
			const isPart = end <= covered;
			covered = Math.max(covered, end);
			return !isPart;
		});
}
