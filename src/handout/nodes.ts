import type {Heading, Literal, Parent, PhrasingContent, RootContent} from 'mdast';

/** An approved disclaimer in the tree of a handout. */
export interface DisclaimerNode extends Parent {
	type: 'disclaimer';
	children: RootContent[];
	/** Id of the wording in the catalogue: `general-en`. */
	disclaimerId: string;
	kind: string;
	version: string;
	/** Set if it was inserted for the author, who did not write it. */
	isInserted?: true;
}

/** A mark in the text that links to an entry of the source list. */
export interface CitationNode extends Literal {
	type: 'citation';
	/** Always empty, because the number is apparatus, not a word of the text. */
	value: '';
	/** Id of the reference in the front matter. */
	reference: string;
	/** Its place in the source list, from 1. */
	number: number;
}

/** Boxes that say how soon help is needed. */
export const careBoxes = ['emergency', 'urgent', 'non-urgent'] as const;

/** Blocks that are one box or one list. All but steps get a label in the handout's language. */
export const blockNames = [
	...careBoxes,
	'key-message',
	'do',
	'dont',
	'steps',
	'checklist',
] as const;

export type BlockName = (typeof blockNames)[number];

/** A box, or a list with a purpose: steps, do and don't, to tick. */
export interface BlockNode extends Parent {
	type: 'block';
	name: BlockName;
	/** Begins with its title, if the author gave it one. */
	children: (BlockTitleNode | RootContent)[];
}

/** What an author wrote in a block's square brackets. */
export interface BlockTitleNode extends Parent {
	type: 'blockTitle';
	children: PhrasingContent[];
}

/** A table whose rows have headers. */
export interface ComparisonNode extends Parent {
	type: 'comparison';
	/** A title, if the author gave one, and one table. */
	children: (BlockTitleNode | RootContent)[];
}

/** A picture with its caption. */
export interface FigureNode extends Parent {
	type: 'figure';
	/** The picture, then the caption: a title, further blocks, or both. */
	children: (BlockTitleNode | RootContent)[];
}

/** How to reach the clinic. The details come from the config and are not words of the text. */
export interface ContactNode extends Parent {
	type: 'contact';
	children: BlockTitleNode[];
	details: readonly ContactDetail[];
}

export interface ContactDetail {
	readonly kind: 'name' | 'address' | 'phone' | 'email' | 'web';
	readonly text: string;
}

/** Empty lines to write on. */
export interface WritingLinesNode extends Parent {
	type: 'writingLines';
	children: BlockTitleNode[];
	count: number;
}

/** A term; its last child is its plain meaning in brackets. */
export interface TermNode extends Parent {
	type: 'term';
	children: PhrasingContent[];
}

/** The terms of a handout again, in alphabetical order. It says nothing that the text does not. */
export interface GlossaryNode extends Literal {
	type: 'glossary';
	/** Always empty, because the list is apparatus. */
	value: '';
	entries: readonly GlossaryEntry[];
}

export interface GlossaryEntry {
	readonly term: string;
	readonly meaning: string;
}

declare module 'mdast' {
	interface RootContentMap {
		disclaimer: DisclaimerNode;
		citation: CitationNode;
		block: BlockNode;
		blockTitle: BlockTitleNode;
		comparison: ComparisonNode;
		figure: FigureNode;
		contact: ContactNode;
		writingLines: WritingLinesNode;
		term: TermNode;
		glossary: GlossaryNode;
	}
	interface BlockContentMap {
		disclaimer: DisclaimerNode;
		block: BlockNode;
		comparison: ComparisonNode;
		figure: FigureNode;
		contact: ContactNode;
		writingLines: WritingLinesNode;
		glossary: GlossaryNode;
	}
	interface PhrasingContentMap {
		citation: CitationNode;
		term: TermNode;
	}
	interface HeadingData {
		/** Set if the heading was inferred from the shape of a line, not from markup. */
		inferred?: boolean;
	}
}

/** Whether a heading was inferred from the shape of a line in a source without markup. */
export function isInferred(heading: Heading): boolean {
	return heading.data?.inferred === true;
}
