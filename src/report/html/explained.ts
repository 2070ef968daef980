import {findRule} from '../../checks/find-rule.ts';
import type {Clause} from '../../checks/rule.ts';
import {stageFindings} from '../../findings/stage-findings.ts';

/** What a rule demands and why, for readers without the docs. */
export interface Explained {
	readonly id: string;
	readonly summary: string;
	readonly why: string;
	/** What to do, if the findings themselves do not say it. */
	readonly remedy?: string;
	readonly clauses: readonly Clause[];
}

/** The rules and findings of other stages with these ids, in order of id. */
export function explain(ids: Iterable<string>): Explained[] {
	return [...new Set(ids)].sort().flatMap((id): Explained[] => {
		const rule = findRule(id);
		if (rule) return [{id, summary: rule.summary, why: rule.why, clauses: rule.clauses}];
		const finding = stageFindings.find((one) => one.id === id);
		if (!finding) return [];
		return [{id, summary: finding.summary, why: finding.why, remedy: finding.remedy, clauses: []}];
	});
}
