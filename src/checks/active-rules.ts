import {type ActiveRule, activate, type RuleSettings} from './rule-settings.ts';
import {rules} from './rules.ts';

/** The rules that run under a config, with their options complete. */
export function activeRules(
	settings: RuleSettings = {},
	only: readonly string[] = rules.map(({id}) => id),
): ActiveRule[] {
	return activate(
		rules.filter(({id}) => only.includes(id)),
		settings,
	);
}
