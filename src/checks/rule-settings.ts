import {z} from 'zod';
import type {Severity} from '../handout/diagnostic.ts';
import type {Rule} from './rule.ts';

const severity = z.enum(['off', 'info', 'warning', 'error']);

/** What a config may say about a rule: its severity, its options, or both. */
const ruleSetting = z.union([severity, z.looseObject({severity: severity.optional()})]);

/**
 * The `rules` of a config, by rule id. Whether such rules and options exist is checked by
 * `soundRuleSettings`, which has to load all rules for that.
 */
export const ruleSettings = z.record(z.string(), ruleSetting);

export type RuleSettings = z.infer<typeof ruleSettings>;

/** A rule, and how it is to be run. */
export interface ActiveRule {
	readonly rule: Rule;
	/** The severity of its findings. */
	readonly severity: Severity;
	/** Its options, complete; undefined if it has none. */
	readonly options: unknown;
}

/** From the least to the most grave. */
const order = severity.options;

/** Whether the first is less grave than the second; `off` is the least grave of all. */
export function isLighter(a: Severity | 'off', b: Severity): boolean {
	return order.indexOf(a) < order.indexOf(b);
}

/** Those of some rules that are not turned off, with all their options. */
export function activate(rules: readonly Rule[], settings: RuleSettings = {}): ActiveRule[] {
	return rules.flatMap((rule) => {
		const {severity: wanted = rule.severity, ...options} = longFormOf(settings[rule.id] ?? {});
		return wanted === 'off'
			? []
			: [{rule, severity: wanted, options: rule.options?.parse(options)}];
	});
}

/** A setting in its long form: an object of the severity, if one is given, and the options. */
export function longFormOf(
	setting: z.infer<typeof ruleSetting>,
): z.infer<z.ZodObject<{severity: z.ZodOptional<typeof severity>}, z.core.$loose>> {
	return typeof setting === 'string' ? {severity: setting} : setting;
}
