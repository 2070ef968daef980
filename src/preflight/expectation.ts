import type {Handout} from '../handout/handout.ts';
import {flatText, textOf, wordsOf} from '../handout/words.ts';
import {visit} from '../tree/visit.ts';

/** A heading as a reader sees it. */
export interface ExpectedHeading {
	/** 1 to 6 */
	readonly depth: number;
	readonly text: string;
}

/** What every rendition of a handout must hold, derived from its source alone. */
export interface Expectation {
	/** The words in reading order: the source's, less what the ledger removed, plus what it inserted. */
	readonly words: readonly string[];
	readonly headings: readonly ExpectedHeading[];
	/** The text of every disclaimer, in order. */
	readonly disclaimers: readonly string[];
	readonly lang: string;
	readonly title: string;
}

export function expectationOf(handout: Handout): Expectation {
	const headings: ExpectedHeading[] = [];
	const disclaimers: string[] = [];
	visit(handout.tree, (node) => {
		if (node.type === 'heading') headings.push({depth: node.depth, text: flatText(textOf(node))});
		if (node.type === 'disclaimer') disclaimers.push(flatText(textOf(node)));
	});
	const {lang, title} = handout;
	return {words: wordsOf(handout.tree), headings, disclaimers, lang, title};
}
