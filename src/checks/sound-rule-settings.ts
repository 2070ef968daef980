import {z} from 'zod';
import {findRule, nearestRuleId} from './find-rule.ts';
import {isLighter, longFormOf, type RuleSettings, ruleSettings} from './rule-settings.ts';

/** `rules` of a config that name rules there are, and options that those have. */
export const soundRuleSettings = ruleSettings.superRefine((settings, context) => {
	for (const [id, setting] of Object.entries(settings)) {
		const problem = problemOf(id, setting);
		if (problem) context.addIssue({code: 'custom', path: [id], ...problem});
	}
});

function problemOf(id: string, setting: RuleSettings[string]): {message: string} | undefined {
	const rule = findRule(id);
	if (!rule) return {message: `there is no rule "${id}"; the nearest is "${nearestRuleId(id)}"`};
	const {severity: wanted, ...options} = longFormOf(setting);
	if (rule.isLocked && wanted && isLighter(wanted, rule.severity)) {
		return {message: `the rule "${id}" protects patients and must stay an ${rule.severity}`};
	}
	const result = (rule.options ?? z.strictObject({})).safeParse(options);
	if (result.success) return undefined;
	const [issue] = result.error.issues;
	return {message: [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ')};
}
