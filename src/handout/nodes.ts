import type {Heading, Literal, Parent, RootContent} from 'mdast';

/** An approved statement in a handout's tree, with what says which version of which wording it is. */
export interface DisclaimerNode extends Parent {
	type: 'disclaimer';
	children: RootContent[];
	/** Id of the wording in the catalogue: `general-en`. */
	disclaimerId: string;
	kind: string;
	version: string;
}

/** A mark in the text that leads to an entry of the source list. */
export interface CitationNode extends Literal {
	type: 'citation';
	/** Always empty: the number is apparatus, not a word of the text. */
	value: '';
	/** Id of the reference in the front matter. */
	reference: string;
	/** Its place in the source list, from 1. */
	number: number;
}

declare module 'mdast' {
	interface RootContentMap {
		disclaimer: DisclaimerNode;
		citation: CitationNode;
	}
	interface BlockContentMap {
		disclaimer: DisclaimerNode;
	}
	interface PhrasingContentMap {
		citation: CitationNode;
	}
	interface HeadingData {
		/** Read from the shape of a line, not from markup. */
		inferred?: boolean;
	}
}

/** True of a heading that was read from the shape of a line in a source without markup. */
export function isInferred(heading: Heading): boolean {
	return heading.data?.inferred === true;
}
