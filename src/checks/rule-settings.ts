import {z} from 'zod';
import type {Severity} from '../handout/diagnostic.ts';
import type {Rule} from './rule.ts';

const severity = z.enum(['off', 'info', 'warning', 'error']);

/** What a config may say of a rule: how much it weighs, its options, or both. */
const ruleSetting = z.union([severity, z.looseObject({severity: severity.optional()})]);

/**
 * The `rules` of a config: the id of a rule, and what it is to be. Whether there are such rules,
 * and such options, `soundRuleSettings` tells, which has to load all rules for it.
 */
export const ruleSettings = z.record(z.string(), ruleSetting);

export type RuleSettings = z.infer<typeof ruleSettings>;

/** A rule as it is to be run. */
export interface ActiveRule {
	readonly rule: Rule;
	readonly severity: Severity;
	readonly options: unknown;
}

/** From the lightest to the gravest. */
const order = severity.options;

/** Whether the first is lighter than the second; lightest of all is a rule that is off. */
export function isLighter(a: Severity | 'off', b: Severity): boolean {
	return order.indexOf(a) < order.indexOf(b);
}

/** Those of some rules that run under a config, with their options complete. */
export function activate(rules: readonly Rule[], settings: RuleSettings = {}): ActiveRule[] {
	return rules.flatMap((rule) => {
		const {severity: wanted = rule.severity, ...options} = partsOf(settings[rule.id] ?? {});
		return wanted === 'off'
			? []
			: [{rule, severity: wanted, options: rule.options?.parse(options)}];
	});
}

/** What a config says of a rule: its weight, where it names one, and its options. */
export function partsOf(
	setting: z.infer<typeof ruleSetting>,
): z.infer<z.ZodObject<{severity: z.ZodOptional<typeof severity>}, z.core.$loose>> {
	return typeof setting === 'string' ? {severity: setting} : setting;
}
