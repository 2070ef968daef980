import type {RootContent} from 'mdast';
import type {Position} from 'unist';

export interface TextBlock {
	readonly node: RootContent;
	/** Where its text begins and ends in the text of the run. */
	readonly start: number;
	readonly end: number;
}

/** Consecutive blocks with nothing between them that ends a statement, and their text. */
export interface TextRun {
	readonly text: string;
	readonly blocks: readonly TextBlock[];
}

/** @param texts the texts of the nodes; undefined for a node that ends the run. */
export function textRunsOf(
	nodes: readonly RootContent[],
	texts: readonly (string | undefined)[],
): TextRun[] {
	const runs: {text: string; blocks: TextBlock[]}[] = [];
	let run: (typeof runs)[number] | undefined;
	for (const [index, node] of nodes.entries()) {
		const text = texts[index];
		if (text === undefined) run = undefined;
		// Nothing to read, such as a rule between paragraphs.
		if (!text) continue;
		if (!run) {
			run = {text: '', blocks: []};
			runs.push(run);
		}
		if (run.text !== '') run.text += ' ';
		run.blocks.push({node, start: run.text.length, end: run.text.length + text.length});
		run.text += text;
	}
	return runs;
}

/** From the first block to the last one. */
export function positionOf(blocks: readonly TextBlock[]): Position | undefined {
	const first = blocks[0]?.node.position;
	const last = blocks.at(-1)?.node.position;
	return first && last && {start: first.start, end: last.end};
}
