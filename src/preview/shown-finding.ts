import type {Diagnostic} from '../handout/diagnostic.ts';
import {editorLink} from './editor-link.ts';

/** A line of a source with the place of a finding in it. */
export interface Excerpt {
	readonly before: string;
	readonly marked: string;
	readonly after: string;
}

/** A finding as the preview shows it. */
export interface ShownFinding
	extends Pick<Diagnostic, 'ruleId' | 'severity' | 'reason' | 'note' | 'line' | 'column'> {
	readonly link: string;
	readonly excerpt?: Excerpt;
}

/** How many characters are shown on each side of a place. */
const reach = 70;

/**
 * @param lines of the source.
 * @param location the absolute path of the source.
 */
export function showFinding(
	{ruleId, severity, reason, note, line, column, place}: Diagnostic,
	lines: readonly string[],
	location: string,
	editor: string,
): ShownFinding {
	const text = line === undefined ? undefined : lines[line - 1];
	const endColumn = place && place.end.line === line ? place.end.column : undefined;
	return {
		ruleId,
		severity,
		reason,
		link: editorLink(editor, location, line, column),
		...(note !== undefined && {note}),
		...(line !== undefined && {line}),
		...(column !== undefined && {column}),
		...(text !== undefined &&
			/[\p{L}\p{N}]/u.test(text) && {
				excerpt: excerptOf(text, (column ?? 1) - 1, (endColumn ?? 0) - 1),
			}),
	};
}

/** @param end where the place ends in the line; if that is before its start, it extends to the end of the line. */
function excerptOf(text: string, start: number, end: number): Excerpt {
	const to = end > start ? end : text.length;
	const [first, last] = [Math.max(0, start - reach), Math.min(text.length, to + reach)];
	const marked = text.slice(start, to);
	return {
		before: `${first > 0 ? '…' : ''}${text.slice(first, start)}`,
		marked: marked.length > 2 * reach ? `${marked.slice(0, 2 * reach)}…` : marked,
		after: `${text.slice(to, last)}${last < text.length ? '…' : ''}`,
	};
}
