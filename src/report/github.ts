import type {Diagnostic, Severity} from '../handout/diagnostic.ts';
import type {BuildResult} from '../library/call/contract.ts';

const commands: Record<Severity, string> = {error: 'error', warning: 'warning', info: 'notice'};

/**
 * Findings as GitHub workflow commands, which GitHub shows beside the lines of a change.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function reportGithub({handouts}: BuildResult): string {
	return handouts
		.flatMap(({diagnostics}) => diagnostics)
		.map((diagnostic) => `${commandOf(diagnostic)}\n`)
		.join('');
}

function commandOf(diagnostic: Diagnostic): string {
	const {severity, ruleId, file, line, column, reason, note, place} = diagnostic;
	// Columns are not allowed if a finding spans several lines.
	const isOnOneLine = place !== undefined && place.start.line === place.end.line;
	const properties = {
		file,
		line,
		endLine: place?.end.line,
		col: isOnOneLine ? column : undefined,
		endColumn: isOnOneLine ? place.end.column : undefined,
		title: ruleId,
	};
	const list = Object.entries(properties)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
	const text = note === undefined ? reason : `${reason}\n${note}`;
	return `::${commands[severity]} ${list.join(',')}::${escapeText(text)}`;
}

/** A line break would end the command, and a source could write another one after it. */
function escapeText(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
