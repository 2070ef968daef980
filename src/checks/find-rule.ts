import {closest} from 'fastest-levenshtein';
import type {Rule} from './rule.ts';
import {rules} from './rules.ts';

const byId = new Map(rules.map((rule) => [rule.id, rule]));

export function findRule(id: string): Rule | undefined {
	return byId.get(id);
}

/** The rule id that is nearest to what somebody wrote. */
export function nearestRuleId(id: string): string {
	return closest(id, [...byId.keys()]);
}
