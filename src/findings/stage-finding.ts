import type {Severity} from '../handout/diagnostic.ts';

/** A kind of finding of a stage other than the checks. No config changes it, but it has a page in the docs. */
export interface StageFinding {
	/** The `ruleId` of its findings, and the name of its page in docs/rules. */
	readonly id: string;
	/** The stage that reports it. */
	readonly stage: string;
	/** What must hold, in one sentence. */
	readonly summary: string;
	/** Why it matters to a patient, or to those who hand the handout out. */
	readonly why: string;
	/** What to do. */
	readonly remedy: string;
	/** The severities of its findings, the gravest first. */
	readonly severities: readonly Severity[];
}
