import {findRule} from '../../checks/find-rule.ts';
import type {Clause} from '../../checks/rule.ts';
import {stageFindings} from '../../findings/stage-findings.ts';

/** What a rule asks and why, for readers who have no pages of docs at hand. */
export interface Explained {
	readonly id: string;
	readonly summary: string;
	readonly why: string;
	/** What to do, where the findings themselves do not say it. */
	readonly remedy?: string;
	readonly clauses: readonly Clause[];
}

/** The rules, and the findings of other stages, that bear some ids; in their order. */
export function explain(ids: Iterable<string>): Explained[] {
	return [...new Set(ids)].sort().flatMap((id): Explained[] => {
		const rule = findRule(id);
		if (rule) return [{id, summary: rule.summary, why: rule.why, clauses: rule.clauses}];
		const finding = stageFindings.find((one) => one.id === id);
		if (!finding) return [];
		return [{id, summary: finding.summary, why: finding.why, remedy: finding.remedy, clauses: []}];
	});
}
