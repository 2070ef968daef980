import type {Root} from 'mdast';
import {
	type ReadabilityFigure,
	readabilityFiguresOf,
} from '../../checks/prose/readability-figures.ts';
import {coverageOf, type SectionCoverage} from '../../disclaimers/disclaimer-coverage.ts';
import type {DisclaimerPolicy} from '../../disclaimers/section-disclaimers.ts';
import type {Handout} from '../../handout/handout.ts';

/** What a clinical lead wants to know of a handout besides its findings. */
export interface HandoutOverview {
	/** BCP 47. */
	readonly lang: string;
	readonly version?: string;
	/** Who signed it off, and when (YYYY-MM-DD); absent if nobody did. */
	readonly signOff?: {readonly name: string; readonly date: string};
	/** YYYY-MM-DD */
	readonly reviewed?: string;
	/** YYYY-MM-DD */
	readonly nextReview?: string;
	/** Empty for a short text, and for a language without an accepted formula. */
	readonly readability: readonly ReadabilityFigure[];
	readonly sections: readonly SectionCoverage[];
}

declare module 'vfile' {
	interface DataMap {
		overview?: HandoutOverview;
	}
}

/** @param tree the tree of the handout after editing. */
export function overviewOf(
	{lang, frontMatter}: Handout,
	tree: Root,
	policy: DisclaimerPolicy,
): HandoutOverview {
	const {version, clinical_reviewer: reviewer, reviewed, next_review: next} = frontMatter;
	return {
		lang,
		...(version !== undefined && {version}),
		...(reviewer && {signOff: {name: reviewer.name, date: reviewer.date}}),
		...(reviewed !== undefined && {reviewed}),
		...(next !== undefined && {nextReview: next}),
		readability: readabilityFiguresOf(tree, lang),
		sections: coverageOf(tree, policy),
	};
}
