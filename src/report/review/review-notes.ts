import type {Element} from 'hast';
import {h} from 'hastscript';
import type {ImportResult} from '../../import/import-handout.ts';
import type {ImportEntry} from '../../import/import-ledger.ts';

/** Removals less certain than this deserve a second look. */
const doubtful = 0.85;

/** The notes about a line: why it was removed, what was repaired, what is in doubt. */
export function notesOn(
	number: number,
	next: number | undefined,
	{ledger, diagnostics}: Pick<ImportResult, 'ledger' | 'diagnostics'>,
): Element[] {
	const notes: Element[] = [];
	for (const entry of ledger) {
		const {action, reason, sure} = entry;
		if (action === 'repaired' ? !entry.lines?.includes(number) : entry.line !== number) continue;
		// Consecutive lines that were removed for one reason share a note, on the last of them.
		const isSame = ledger.some(
			(other) => other.action === 'removed' && other.line === next && other.reason === reason,
		);
		if (action === 'removed' && isSame) continue;
		const isDoubtful = isUncertain(entry);
		const said = `${titled(action)}: ${reason} (${Math.round(sure * 100)} % sure)`;
		notes.push(h(`p.note.${action}`, {className: isDoubtful ? ['doubtful'] : []}, said));
	}
	for (const {line, severity, reason, note, ruleId} of diagnostics) {
		// Removals already have a note.
		if (line !== number || /^Removed /u.test(reason)) continue;
		notes.push(
			h(`p.note.${severity}`, {className: isDoubt({ruleId}) ? ['doubtful'] : []}, [
				`${titled(severity)}: ${reason}. ${note ?? ''} `,
				h('span.kind', ruleId),
			]),
		);
	}
	return notes;
}

/** Whether a finding leaves a decision to the reader of the page. */
export function isDoubt({ruleId}: {readonly ruleId: string}): boolean {
	return /^(?:doubtful-(?:heading|line)|import-doubt|lost-heading)$/u.test(ruleId);
}

/** Whether a removal, repair or insertion deserves a second look. */
export function isUncertain({sure}: Pick<ImportEntry, 'sure'>): boolean {
	return sure < doubtful;
}

/** Findings without a line. */
export function looseNotes({
	diagnostics,
	lines,
}: Pick<ImportResult, 'diagnostics' | 'lines'>): Element[] {
	const loose = diagnostics.filter(({line}) => line === undefined || !lines[line - 1]?.trim());
	if (loose.length === 0) return [];
	return [
		h('h3', 'About the whole'),
		...loose.map(({severity, reason, note}) =>
			h(`p.note.${severity}`, `${titled(severity)}: ${reason}. ${note ?? ''}`),
		),
	];
}

function titled(word: string): string {
	return word.slice(0, 1).toUpperCase() + word.slice(1);
}
