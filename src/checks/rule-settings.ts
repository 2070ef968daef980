import {z} from 'zod';
import type {Severity} from '../handout/diagnostic.ts';
import {findRule, nearestRuleId} from './find-rule.ts';
import type {Rule} from './rule.ts';
import {rules} from './rules.ts';

const severity = z.enum(['off', 'info', 'warning', 'error']);

/** What a config may say of a rule: how much it weighs, its options, or both. */
const ruleSetting = z.union([severity, z.looseObject({severity: severity.optional()})]);

/** A rule as it is to be run. */
export interface ActiveRule {
	readonly rule: Rule;
	readonly severity: Severity;
	readonly options: unknown;
}

/** From the lightest to the gravest. */
const order = severity.options;

/** The `rules` of a config: the id of a rule, and what it is to be. */
export const rulesSchema = z.record(z.string(), ruleSetting).superRefine((settings, context) => {
	for (const [id, setting] of Object.entries(settings)) {
		const problem = problemOf(id, setting);
		if (problem) context.addIssue({code: 'custom', path: [id], ...problem});
	}
});

export type RuleSettings = z.infer<typeof rulesSchema>;

/** The lighter of two. */
export function lighter(a: Severity, b: Severity): Severity {
	return order.indexOf(a) < order.indexOf(b) ? a : b;
}

/** The rules that run under a config, with their options complete. */
export function activeRules(
	settings: RuleSettings = {},
	only: readonly string[] = rules.map(({id}) => id),
): ActiveRule[] {
	return rules.flatMap((rule) => {
		if (!only.includes(rule.id)) return [];
		const {severity: wanted = rule.severity, ...options} = partsOf(settings[rule.id] ?? {});
		return wanted === 'off'
			? []
			: [{rule, severity: wanted, options: rule.options?.parse(options)}];
	});
}

function partsOf(
	setting: z.infer<typeof ruleSetting>,
): z.infer<z.ZodObject<{severity: z.ZodOptional<typeof severity>}, z.core.$loose>> {
	return typeof setting === 'string' ? {severity: setting} : setting;
}

function problemOf(
	id: string,
	setting: z.infer<typeof ruleSetting>,
): {message: string} | undefined {
	const rule = findRule(id);
	if (!rule) return {message: `there is no rule "${id}"; the nearest is "${nearestRuleId(id)}"`};
	const {severity: wanted, ...options} = partsOf(setting);
	if (rule.isLocked && wanted && order.indexOf(wanted) < order.indexOf(rule.severity)) {
		return {message: `the rule "${id}" protects patients and stays an ${rule.severity}`};
	}
	const result = (rule.options ?? z.strictObject({})).safeParse(options);
	if (result.success) return undefined;
	const [issue] = result.error.issues;
	return {message: [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ')};
}
