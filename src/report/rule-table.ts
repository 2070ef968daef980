import type {Diagnostic} from '../handout/diagnostic.ts';
import {tableLines} from './table-lines.ts';

/** How often each rule found something, and in how many files; rules with most errors first. */
export function ruleTable(diagnostics: readonly Diagnostic[]): string[] {
	const byRule = new Map<string, Diagnostic[]>();
	for (const diagnostic of diagnostics) {
		const known = byRule.get(diagnostic.ruleId);
		if (known) known.push(diagnostic);
		else byRule.set(diagnostic.ruleId, [diagnostic]);
	}
	const rows = [...byRule].map(([ruleId, found]) => {
		const count = (wanted: string) => found.filter(({severity}) => severity === wanted).length;
		const files = new Set(found.map(({file}) => file)).size;
		return [ruleId, count('error'), count('warning'), count('info'), files] as const;
	});
	rows.sort((a, b) => b[1] - a[1] || b[2] - a[2] || b[3] - a[3] || (a[0] < b[0] ? -1 : 1));
	return tableLines(['rule', 'errors', 'warnings', 'info', 'files'], rows);
}
