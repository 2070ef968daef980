import type {DisclaimerKind} from '../disclaimer.ts';

/** Kinds that the words of a section can require. The others follow from the front matter or the place. */
export const triggeredKinds = [
	'medicines',
	'exercise',
	'pregnancy',
	'sexual-health',
	'mental-health-crisis',
	'children',
] as const satisfies readonly DisclaimerKind[];

export type TriggeredKind = (typeof triggeredKinds)[number];

/**
 * Words that show what a text is about. `*` at either end stands for any further letters. They are
 * matched as whole words; in Chinese and Japanese anywhere; in Arabic, Farsi and Hebrew also after
 * short words that are joined to the next one.
 */
export interface TriggerWords {
	/** One of these is enough. */
	readonly strong: readonly string[];
	/** Two different ones are needed. */
	readonly weak: readonly string[];
	/** Phrases in which such a word means something else. */
	readonly except?: readonly string[];
}

/** What the words of a language trigger. */
export interface LanguageTriggers extends Readonly<Record<TriggeredKind, TriggerWords>> {
	/** Words for symptoms; any of them in a title requires the signs of an emergency before all advice. */
	readonly symptoms: TriggerWords;
}
