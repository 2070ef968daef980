import {DiagnosticSeverity, type Diagnostic as Shown} from 'vscode-languageserver/node.js';
import {rulePage} from '../checks/rule-page.ts';
import type {Diagnostic} from '../handout/diagnostic.ts';
import type {DocumentText} from './document-text.ts';

const severities = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	info: DiagnosticSeverity.Information,
} as const;

/** A finding as an editor shows it: with the note in its message, and the page of its rule behind its code. */
export function shownDiagnostic(found: Diagnostic, text: DocumentText): Shown {
	const {ruleId, severity, reason, note} = found;
	const href = rulePage(ruleId);
	return {
		range: text.rangeOf(found),
		severity: severities[severity],
		code: ruleId,
		...(href !== undefined && {codeDescription: {href}}),
		source: 'handpress',
		message: note === undefined ? reason : `${reason}\n${note}`,
	};
}
