import type {VFile} from 'vfile';
import {report} from '../handout/diagnostic.ts';
import type {RuleFinding} from './rule.ts';
import {type ActiveRule, isLighter} from './rule-settings.ts';

/** Tells a file what a rule finds: it weighs what the config says, or less where the rule says so. */
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
