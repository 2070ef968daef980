import type {Point, Position} from 'unist';
import type {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';

/** How grave a finding is. An `error` stops its handout from being published; nothing else does. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in a source; lines and columns are 1-based, offsets count UTF-16 units from 0. */
export interface Place {
	readonly start: Point;
	readonly end: Point;
}

/** A change that corrects what was found and is safe to make without asking. */
export interface Fix {
	/** What is replaced, as offsets in the text of the source (UTF-16 units, from 0). */
	readonly start: number;
	readonly end: number;
	/** The text that takes its place. */
	readonly text: string;
}

declare module 'vfile-message' {
	interface VFileMessage {
		fix?: Fix;
	}
}

/**
 * One finding, as plain data that survives a thread border and JSON.
 * The names are those of `VFileMessage`, from which it is made.
 */
export interface Diagnostic {
	/** The rule or stage that found it, kebab-case: `section-disclaimer`. Its page is `docs/rules/<ruleId>.md`. */
	readonly ruleId: string;
	readonly severity: Severity;
	/** What is wrong, in a sentence: "Unexpected …, expected …". */
	readonly reason: string;
	/** Why it matters to a patient, then what to do. */
	readonly note?: string;
	/** The source, as the caller named it. */
	readonly file: string;
	/** 1-based. */
	readonly line?: number;
	/** 1-based, in UTF-16 units. */
	readonly column?: number;
	readonly place?: Place;
	/** What was found. */
	readonly actual?: string;
	/** What would have been right; several if there are alternatives. */
	readonly expected?: readonly string[];
	readonly fix?: Fix;
}

/** A finding on its way into a file; `Diagnostic` says what its parts mean. */
export interface Finding {
	readonly ruleId: string;
	readonly severity: Severity;
	readonly reason: string;
	readonly note?: string | undefined;
	readonly place?: Position | Point | undefined;
	readonly actual?: string | undefined;
	readonly expected?: readonly string[] | undefined;
	readonly fix?: Fix | undefined;
}

/** The `fatal` of `VFileMessage` for each severity. */
const fatalOf = {error: true, warning: false, info: undefined} as const;

/** Adds a finding to a file the way unified plugins do, so that any VFile reporter shows it. */
export function report(file: VFile, finding: Finding): VFileMessage {
	// A reason may quote a source, and must stay on one line.
	const message = file.message(onOneLine(finding.reason), {
		...(finding.place && {place: finding.place}),
		ruleId: finding.ruleId,
		source: 'handpress',
	});
	message.fatal = fatalOf[finding.severity];
	if (finding.note !== undefined) message.note = finding.note;
	if (finding.actual !== undefined) message.actual = finding.actual;
	if (finding.expected !== undefined) message.expected = [...finding.expected];
	if (finding.fix !== undefined) message.fix = finding.fix;
	return message;
}

/** The findings of a file as plain data, by line and column. */
export function diagnosticsOf(file: VFile): Diagnostic[] {
	return file.messages.map((message) => toDiagnostic(message, file.path)).sort(byPlace);
}

export function hasErrors(file: VFile): boolean {
	return file.messages.some((message) => message.fatal === true);
}

/** Whether any of the findings is an error. */
export function stopsPublication(diagnostics: readonly Diagnostic[]): boolean {
	return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

function toDiagnostic(message: VFileMessage, path: string): Diagnostic {
	const severity: Severity =
		message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info';
	const place =
		message.place && ('start' in message.place ? message.place : atPoint(message.place));
	return {
		ruleId: message.ruleId ?? 'handpress',
		severity,
		reason: message.reason,
		file: path,
		...(message.note !== undefined && {note: message.note}),
		...(message.line !== undefined && {line: message.line}),
		...(message.column !== undefined && {column: message.column}),
		...(place && {place}),
		...(message.actual !== undefined && {actual: message.actual}),
		...(message.expected !== undefined && {expected: message.expected}),
		...(message.fix !== undefined && {fix: message.fix}),
	};
}

function atPoint(point: Point): Place {
	return {start: point, end: point};
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
	return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function onOneLine(text: string): string {
	if (!text.includes('\n')) return text;
	const lines = text.split('\n').map((line) => line.trim());
	return lines.filter(Boolean).join(' ');
}
