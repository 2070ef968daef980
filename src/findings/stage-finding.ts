import type {Severity} from '../handout/diagnostic.ts';

/** What a stage other than the checks tells of: no rule that a config sets, but with a page of its own. */
export interface StageFinding {
	/** The `ruleId` of its findings, and the name of its page in docs/rules. */
	readonly id: string;
	/** Which stage tells it. */
	readonly stage: string;
	/** What must hold, in one sentence. */
	readonly summary: string;
	/** Why it matters to a patient, or to those who hand the leaflet out. */
	readonly why: string;
	/** What to do. */
	readonly remedy: string;
	/** What its findings weigh, the gravest first. */
	readonly severities: readonly Severity[];
}
