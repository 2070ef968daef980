import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import type {RuleFinding} from './rule.ts';
import {type ActiveRule, isLighter} from './rule-settings.ts';

/** Reports the findings of a rule with the severity of the config, or a lower one if the rule says so. */
export function ruleReporter(
	file: VFile,
	{rule, severity}: ActiveRule,
): (finding: RuleFinding) => void {
	return (finding) => {
		const wanted = finding.severity ?? severity;
		const weight = isLighter(wanted, severity) ? wanted : severity;
		report(file, {...finding, ruleId: rule.id, severity: weight});
	};
}
