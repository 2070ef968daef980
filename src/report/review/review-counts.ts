import type {Element} from 'hast';
import {h} from 'hastscript';
import type {ImportResult} from '../../import/import-handout.ts';
import type {ImportEntry} from '../../import/import-ledger.ts';
import {isDoubt, isUncertain} from './review-notes.ts';

/**
 * Counts of what import did, each linked to the first place that it counts.
 *
 * @param id of the part that the places are in.
 */
export function reviewCounts(
	{ledger, diagnostics, lines}: Pick<ImportResult, 'ledger' | 'diagnostics' | 'lines'>,
	id: string,
): Element[] {
	const of = (action: ImportEntry['action']) => ledger.filter((entry) => entry.action === action);
	// What was removed although it was not certain, and what stayed for that reason.
	const doubts = [...ledger.filter(isUncertain), ...diagnostics.filter(isDoubt)].sort(
		(a, b) => (a.line ?? 0) - (b.line ?? 0),
	);
	const toLook = diagnostics.filter(({severity}) => severity !== 'info');
	const counts: readonly (readonly [string, number, number | undefined])[] = [
		['Lines of the source', lines.filter((line) => line.trim()).length, 1],
		['Removed', of('removed').length, of('removed')[0]?.line],
		[
			'Repairs',
			of('repaired').reduce((sum, {count = 1}) => sum + count, 0),
			of('repaired')[0]?.line,
		],
		['Inserted', of('inserted').length, of('inserted')[0]?.line],
		['In doubt', doubts.length, doubts[0]?.line],
		['Findings to look at', toLook.length, toLook[0]?.line],
	];
	const reasons = new Map<string, number>();
	for (const {action, rule} of ledger) {
		if (action === 'removed') reasons.set(rule, (reasons.get(rule) ?? 0) + 1);
	}
	const rows = counts.map(([name, count, line]) => {
		const isPlace = count > 0 && line !== undefined && Boolean(lines[line - 1]?.trim());
		return h('tr', [
			h('th', {scope: 'row'}, isPlace ? h('a', {href: `#${id}-l${line}`}, name) : name),
			h('td', String(count)),
		]);
	});
	const removed = [...reasons].map(([rule, count]) => `${rule} ${count}`).join(', ');
	return [h('table.counts', rows), ...(removed === '' ? [] : [h('p', `Removed as: ${removed}.`)])];
}
