import {type ActiveRule, activate, type RuleSettings} from './rule-settings.ts';
import {rules} from './rules.ts';

/**
 * The rules that run with some settings, with their severity and all their options.
 *
 * @param settings as `rules` in the config: by rule id, a severity or an object of `severity` and
 *   options. Default: every rule as it comes.
 * @param only ids of the rules to run. Default: all.
 * @throws ZodError if an option of a rule is not valid.
 */
export function activeRules(
	settings: RuleSettings = {},
	only: readonly string[] = rules.map(({id}) => id),
): ActiveRule[] {
	return activate(
		rules.filter(({id}) => only.includes(id)),
		settings,
	);
}
