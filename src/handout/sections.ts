import type {Heading, Root, RootContent} from 'mdast';
import {textOf} from './words.ts';

/** A second-level heading and everything up to the next one, including its subsections. */
export interface Section {
	readonly heading: Heading;
	readonly title: string;
	/** Index of the heading among the children of the root. */
	readonly start: number;
	/** Index after the section's last child. */
	readonly end: number;
	/** The nodes below the heading. */
	readonly body: readonly RootContent[];
}

/** The sections of a handout, in order. */
export function sectionsOf(tree: Root): Section[] {
	const starts = tree.children.flatMap((node, index) =>
		node.type === 'heading' && node.depth <= 2 && index > 0 ? [index] : [],
	);
	return starts.map((start, nth) => {
		const end = starts[nth + 1] ?? endOfText(tree);
		const heading = tree.children[start] as Heading;
		return {
			heading,
			title: textOf(heading),
			start,
			end,
			body: tree.children.slice(start + 1, end),
		};
	});
}

/** Footnotes and link definitions at the end belong to the handout, not to its last section. */
function endOfText(tree: Root): number {
	let end = tree.children.length;
	while (end > 0) {
		const type = tree.children[end - 1]?.type;
		if (type !== 'footnoteDefinition' && type !== 'definition') break;
		end--;
	}
	return end;
}
