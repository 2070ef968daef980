import path from 'node:path';
import wrapAnsi from 'wrap-ansi';
import {
	addressOfPage,
	fileOfPage,
	pageOfFinding,
	publicAddressOfPage,
} from '../findings/page-of-finding.ts';
import type {Diagnostic, Severity} from '../handout/diagnostic.ts';
import {excerptOf} from './excerpt.ts';
import {onOneLine} from './show-controls.ts';
import {linked, styled, type Terminal} from './terminal.ts';

/** Where text begins, after place and severity. */
const indent = 19;

/** The width of excerpts without a terminal. */
const usualColumns = 100;

const colours = {error: 'red', warning: 'yellow', info: 'blue'} as const satisfies Record<
	Severity,
	string
>;

/**
 * A finding for people: place, severity, what is wrong; unless it is only information, also the
 * line that it is about, why it matters, what to do, and where to read more.
 *
 * @param lines the lines of the source; empty if they should not be shown.
 */
export function findingText(
	diagnostic: Diagnostic,
	lines: readonly string[],
	terminal: Terminal,
): string {
	const {line, column, severity, reason, ruleId, note} = diagnostic;
	const colour = colours[severity];
	const place = line === undefined ? '' : `${line}:${column ?? 1}`;
	const label = styled(severity.padEnd(7), [colour], terminal);
	const id = `(${ruleId})`;
	const linkedId = linked(styled(id, ['dim'], terminal), addressOfPage(ruleId), terminal);
	const said = wrapped(`${onOneLine(reason)}  ${id}`, terminal);
	const first = `  ${place.padEnd(7)} ${label}  ${said.slice(0, -id.length)}${linkedId}\n`;
	if (severity === 'info') return first;
	const shown = excerptOf(diagnostic, lines, (terminal.columns ?? usualColumns) - indent);
	const more = terminal.hasLinks ? '' : `See ${shownPage(ruleId)}.`;
	const advice = [note === undefined ? '' : onOneLine(note), more].filter(Boolean).join(' ');
	const parts = [
		...(shown
			? [
					`${shown.before}${styled(shown.marked, [colour], terminal)}${shown.after}`,
					styled(shown.underline, [colour], terminal),
				]
			: []),
		...(advice === '' ? [] : [wrapped(advice, terminal)]),
	];
	return first + parts.map((text) => `${' '.repeat(indent)}${text}\n`).join('');
}

/** Wraps a text to the width of a terminal, indenting every line like the first. */
function wrapped(text: string, {columns}: Terminal): string {
	if (columns === undefined) return text;
	return wrapAnsi(text, columns - indent).replaceAll('\n', `\n${' '.repeat(indent)}`);
}

/** The path of a rule's page from the working folder, or below the package if that is elsewhere. */
function shownPage(ruleId: string): string {
	const address = publicAddressOfPage(ruleId);
	if (address !== undefined) return address;
	const here = path.relative(process.cwd(), fileOfPage(ruleId));
	return here.startsWith('..') || path.isAbsolute(here) ? pageOfFinding(ruleId) : here;
}
