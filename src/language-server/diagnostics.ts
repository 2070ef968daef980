import {DiagnosticSeverity, type Diagnostic as Shown} from 'vscode-languageserver/node.js';
import {addressOfPage} from '../findings/page-of-finding.ts';
import type {Diagnostic} from '../handout/diagnostic.ts';
import type {DocumentText} from './document-text.ts';

const severities = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	info: DiagnosticSeverity.Information,
} as const;

/** A finding as an LSP diagnostic: its message includes the note, and its code links to the page of its rule. */
export function shownDiagnostic(found: Diagnostic, text: DocumentText): Shown {
	const {ruleId, severity, reason, note} = found;
	return {
		range: text.rangeOf(found),
		severity: severities[severity],
		code: ruleId,
		codeDescription: {href: addressOfPage(ruleId)},
		source: 'handpress',
		message: note === undefined ? reason : `${reason}\n${note}`,
	};
}
